import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { currentPlan, legacyPlan } from '../billing/helpers/migrate/samples.js';
import { run } from './run.js';

// Clear the screen, a C1 colour, a plain colour, turn the line around, begin a line, ring, delete.
const HOSTILE = 'x\u001b[2J\u009b31m\u001b[31m\u202e\u2066\n\r\u0007\u007f\u0085\u2028y';
const SHOWN =
  'x\\u001b[2J\\u009b31m\\u001b[31m\\u202e\\u2066\\u000a\\u000d\\u0007\\u007f\\u0085\\u2028y';
const JWT = `eyJhbGciOiJSUzI1NiJ9.${btoa('{"sub":"user_1","secret":"S"}').replace(/=/g, '')}.${'A'.repeat(342)}`;
const SECRET = `sk_live_${'a'.repeat(30)}`;

let dir: string;
const path = (name: string) => join(dir, name);
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-foreign-'));
  mkdirSync(path('rec'));
  const user = (id: string) => ({ object: 'user', id, public_metadata: { [HOSTILE]: 1 } });
  const files = {
    't.json': {
      [HOSTILE]: '{{user.public_metadata}}',
      sub: '{{user.idd}}',
      [`b${HOSTILE}`]: '{{user.full_name}}',
    },
    'user.json': user(HOSTILE),
    'users.json': [user(HOSTILE), user('user_2')],
    'fields.json': { fields: { [HOSTILE]: 1 } },
    [`rec/${HOSTILE.replaceAll('\n', '')}.json`]: {
      ...currentPlan,
      [HOSTILE]: 1,
      for_payer_type: HOSTILE,
    },
    'rec/legacy.json': { ...legacyPlan, [HOSTILE]: 2 },
    'event.json': { object: 'event', type: HOSTILE, data: {} },
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path(name), JSON.stringify(content));
  }
});
afterAll(() => rmSync(dir, { recursive: true }));

/** What is left once our own colours are taken away. */
const OURS = [1, 2, 22, 31, 32, 33, 34, 35, 36, 37, 39, 90].map((code) => `\u001b[${code}m`);
const withoutColors = (text: string) =>
  OURS.reduce((left, code) => left.replaceAll(code, ''), text);
const isClean = (text: string) => {
  expect(withoutColors(text)).not.toMatch(
    /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
  );
};

const COMMANDS: readonly (readonly string[])[] = [
  ['budget', '@t.json'],
  ['budget', '@t.json', '--verbose', '--worst-case'],
  ['budget', '@t.json', '--worst-case', '@fields.json'],
  ['budget', '@t.json', '--user', '@user.json', '--verbose'],
  ['budget', '@t.json', '--users', '@users.json'],
  ['budget', '@t.json', '--users', '@event.json'],
  ['budget', `@${HOSTILE}`],
  ['budget', '@t.json', '--user', '@user.json', '--issuer', HOSTILE],
  ['budget', '@t.json', '--limit', HOSTILE],
  ['budget', '@t.json', '--kind', HOSTILE],
  ['check', '@rec'],
  ['check', '@rec', '--verbose'],
  ['check', '@rec', '--migrate', `@out${HOSTILE}`, '--force'],
  ['check', '@rec/legacy.json'],
  ['check', '@event.json'],
  ['check', '@event.json', '--as', HOSTILE],
  ['check', HOSTILE],
  ['env', '--dir', '@', HOSTILE],
  ['token', HOSTILE],
  [HOSTILE],
  [`--${HOSTILE}`],
];

describe('text of others', () => {
  test.each(
    COMMANDS.map((words) => ({ words, name: words.map((word) => JSON.stringify(word)).join(' ') })),
  )('reaches the terminal escaped: $name', async ({ words }) => {
    const args = words.map((word) => word.replace(/^@/, `${dir}/`));
    for (const more of [[], ['--json']]) {
      for (const isTTY of [false, true]) {
        // stderr of a progress bar is its own
        const { stdout, stderr } = await run([...args, ...more], { isTTY });
        isClean(stdout);
        if (!words.includes('--users') || !isTTY) isClean(stderr);
      }
    }
  });

  test.each([
    ['a claim', ['budget', '@t.json', '--user', '@user.json']],
    ['the id of a user', ['budget', '@t.json', '--users', '@users.json']],
    ['a key', ['check', '@rec/legacy.json']],
    ['a file', ['check', HOSTILE]],
  ])('of %s is still told apart', async (_, words) => {
    const args = words.map((word) => word.replace(/^@/, `${dir}/`));
    const { stdout, stderr } = await run(args);
    expect(stdout + stderr).toContain(SHOWN);
  });

  test('in JSON it stays the same text', async () => {
    const { stdout } = await run([
      'budget',
      path('t.json'),
      '--users',
      path('users.json'),
      '--json',
    ]);
    expect(JSON.parse(stdout).worst.map(({ id }: { id: string }) => id)).toContain(HOSTILE);
  });
});

describe('a misplaced secret is not echoed', () => {
  test.each([
    ['as command', [JWT]],
    ['as option', [`--${JWT}`]],
    ['as second argument', ['token', JWT, JWT]],
    ['as choice', ['budget', '@t.json', '--kind', JWT]],
    ['as number', ['budget', '@t.json', '--max-bytes', JWT]],
    ['as limit', ['budget', '@t.json', '--limit', JWT]],
    ['as template', ['budget', JWT]],
    ['as user', ['budget', '@t.json', '--user', JWT]],
    ['as file', ['check', JWT]],
    ['as name', ['check', '@event.json', '--as', JWT]],
    ['as target', ['check', '@event.json', '--migrate', `@t.json/${JWT}`]],
    ['as file of variables', ['env', JWT]],
    ['cut after its header', [JWT.slice(0, 20)]],
    ['a secret key as command', [SECRET]],
    ['a secret key as file', ['check', SECRET]],
  ])('%s', async (_, words) => {
    const args = words.map((word) => word.replace(/^@/, `${dir}/`));
    for (const more of [[], ['--json']]) {
      const { code, stdout, stderr } = await run([...args, ...more]);
      expect(code).toBe(2);
      expect(stdout + stderr).not.toMatch(/eyJhbG|InN1YiI|AAAAAAAA|aaaaaaaa/);
    }
  });
});
