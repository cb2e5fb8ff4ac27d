// A package registry on loopback, with nothing behind it: what is installed from it was published to it.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Starts a registry that keeps its packages below `folder`. Ends with the process at the latest. */
export async function startRegistry(folder) {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'config.yaml');
  writeFileSync(
    config,
    [
      `storage: ${join(folder, 'storage')}`,
      'packages:',
      "  '**':",
      '    access: $all',
      '    publish: $all',
      'max_body_size: 50mb',
      'web: { enable: false }',
      'log: { type: stdout, level: error }',
      '',
    ].join('\n'),
  );
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const server = spawn(
    process.execPath,
    [
      resolve('test/release/node_modules/verdaccio/bin/verdaccio'),
      ...['--config', config, '--listen', `127.0.0.1:${port}`],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (log += data));
  const stop = () => server.kill('SIGKILL');
  process.once('exit', stop);
  for (let tries = 0; tries < 120; tries++) {
    if (server.exitCode !== null) break;
    const answer = await fetch(`${url}-/ping`).catch(() => undefined);
    if (answer?.ok) return { url, port, stop };
    await new Promise((done) => setTimeout(done, 250));
  }
  stop();
  throw new Error(`the registry did not start:\n${log}`);
}
