import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { createClerkClient } from '@clerk/backend';
import { build } from 'esbuild';
import { findPrivateData, normalizeUser } from 'isoclerk/user';
import { bad, colors, good, heading, say, table } from './ui.mjs';

const EXPRESSIONS = {
  'user.fullName': (user) => user.fullName,
  'user.primaryEmailAddress?.emailAddress': (user) => user.primaryEmailAddress?.emailAddress,
  'user.emailAddresses?.[0].verification': (user) => user.emailAddresses?.[0].verification,
  'user.externalAccounts?.[0].provider': (user) => user.externalAccounts?.[0].provider,
  'user.createdAt': (user) => user.createdAt,
  'user.banned': (user) => user.banned,
  'user.publicMetadata?.plan': (user) => user.publicMetadata?.plan,
};

/** What each expression gives, as text. */
function answers(user) {
  const show = (value) => {
    if (value instanceof Date) return `Date ${value.toISOString().slice(0, 10)}`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
    return `{ status: ${value.status} … }`;
  };
  return Object.values(EXPRESSIONS).map((read) => show(read(user)));
}

/** The person and the stand-in for the Frontend API that the tests use too. */
async function standIns() {
  const outfile = resolve(`.cache/demo/standIns-${isMainThread ? 'main' : 'client'}.mjs`);
  await mkdir('.cache/demo', { recursive: true });
  await build({
    stdin: {
      contents: `export * from './test/fixtures/user/person.js'; export * from './test/user/sdk/client.js'`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/** A live user of the real clerk-js in jsdom. It sets browser globals: run it in a thread of its own. */
async function clientUser() {
  const { frontendJSON, signIn } = await standIns();
  const sdk = await import('clerk-js-6/no-rhc');
  return signIn(sdk, frontendJSON());
}

/** A user that the real backend client fetched from a server on this machine. */
async function backendUser(json) {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(json));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  try {
    const apiUrl = `http://127.0.0.1:${server.address().port}`;
    const clerk = createClerkClient({ secretKey: 'sk_test_localStandInServerOnly', apiUrl });
    return await clerk.users.getUser(json.id);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function compare(columns) {
  const rows = Object.keys(EXPRESSIONS).map((expression, i) => {
    const cells = columns.map((column) => column[i]);
    const equal = new Set(cells).size === 1;
    const known = new Set(cells.filter((cell) => cell !== 'undefined')).size === 1;
    const paint = (cell) => {
      if (equal) return colors.green(cell);
      return known && cell !== 'undefined' ? colors.green(cell) : colors.yellow(cell);
    };
    return [colors.dim(expression), ...cells.map(paint)];
  });
  const titles = ['one expression', 'client (clerk-js 6)', 'backend (SDK 3)', 'webhook JSON'];
  table([titles.map((title) => colors.bold(title)), ...rows]);
}

export async function run() {
  heading('One person through three doors');
  const worker = new Worker(new URL(import.meta.url));
  const [client, { personJSON: json, SECRET: secret }] = await Promise.all([
    new Promise((done, fail) => worker.once('message', done).once('error', fail)),
    standIns(),
  ]);
  const backend = await backendUser(json);

  say('\nAs Clerk hands the user out: the same expression, other answers');
  compare([client.before, answers(backend), answers(json)]);
  say('\nAfter normalizeUser(user); undefined is what a source does not know');
  const normalized = normalizeUser(backend);
  compare([client.after, answers(normalized), answers(normalizeUser(json))]);

  const copy = JSON.stringify(backend);
  const times = copy.split(secret).length - 1;
  say('\nSent to the browser');
  say(
    `  ${bad(`JSON.parse(JSON.stringify(user)): ${times} secrets in ${copy.length} characters`)}`,
  );
  for (const path of findPrivateData(JSON.parse(copy))) say(`      ${colors.red(path)}`);
  const ours = JSON.stringify(normalized);
  const leaks = ours.split(secret).length - 1 + findPrivateData(normalized).length;
  if (leaks > 0) throw new Error('the normalised user leaks');
  say(`  ${good(`normalizeUser(user): none in ${ours.length} characters`)}`);
}

if (!isMainThread) {
  const user = await clientUser();
  parentPort.postMessage({ before: answers(user), after: answers(normalizeUser(user)) });
  process.exit();
}
