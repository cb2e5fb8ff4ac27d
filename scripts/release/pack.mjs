// npm run release:pack: what one release consists of, in the folder `release`: the tarball that is tested and published,
// its checksum, the bill of materials, and its part of the CHANGELOG. Packs what stands in dist and builds nothing.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pack } from '../pack.mjs';
import { notesOf } from './notes.mjs';
import { readManifest, sbom } from './sbom.mjs';

const folder = 'release';
const manifest = readManifest();
const { tarball } = pack();
const name = basename(tarball);
const sha256 = createHash('sha256').update(readFileSync(tarball)).digest('hex');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
copyFileSync(tarball, join(folder, name));
writeFileSync(join(folder, 'SHA256SUMS'), `${sha256}  ${name}\n`);
writeFileSync(
  join(folder, 'sbom.cdx.json'),
  `${JSON.stringify(sbom(manifest, { 'SHA-256': sha256 }), null, 2)}\n`,
);
writeFileSync(
  join(folder, 'notes.md'),
  notesOf(readFileSync('CHANGELOG.md', 'utf8'), manifest.version),
);
console.log(`${name} ${sha256}`);
