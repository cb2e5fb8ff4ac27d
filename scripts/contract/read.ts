// npm run contract:read -- <openapi file> …   distils published shapes into src/contract/facts. The files are JSON.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { distil } from './distil.js';
import { merge } from './merge.js';
import type { OpenApi } from './openapi.js';
import { originOf } from './origin.js';

const folder = 'src/contract/facts';
const files = process.argv.slice(2);

const readings = files.map((path) => {
  const file: OpenApi = JSON.parse(readFileSync(path, 'utf8'));
  return { origin: originOf(file), facts: distil(file) };
});

mkdirSync(folder, { recursive: true });
for (const [name, facts] of Object.entries(merge(readings))) {
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(facts, null, 2)}\n`);
  console.log(`${name}: ${Object.keys(facts.components).length} components`);
}
