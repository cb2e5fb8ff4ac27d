import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readText } from '../../src/cli/input.js';
import { run } from './run.js';

let dir: string;
const path = (name: string) => join(dir, name);
const USER = '{"id":"user_1","public_metadata":{"plan":"pro"}}';
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-input-'));
  const files = {
    't.json': '{"plan":"{{user.public_metadata.plan}}"}',
    'bom.json': `\ufeff${USER}`,
    'bomTemplate.json': '\ufeff{"plan":"{{user.public_metadata.plan}}"}',
    'user.json': USER,
    'utf16.json': utf16(USER),
    'utf16be.json': utf16(USER).swap16(),
    'utf16bare.json': utf16(USER).subarray(2),
    'latin.json': Buffer.from('{"id":"user_1","last_name":"M\xfcller"}', 'latin1'),
    'comment.json': '{\n  "id": "user_1", // "the" first\n  "url": "https://x"\n}',
    'commentTemplate.json': '{\n  /* who */\n  "plan": "{{user.id}}"\n}',
    'broken.json': '{"id": user_1}',
    'empty.json': '',
    'endless.json': '{"id":"user_1","public_metadata":{\n"n":1e400}}',
    'deep.json': deep,
    'deepUser.json': `{"object":"user","id":"user_1","public_metadata":{"plan":${deep}}}`,
    'gzip.json': Buffer.from([0x1f, 0x8b, 8, 0]),
  };
  mkdirSync(path('folder'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path(name), content);
});
afterAll(() => rmSync(dir, { recursive: true }));

async function tell(args: readonly string[], stdin: string | Buffer = '') {
  const words = args.map((word) => word.replace(/^@/, `${dir}/`));
  const { code, stdout, stderr } = await run(words, { stdin });
  return [code, `${stdout}${stderr}`.replaceAll(dir, 'DIR')] as const;
}

describe('an input that cannot be read exits 2, with a sentence that names it', () => {
  const cases: readonly [name: string, sentence: string][] = [
    ['none.json', 'cannot read DIR/none.json: there is no such file'],
    ['folder', 'cannot read DIR/folder: it is a folder'],
    ['utf16.json', 'DIR/utf16.json is UTF-16. Save it as UTF-8'],
    ['utf16be.json', 'DIR/utf16be.json is UTF-16. Save it as UTF-8'],
    ['utf16bare.json', 'DIR/utf16bare.json is UTF-16. Save it as UTF-8'],
    ['latin.json', 'DIR/latin.json: line 1: this is not UTF-8. Save the file as UTF-8'],
  ];
  const readers: readonly [name: string, words: readonly string[]][] = [
    ['a template', ['budget']],
    ['a user', ['budget', '@t.json', '--user']],
    ['users', ['budget', '@t.json', '--users']],
    ['an organization', ['budget', '@t.json', '--user', '@user.json', '--org']],
    ['bounds', ['budget', '@t.json', '--worst-case']],
  ];
  for (const [name, sentence] of cases) {
    test.each(readers)(`${name} as %s`, async (_, words) => {
      expect(await tell([...words, `@${name}`])).toEqual([2, `isoclerk: ${sentence}\n`]);
    });
  }

  test.each(cases.filter(([name]) => /utf|latin/.test(name)))(
    '%s as payload',
    async (name, sentence) => {
      expect(await tell(['check', `@${name}`])).toEqual([2, `isoclerk: ${sentence}\n`]);
    },
  );
});

describe('JSON that is broken exits 2, with file and place', () => {
  test.each([
    ['broken.json', 'line 1, column 8: expected a value'],
    ['empty.json', 'it is empty'],
    ['comment.json', 'line 2: JSON has no comments; remove it'],
    ['endless.json', 'line 2: this number is larger than JavaScript can hold'],
  ])('%s', async (name, what) => {
    for (const words of [
      ['--user', `@${name}`],
      ['--user', '@user.json', '--org', `@${name}`],
      ['--worst-case', `@${name}`],
    ]) {
      expect(await tell(['budget', '@t.json', ...words])).toEqual([
        2,
        `isoclerk: DIR/${name}: ${what}\n`,
      ]);
    }
  });

  test('a template with a comment', async () => {
    expect(await tell(['budget', '@commentTemplate.json'])).toEqual([
      2,
      'isoclerk: DIR/commentTemplate.json: line 2: JSON has no comments; remove it\n',
    ]);
  });

  test('gzip that is no list of users', async () => {
    expect(await tell(['budget', '@t.json', '--user', '@gzip.json'])).toEqual([
      2,
      'isoclerk: DIR/gzip.json is gzip; only `budget --users` reads it\n',
    ]);
  });

  test('a payload with a comment is named', async () => {
    const [code, text] = await tell(['check', '@comment.json']);
    expect(code).toBe(2);
    expect(text).toContain('This is not JSON: line 2: JSON has no comments; remove it');
  });
});

describe('JSON that nests without end gives a sentence', () => {
  test.each([
    [['budget', '@deep.json']],
    [['budget', '@t.json', '--user', '@deepUser.json']],
    [['budget', '@t.json', '--users', '@deepUser.json']],
    [['budget', '@t.json', '--user', '@user.json', '--org', '@deep.json']],
    [['budget', '@t.json', '--worst-case', '@deep.json']],
    [['check', '@deep.json']],
    [['check', '@deepUser.json']],
    [['check', '@deepUser.json', '--migrate', '@migrated.json']],
    [['check', '@deepUser.json', '--json']],
  ])('%j', async (args) => {
    const [code, text] = await tell(args);
    expect(code).toBeGreaterThan(0);
    expect(text).not.toMatch(/\n {4}at |Maximum call stack|fault of isoclerk/);
    expect(text.length).toBeLessThan(10_000);
  });
});

describe('JSON of a wrong shape exits 2 and says so', () => {
  test.each([
    ['--org', '[]', 'stdin is not an object'],
    ['--org', '5', 'stdin is not an object'],
    [
      '--org',
      '{"object":"user","id":"user_1"}',
      'stdin is neither an organization nor a membership',
    ],
    ['--org', '{"membership":5}', 'stdin: membership is not an object'],
    ['--org', '{"organization":[]}', 'stdin: organization is not an object'],
    ['--org', '{"role":7}', 'stdin: role is not a text'],
    ['--worst-case', '[]', 'stdin is not an object'],
    ['--worst-case', '{"fields":null}', 'stdin: fields is not an object'],
    [
      '--worst-case',
      '{"user.first_name":-1}',
      'stdin: fields["user.first_name"]: This is no bound',
    ],
  ])('%s %s', async (option, json, sentence) => {
    const user = option === '--org' ? ['--user', '@user.json'] : [];
    const [code, text] = await tell(['budget', '@t.json', ...user, option, '-'], json);
    expect([code, text]).toEqual([2, expect.stringContaining(`isoclerk: ${sentence}`)]);
  });
});

describe('a byte order mark is read over', () => {
  test.each([
    [['budget', '@bomTemplate.json', '--user', '@bom.json']],
    [['budget', '@t.json', '--users', '@bom.json']],
  ])('%j', async (args) => {
    expect((await tell(args))[0]).toBe(0);
  });
});

test('more than 512 MB of stdin is refused before it is put together', async () => {
  const chunk = Buffer.alloc(64 * 2 ** 20, 0x20);
  const stdin = Readable.from(Array.from({ length: 9 }, () => chunk));
  await expect(readText('-', { stdin })).rejects.toThrow(
    'stdin has more than 512 MB; only `budget --users` reads as much',
  );
});
