// The entries, read from the one list that counts: package.json#exports.
import { readFileSync } from 'node:fs';

export const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** `{ name: 'isoclerk/user', subpath: './user', file: 'user/index' }`, without ./package.json. */
export const entries = Object.keys(manifest.exports)
  .filter((subpath) => subpath !== './package.json')
  .map((subpath) => ({
    subpath,
    name: subpath.replace(/^\./, manifest.name),
    file: subpath === '.' ? 'index' : `${subpath.slice(2)}/index`,
  }));

/** Entries that load a peer dependency at run time; all others work without one. */
export const peerOf = (subpath) =>
  ({
    './webhooks/schemas': 'zod',
    './webhooks/schemas/mini': 'zod',
    './billing': 'zod',
    './billing/mini': 'zod',
    './billing/backend': 'zod',
    './billing/frontend': 'zod',
    './testing/fast-check': 'fast-check',
  })[subpath];
