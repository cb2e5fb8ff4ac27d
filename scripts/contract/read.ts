// npm run contract:read -- <openapi file> …   distils published shapes into src/contract/facts: what the files say, JSON
// or YAML, and what the installed packages of Clerk's declare. Without files only the packages are read.
import { mkdirSync, writeFileSync } from 'node:fs';
import { distil } from './distil.js';
import type { Facts } from './facts.js';
import { merge } from './merge.js';
import type { OpenApi } from './openapi.js';
import { originOf } from './origin.js';
import { readDocument } from './readDocument.js';
import { readSdk, sdks } from './sdk/readSdk.js';

const folder = 'src/contract/facts';

function write(name: string, facts: Facts): void {
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(facts, null, 2)}\n`);
  console.log(`${name}: ${Object.keys(facts.components).length} components`);
}

const readings = process.argv.slice(2).map((path) => {
  const file = readDocument(path) as OpenApi;
  return { origin: originOf(file), facts: distil(file) };
});

mkdirSync(`${folder}/sdk`, { recursive: true });
for (const [name, facts] of Object.entries(merge(readings))) write(name, facts);
for (const sdk of sdks) write(`sdk/${sdk.name}`, readSdk(sdk));
