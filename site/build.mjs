// Builds the site into .vitepress/dist: API pages from doc comments, the playground, then all pages. With --dev it
// serves instead, and the playground is built again when one of its files changes. Needs dist of the package.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('.', import.meta.url));

const run = (path, ...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`node_modules/${path}`, ...args], {
      cwd: site,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path}: exit ${code}`)),
    );
  });

const typedoc = () => run('typedoc/bin/typedoc', '--options', 'typedoc.config.mjs');
const playground = (...args) =>
  run(
    'vite/bin/vite.js',
    'build',
    '--config',
    'playground.config.ts',
    '--logLevel',
    'warn',
    ...args,
  );
const vitepress = (...args) => run('vitepress/bin/vitepress.js', ...args);

if (!existsSync(`${site}../dist/index.js`)) {
  console.error('The package is not built. Run `npm run site` in the root folder.');
  process.exit(1);
}
try {
  if (process.argv.includes('--dev')) {
    if (!existsSync(`${site}api`)) await typedoc();
    await Promise.all([playground('--watch'), vitepress('dev')]);
  } else {
    await Promise.all([typedoc(), playground()]);
    await vitepress('build');
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
