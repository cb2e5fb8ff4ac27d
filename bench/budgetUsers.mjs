// A file of users, and what `isoclerk budget --users` takes for it beside a bare loop of readline and JSON.parse.
// npm run bench budgetUsers [users] [jobs …]. One million users are about 480 MB.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const [users = 100_000, ...jobs] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);

const folder = mkdtempSync(join(tmpdir(), 'isoclerk-bench-'));
const path = (name) => join(folder, name);

function writeUsers(file) {
  const fd = openSync(file, 'w');
  let text = '';
  for (let i = 0; i < users; i++) {
    const user = {
      id: `user_${String(i).padStart(27, '0')}`,
      object: 'user',
      first_name: `Maria${i}`,
      last_name: i % 3 ? 'Doe' : 'Núñez',
      primary_email_address_id: 'idn_1',
      email_addresses: [
        {
          id: 'idn_1',
          email_address: `maria${i}@example.com`,
          verification: { status: 'verified', strategy: 'email_code' },
        },
      ],
      public_metadata: i % 2 ? { plan: 'pro', seats: i % 100 } : {},
      unsafe_metadata: { theme: 'dark', notes: 'x'.repeat(i % 50 ? i % 70 : i % 4000) },
      created_at: 1_700_000_000_000 + i,
      last_sign_in_at: null,
    };
    text += `${JSON.stringify(user)}\n`;
    if (text.length > 1e6 || i + 1 === users) {
      writeSync(fd, text);
      text = '';
    }
  }
  closeSync(fd);
}

const file = path('users.ndjson');
writeUsers(file);
writeFileSync(
  path('template.json'),
  JSON.stringify({
    email: '{{user.primary_email_address}}',
    name: '{{user.full_name}}',
    plan: "{{user.public_metadata.plan || 'free'}}",
    preferences: '{{user.unsafe_metadata}}',
  }),
);
writeFileSync(
  path('bare.mjs'),
  `import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
let users = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  if (JSON.parse(line).id) users++;
}
console.log(users);`,
);
writeFileSync(
  path('measure.mjs'),
  `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.MEASURED, JSON.stringify({ user, system, rss: process.resourceUsage().maxRSS }));
});`,
);

/** Runs a program; its processor time holds that of all its threads. */
function measure(args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', path('measure.mjs'), ...args],
    { encoding: 'utf8', env: { ...process.env, MEASURED: path('measured.json') } },
  );
  const wall = performance.now() - start;
  if (status === null || status > 1) throw new Error(stderr);
  const { user, system, rss } = JSON.parse(readFileSync(path('measured.json'), 'utf8'));
  return { wall, user: user / 1000, system: system / 1000, rss: rss / 1000, stdout };
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
function report(name, { wall, user, system, rss }, bare) {
  const times = `wall ${seconds(wall)}  user ${seconds(user)}  system ${seconds(system)}  ${rss.toFixed(0)} MB`;
  console.log(
    `  ${name.padEnd(22)} ${times}${bare ? `  ${(user / bare.user).toFixed(2)} × user` : ''}`,
  );
}

try {
  console.log(
    `\n${users.toLocaleString('en')} users, ${(statSync(file).size / 1e6).toFixed(0)} MB`,
  );
  const bare = measure([path('bare.mjs'), file]);
  report('readline + JSON.parse', bare);
  const budget = (count) =>
    measure([
      'dist/cli/bin.js',
      'budget',
      path('template.json'),
      '--users',
      file,
      '--json',
      '--jobs',
      count,
    ]);
  const summaries = new Set();
  for (const count of jobs.length > 0 ? jobs : [1, availableParallelism()]) {
    const measured = budget(String(count));
    if (!measured.stdout.includes(`"users":${users},`)) throw new Error('not every user was read');
    summaries.add(measured.stdout);
    report(`budget --jobs ${count}`, measured, bare);
  }
  if (summaries.size > 1) throw new Error('the summaries differ');
} finally {
  rmSync(folder, { recursive: true });
}
