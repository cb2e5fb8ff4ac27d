// Packs what would be published and lays it out as an installed package, without a registry.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Packs the built project and answers the tarball's path and its file list. With TARBALL in the environment it is that
 * file: a release tests the very bytes that it publishes.
 */
export function pack() {
  if (process.env.TARBALL) return read(resolve(process.env.TARBALL));
  const folder = resolve('.cache/pack');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Without scripts: `prepack` would build again.
  const output = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const parsed = JSON.parse(output);
  const [packed] = Array.isArray(parsed) ? parsed : Object.values(parsed);
  return read(join(folder, packed.filename));
}

function read(tarball) {
  const rows = execFileSync('tar', ['-tvzf', tarball], { encoding: 'utf8' }).trim().split('\n');
  const files = rows.map((row) => {
    const [, , size, , , path] = row.split(/\s+/);
    return { path: path.replace(/^package\//, ''), size: Number(size) };
  });
  return {
    tarball,
    files: files.map(({ path }) => path).sort(),
    unpackedSize: files.reduce((sum, { size }) => sum + size, 0),
  };
}

/**
 * Unpacks a tarball into node_modules of a new folder. `peers` are linked from this project's own, or from the folder
 * that `elsewhere` names for one.
 */
export function install(tarball, peers = [], elsewhere = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'isoclerk-consumer-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  // Deno looks packages up in node_modules only where a package.json asks for them.
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      private: true,
      dependencies: Object.fromEntries(['isoclerk', ...peers].map((name) => [name, '*'])),
    }),
  );
  execFileSync('tar', ['-xzf', tarball, '-C', modules]);
  renameSync(join(modules, 'package'), join(modules, 'isoclerk'));
  for (const peer of peers) {
    mkdirSync(join(modules, peer, '..'), { recursive: true });
    const from = elsewhere[peer] ?? join('node_modules', peer);
    symlinkSync(resolve(from), join(modules, peer), 'junction');
  }
  return folder;
}
