// Runs one framework-free smoke suite, on the packed tarball, in every runtime that is installed here
// (npm ci --ignore-scripts --prefix test/runtimes; Chromium if the system has one). A deliberately broken copy must
// fail in each: a runner that cannot fail is no test. `--require-all` makes a missing runtime a failure.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { entries } from '../../scripts/entries.mjs';
import { install, pack } from '../../scripts/pack.mjs';
import { environments, missing } from './environments.mjs';

const requireAll = process.argv.includes('--require-all');
const here = resolve('test/runtimes');
const modules = join(here, 'node_modules');
const { tarball } = pack();
const folder = install(tarball, ['zod', 'fast-check', 'pure-rand']);
// The oldest line of each peer that package.json allows, alone and beside the newest of the other.
const oldPeers = { zod: join(modules, 'zod3'), 'fast-check': join(modules, 'fast-check3') };
const { zod, ...oldFastCheck } = oldPeers;
const mixes = Object.entries({
  'zod 3.25 and fast-check 3': oldPeers,
  'zod 3.25 and fast-check 4': { zod },
  'zod 4 and fast-check 3': oldFastCheck,
}).map(([name, old]) => ({
  name,
  available: Object.values(old).every(existsSync),
  folder: install(tarball, ['zod', 'fast-check', 'pure-rand'], old),
}));

// The consumer: import every entry, hand them to the suite, say PASS. `BREAK` makes the suite's last check wrong.
const names = [...entries.map(({ name }) => name), 'fast-check'];
const list = names.map((name, i) => `${JSON.stringify(name)}: m${i}`).join(', ');
const esm = (broken) => `${names.map((name, i) => `import * as m${i} from '${name}';`).join('\n')}
import { smoke } from './smoke.mjs';
export const run = () => smoke({ ${list} }, ${broken});
`;
const cjs = (broken) => `
const modules = { ${names.map((name) => `'${name}': require('${name}')`).join(', ')} };
import('./smoke.mjs').then(({ smoke }) => smoke(modules, ${broken})).then(() => console.log('PASS'), fail);
function fail(error) { console.error(error); process.exitCode = 1; }
`;
for (const consumer of [folder, ...mixes.map((mix) => mix.folder)]) {
  copyFileSync(join(here, 'smoke.mjs'), join(consumer, 'smoke.mjs'));
  for (const broken of [false, true]) {
    const suffix = broken ? '-broken' : '';
    writeFileSync(join(consumer, `run${suffix}.mjs`), esm(broken));
    writeFileSync(
      join(consumer, `main${suffix}.mjs`),
      `import { run } from './run${suffix}.mjs';\nawait run();\nconsole.log('PASS');\n`,
    );
    writeFileSync(join(consumer, `main${suffix}.cjs`), cjs(broken));
  }
}

const command = (path, ...flags) => ({
  available: existsSync(path),
  start: (file, cwd = folder) =>
    spawnSync(path, [...flags, file], { cwd, encoding: 'utf8', timeout: 60_000, env }),
});
const env = { ...process.env, DENO_DIR: join(folder, '.deno'), NO_COLOR: '1' };
const bundle = async (file, options) => {
  const { outputFiles } = await build({
    entryPoints: [join(folder, file)],
    bundle: true,
    write: false,
    logLevel: 'silent',
    ...options,
  });
  return outputFiles[0].text;
};

const hardened = [
  '--disallow-code-generation-from-strings',
  '--frozen-intrinsics',
  '--disable-proto=throw',
  '--no-warnings',
];
const processes = {
  'this Node': command(process.execPath),
  ...Object.fromEntries(
    mixes.map(({ name, available, folder: mixed }) => [
      `this Node, ${name}`,
      { available, start: (file) => command(process.execPath).start(file, mixed) },
    ]),
  ),
  'this Node, hardened': command(process.execPath, ...hardened),
  'Node 20.9': command(join(modules, 'node20min/bin/node')),
  'Node 22': command(join(modules, 'node22/bin/node')),
  'Node 24': command(join(modules, 'node24/bin/node')),
  'Node 26': command(join(modules, 'node26/bin/node')),
  Bun: command(join(modules, '@oven/bun-linux-x64/bin/bun')),
  Deno: command(
    join(modules, '@deno/linux-x64-glibc/deno'),
    'run',
    '--no-remote',
    '--no-prompt',
    '--allow-read',
    '--allow-env',
  ),
};

const steps = Object.entries(processes).flatMap(([runtime, { available, start }]) =>
  ['mjs', 'cjs'].map((format) => ({
    name: `${runtime}, ${format === 'mjs' ? 'import' : 'require'}`,
    available,
    run: (suffix) => {
      const { status, stdout, stderr } = start(`main${suffix}.${format}`);
      return { ok: status === 0 && stdout.includes('PASS'), log: `${stdout}${stderr}` };
    },
  })),
);

// The declarations, checked in full, where the peers are of the older line.
const typesOf = (mixed) => async (suffix) => {
  const own = names.map((name, i) => `import * as m${i} from '${name}';\nm${i} satisfies object;`);
  const schema = `import { BillingPlanSchema } from 'isoclerk/billing';
import * as z from 'zod/v4';
export const id: ${suffix ? 'number' : 'string'} = BillingPlanSchema.parse({}).id;
export const more: z.ZodType = BillingPlanSchema.extend({ note: z.string() });`;
  for (const file of ['types.mts', 'types.cts'])
    writeFileSync(join(mixed, file), [...own, schema].join('\n'));
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/ts70/bin/tsc'),
      ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022'],
      ...['--lib', 'es2022,dom', '--module', 'nodenext', '--types', '', '--ignoreConfig'],
      ...['types.mts', 'types.cts'],
    ],
    { cwd: mixed, encoding: 'utf8' },
  );
  return { ok: status === 0, log: stdout };
};
for (const { name, available, folder: mixed } of mixes)
  steps.push({ name: `types with ${name}`, available, run: typesOf(mixed) });

const workerd = join(modules, '@cloudflare/workerd-linux-64/bin/workerd');
steps.push({
  name: 'workerd',
  available: existsSync(workerd),
  run: async (suffix) => {
    writeFileSync(
      join(folder, 'worker-entry.mjs'),
      `import { run } from './run${suffix}.mjs';\nexport default { async test() { await run(); console.log('PASS'); } };`,
    );
    const code = await bundle('worker-entry.mjs', {
      format: 'esm',
      conditions: ['workerd', 'worker', 'import'],
    });
    writeFileSync(join(folder, 'worker.js'), code);
    writeFileSync(
      join(folder, 'w.capnp'),
      'using Workerd = import "/workerd/workerd.capnp";\nconst config :Workerd.Config = (services = [(name = "main", worker = (modules = [(name = "worker.js", esModule = embed "worker.js")], compatibilityDate = "2025-01-01"))]);\n',
    );
    const { status, stdout, stderr } = spawnSync(workerd, ['test', 'w.capnp'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    });
    const log = `${stdout}${stderr}`;
    return { ok: status === 0 && log.includes('PASS'), log };
  },
});

steps.push({
  name: 'edge-runtime, no code generation',
  available: existsSync(join(modules, '@edge-runtime/vm')),
  run: async (suffix) => {
    const { EdgeVM } = createRequire(join(here, 'run.mjs'))('@edge-runtime/vm');
    const code = await bundle(`run${suffix}.mjs`, {
      format: 'iife',
      globalName: 'smoke',
      conditions: ['edge-light', 'worker', 'import'],
    });
    const vm = new EdgeVM({ codeGeneration: { strings: false, wasm: false } });
    try {
      await vm.evaluate(`${code};smoke.run()`);
      return { ok: true, log: '' };
    } catch (error) {
      return { ok: false, log: String(error?.stack ?? error) };
    }
  },
});

// What this Node lacks or has changed, before anything is loaded.
const inEnvironment = (setup, suffix) => {
  writeFileSync(join(folder, 'environment.mjs'), setup);
  writeFileSync(
    join(folder, 'in-environment.mjs'),
    `import './environment.mjs';
const { run } = await import('./run${suffix}.mjs');
try { await run(); console.log('PASS'); }
catch (error) { console.log(\`\${error.code} \${error.path}\`); throw error; }`,
  );
  const { status, stdout, stderr } = command(process.execPath).start('in-environment.mjs');
  return { isPassed: status === 0 && stdout.includes('PASS'), stdout, log: `${stdout}${stderr}` };
};
for (const [name, setup] of Object.entries(environments)) {
  steps.push({
    name: `this Node, ${name}`,
    available: !name.startsWith('SES') || existsSync(join(modules, 'ses')),
    run: (suffix) => {
      const { isPassed: ok, log } = inEnvironment(setup, suffix);
      return { ok, log };
    },
  });
}
for (const [name, { setup, code, path }] of Object.entries(missing)) {
  steps.push({
    name: `this Node, ${name}: ${code}`,
    available: true,
    // The planted fault is a crypto that is there after all.
    run: (suffix) => {
      const { stdout, log } = inEnvironment(suffix ? '' : setup, '');
      return { ok: stdout === `${code} ${path}\n`, log };
    },
  });
}

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
for (const part of ['background-networking', 'component-update', 'sync'])
  flags.push(`--disable-${part}`);
steps.push({
  name: 'Chromium of the system, strict content security policy',
  available: chromium !== undefined,
  run: async (suffix) => {
    writeFileSync(
      join(folder, 'page.mjs'),
      `import { run } from './run${suffix}.mjs';
run().then(() => 'PASS', (error) => String(error?.stack)).then((body) => fetch('/result', { method: 'POST', body }));`,
    );
    const code = await bundle('page.mjs', { format: 'esm', conditions: ['browser', 'import'] });
    let report;
    const result = new Promise((done) => {
      report = done;
    });
    const server = createServer(async (request, response) => {
      if (request.url === '/result') report(await text(request));
      const script = request.url === '/page.js';
      response.setHeader(
        'content-security-policy',
        "default-src 'none'; script-src 'self'; connect-src 'self'",
      );
      response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
      response.end(script ? code : '<!doctype html><script type="module" src="/page.js"></script>');
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${server.address().port}/`;
    const browser = spawn(
      chromium,
      [...flags, `--user-data-dir=${join(folder, 'profile')}`, '--remote-debugging-port=0', url],
      { stdio: 'ignore' },
    );
    const late = setTimeout(report, 60_000, 'no answer in a minute');
    try {
      const log = await result;
      return { ok: log === 'PASS', log };
    } finally {
      clearTimeout(late);
      const gone = new Promise((done) => browser.once('exit', done));
      browser.kill();
      await gone;
      server.closeAllConnections();
      server.close();
    }
  },
});

const counts = { passed: 0, failed: 0, skipped: 0 };
const only = process.env.ONLY_RUNTIMES ?? '';
for (const { name, available, run } of steps.filter((one) => one.name.includes(only))) {
  if (!available) {
    counts[requireAll ? 'failed' : 'skipped']++;
    console.log(`skip ${name}: not installed (npm ci --ignore-scripts --prefix test/runtimes)`);
    continue;
  }
  const good = await run('');
  const broken = await run('-broken');
  const ok = good.ok && !broken.ok;
  counts[ok ? 'passed' : 'failed']++;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (!good.ok) console.log(good.log);
  if (broken.ok) console.log('     the broken copy passed');
}
for (const made of [folder, ...mixes.map((mix) => mix.folder)])
  rmSync(made, { recursive: true, force: true, maxRetries: 5 });
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed ? 1 : 0;
