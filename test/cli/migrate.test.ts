import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentPlan, legacyPlan, legacySource } from '../billing/helpers/migrate/samples.js';
import { run } from './run.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-migrate-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function write(name: string, payload: unknown): string {
  const file = join(dir, name);
  mkdirSync(join(file, '..'), { recursive: true });
  const isRaw = typeof payload === 'string' || Buffer.isBuffer(payload);
  writeFileSync(file, isRaw ? payload : JSON.stringify(payload));
  return file;
}

const text = (name: string): string => readFileSync(join(dir, name), 'utf8');
const read = (name: string): unknown => JSON.parse(text(name));

async function migrate(names: readonly string[], out: string, ...more: readonly string[]) {
  const files = names.map((name) => (name === '-' ? name : join(dir, name)));
  const args = ['check', ...files, '--migrate', join(dir, out), ...more];
  const { code, stdout, stderr } = await run(args, { stdin: JSON.stringify(legacyPlan) });
  return {
    code,
    stdout: stdout.replaceAll(dir, 'DIR'),
    stderr: stderr.replaceAll(dir, 'DIR'),
  };
}

const OLD = JSON.stringify(legacyPlan);
const NEW = JSON.stringify(currentPlan);

describe('what --migrate writes', () => {
  test('is the current shape, with what needs a person', async () => {
    write('old.json', { ...legacySource, payment_method: 'apple_pay' });
    const { code, stdout } = await migrate(['old.json'], 'out/new.json');
    expect(code).toBe(0);
    expect(read('out/new.json')).toMatchObject({
      object: 'commerce_payment_method',
      payment_type: 'apple_pay',
      last4: '4242',
    });
    expect(stdout).toContain(`
Written: DIR/out/new.json. 2 renamed, 0 dropped, 3 guessed, 1 underivable.
As written: 0 ok, 1 drift, 0 invalid; 0 legacy.
`);
    expect(stdout).toContain('\n  underivable  payment_method: This wallet is no payment type');
  });

  test('fails when the result is still invalid', async () => {
    write('old.json', { object: 'commerce_source', id: 'card_1' });
    expect((await migrate(['old.json'], 'new.json')).code).toBe(1);
  });

  test('keeps NDJSON lines, and gives notes to machines', async () => {
    write('a.ndjson', `${OLD}\n${NEW}\n`);
    const { code, stdout } = await migrate(['a.ndjson'], 'b.ndjson', '--json');
    expect(text('b.ndjson')).toBe(`${NEW}\n${NEW}\n`);
    expect(
      JSON.parse(stdout).payloads.map(({ notes }: { notes: unknown[] }) => notes.length > 0),
    ).toEqual([true, false]);
    expect(code).toBe(0);
  });

  test('NDJSON of one line stays one line', async () => {
    write('a.ndjson', `${OLD}\n`);
    await migrate(['a.ndjson'], 'b.ndjson');
    expect(text('b.ndjson')).toBe(`${NEW}\n`);
  });

  test.each([
    ['in another file', 'b.ndjson', []],
    ['in place', 'a.ndjson', ['--force']],
  ])('a damaged NDJSON line stays as it is, %s, and is a finding', async (_, out, more) => {
    const kept = ['{"object":"commerce_plan", oops', '', '  ', 'text', '{"a": 1.50 }'];
    write('a.ndjson', [OLD, ...kept, NEW].join('\r\n'));
    const { code, stdout } = await migrate(['a.ndjson'], out, ...more);
    expect(code).toBe(1);
    expect(text(out)).toBe([NEW, ...kept, NEW].join('\r\n'));
    expect(stdout).toContain('kept as it was  DIR/a.ndjson:2: it is not JSON: column 28: expected');
    expect(stdout).toContain('kept as it was  DIR/a.ndjson:5: it is not JSON: column 1: expected');
    const json = await migrate(['a.ndjson'], 'c.ndjson', '--json');
    expect(JSON.parse(json.stdout).payloads[1].kept).toMatch(/^it is not JSON: column 28: /);
  });

  test.each([
    ['more digits than a double has', '12345678901234567890'],
    ['a number beyond the largest', '1e400'],
    ['a fraction that is cut', '0.12345678901234567890123'],
    ['a number below the smallest', '1e-400'],
  ])('%s: the line stays as it is, and is a finding', async (_, digits) => {
    const line = `${OLD.slice(0, -1)},"extra":${digits}}`;
    write('a.ndjson', `${OLD}\n${line}\n`);
    const { code, stdout } = await migrate(['a.ndjson'], 'b.ndjson');
    expect(code).toBe(1);
    expect(text('b.ndjson')).toBe(`${NEW}\n${line}\n`);
    expect(stdout).toContain(
      'kept as it was  DIR/a.ndjson:2: it has a number that JavaScript would change',
    );
  });

  test.each([
    [`{"amount":1,${OLD.slice(1)}`],
    [`${OLD.slice(0, -1)},"x":[{"a":1},{"b":{"c":1,"\\u0063" : 2}}]}`],
  ])('a key that stands twice: the line stays as it is, and is a finding', async (line) => {
    write('a.ndjson', `${line}\n`);
    const { code, stdout } = await migrate(['a.ndjson'], 'b.ndjson');
    expect([code, text('b.ndjson')]).toEqual([1, `${line}\n`]);
    expect(stdout).toContain('kept as it was  DIR/a.ndjson: it has a key twice in one object');
    write('a.json', line);
    expect((await migrate(['a.json'], 'b.json')).stdout).toContain('line 1 has a key twice');
    expect(text('b.json')).toBe(line);
  });

  test('the same key in other objects keeps nothing back', async () => {
    write('a.ndjson', `${OLD.slice(0, -1)},"x":[{"a":"a","b":{"a":1}},{"a":":"}]}\n`);
    expect((await migrate(['a.ndjson'], 'b.ndjson')).stdout).not.toContain('kept as it was');
  });

  test.each([
    '1.0',
    '1e2',
    '-0.50',
    '123456789012345680000',
    '5e-324',
    '0',
    '"12345678901234567890"',
  ])('a value that stays the same, %s, keeps nothing back', async (digits) => {
    write('a.ndjson', `${OLD.slice(0, -1)},"extra":${digits}}\n`);
    expect((await migrate(['a.ndjson'], 'b.ndjson')).stdout).not.toContain('kept as it was');
  });

  test('what needs no migration is copied to the byte, numbers and all', async () => {
    const event = '{ "object":"event","type":"user.deleted",\n "data":{"id":12345678901234567890}}';
    write('event.json', event);
    await migrate(['event.json'], 'copy.json');
    expect(text('copy.json')).toBe(event);
  });

  test('bad UTF-8 is refused, and nothing is written', async () => {
    write('a.ndjson', Buffer.concat([Buffer.from(OLD), Buffer.from([0x0a, 0xff, 0x0a])]));
    expect(await migrate(['a.ndjson'], 'b.ndjson')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'isoclerk: DIR/a.ndjson: line 2: this is not UTF-8. Save the file as UTF-8\n',
    });
    expect(existsSync(join(dir, 'b.ndjson'))).toBe(false);
  });

  test('a file that is no JSON is not written, and nobody says so', async () => {
    write('a.json', '{"object": oops');
    const { code, stdout } = await migrate(['a.json'], 'b.json');
    expect(code).toBe(2);
    expect(stdout).toContain('Nothing was written.');
    expect(stdout).not.toContain('Written');
    expect(existsSync(join(dir, 'b.json'))).toBe(false);
  });
});

describe('where --migrate writes', () => {
  test('several files keep their names in a folder; what is no billing resource is copied', async () => {
    const event = { object: 'event', type: 'subscription.created', data: { source: 'x' } };
    write('in/a/plan.json', legacyPlan);
    write('in/event.json', event);
    await migrate(['in'], 'out');
    expect(read('out/a/plan.json')).toEqual(currentPlan);
    expect(read('out/event.json')).toEqual(event);
  });

  test('what is no payload of Clerk is left out', async () => {
    write('in/plan.json', legacyPlan);
    write('in/package.json', { name: 'app' });
    await migrate(['in'], 'out');
    expect(readdirSync(join(dir, 'out'))).toEqual(['plan.json']);
  });

  test('files of unrelated folders all land below the folder', async () => {
    write('other/x.json', legacyPlan);
    write('here/y.json', legacyPlan);
    const cwd = process.cwd();
    mkdirSync(join(dir, 'here'), { recursive: true });
    process.chdir(join(dir, 'here'));
    try {
      const args = ['check', '../other/x.json', 'y.json', '--migrate', 'out'];
      expect((await run(args)).code).toBe(0);
    } finally {
      process.chdir(cwd);
    }
    expect(read('here/out/other/x.json')).toEqual(currentPlan);
    expect(read('here/out/here/y.json')).toEqual(currentPlan);
    expect(readdirSync(dir).sort()).toEqual(['here', 'other']);
  });

  test.each([
    ['a folder that is there', 'out'],
    ['a name that ends as a folder', 'new/'],
  ])('one file goes into %s', async (_, out) => {
    mkdirSync(join(dir, 'out'));
    write('plan.json', legacyPlan);
    expect((await migrate(['plan.json'], out)).code).toBe(0);
    expect(read(join(out, 'plan.json'))).toEqual(currentPlan);
  });

  test('stdin has a name of its own beside files', async () => {
    write('stdin', legacyPlan);
    expect((await migrate(['-', 'stdin'], 'out')).code).toBe(0);
    expect(readdirSync(join(dir, 'out')).sort()).toEqual(['stdin', 'stdin.json']);
    expect(read('out/stdin')).toEqual(currentPlan);
    expect(read('out/stdin.json')).toEqual(currentPlan);
  });

  test.each([
    ['its own input', ['plan.json'], 'plan.json'],
    ['another file', ['plan.json'], 'other.json'],
    ['a file of the folder', ['in'], 'out'],
    ['what a link names', ['plan.json'], 'link.json'],
  ])('%s is not overwritten without --force', async (_, names, out) => {
    for (const name of ['plan.json', 'in/a.json', 'in/b.json']) write(name, legacyPlan);
    for (const name of ['other.json', 'out/b.json']) write(name, 'mine');
    symlinkSync(join(dir, 'nowhere.json'), join(dir, 'link.json'));
    const { code, stdout, stderr } = await migrate(names, out);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^isoclerk: DIR\/\S+ exists; --force overwrites it\n$/);
    expect(text('plan.json')).toBe(OLD);
    expect(text('other.json')).toBe('mine');
    expect(readdirSync(join(dir, 'out'))).toEqual(['b.json']); // not even a.json
    expect(existsSync(join(dir, 'nowhere.json'))).toBe(false);
  });

  test('--force overwrites', async () => {
    write('plan.json', legacyPlan);
    expect((await migrate(['plan.json'], 'plan.json', '--force')).code).toBe(0);
    expect(read('plan.json')).toEqual(currentPlan);
  });

  test('several inputs make no folder that is named like a file', async () => {
    write('a.json', legacyPlan);
    write('b.json', legacyPlan);
    expect(await migrate(['a.json', 'b.json'], 'out.json')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'isoclerk: --migrate: several inputs need a folder, and DIR/out.json is named like a file\n',
    });
    expect(existsSync(join(dir, 'out.json'))).toBe(false);
  });

  test('a link in the folder does not lead out of it', async () => {
    write('in/a/plan.json', legacyPlan);
    write('in/b/plan.json', legacyPlan);
    mkdirSync(join(dir, 'elsewhere'));
    mkdirSync(join(dir, 'out'));
    symlinkSync(join(dir, 'elsewhere'), join(dir, 'out/a'));
    expect((await migrate(['in'], 'out')).code).toBe(2);
    expect(readdirSync(join(dir, 'elsewhere'))).toEqual([]);
  });

  test.each([
    ['below a file', 'plan.json/new.json'],
    ['in a folder that cannot be made', '../../../../../../../../proc/x/y'],
  ])('a place %s is a wrong call', async (_, out) => {
    write('plan.json', legacyPlan);
    const { code, stderr } = await migrate(['plan.json'], out);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^isoclerk: cannot write /)]);
  });

  test('stdout is no file', async () => {
    const { code, stderr } = await run(['check', '-', '--migrate', '-'], { stdin: OLD });
    expect([code, stderr]).toEqual([2, 'isoclerk: --migrate needs the name of a file or folder\n']);
  });
});
