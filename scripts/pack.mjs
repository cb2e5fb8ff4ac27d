// Packs what would be published and lays it out as an installed package, without a registry.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Packs the built project and answers the tarball's path and its file list. */
export function pack() {
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
  return {
    tarball: join(folder, packed.filename),
    files: packed.files.map((file) => file.path).sort(),
    unpackedSize: packed.unpackedSize,
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
