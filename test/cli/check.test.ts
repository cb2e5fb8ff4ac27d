import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  currentPlan,
  currentSubscription,
  legacyPlan,
} from '../billing/helpers/migrate/samples.js';
import { run } from './run.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'isoclerk-check-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function write(name: string, payload: unknown): string {
  const file = join(dir, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return file;
}

async function check(args: readonly string[], stdin = '', env: Record<string, string> = {}) {
  const { code, stdout, stderr } = await run(['check', ...args], { stdin, env });
  return {
    code,
    stdout: stdout.replaceAll(dir, 'DIR'),
    stderr: stderr.replaceAll(dir, 'DIR'),
  };
}

const page = (...data: unknown[]) => ({ data, total_count: data.length });

describe('isoclerk check', () => {
  test('says what it is and that all is well', async () => {
    const file = write('plans.json', page(currentPlan));
    expect(await check([file, '--surface', 'bapi'])).toEqual({
      code: 0,
      stdout: 'DIR/plans.json: page of 1 BillingPlan, Backend API, 2025-11-10: ok\n',
      stderr: '',
    });
  });

  test('prints issues as a tree, the same of several entries once, and what to do', async () => {
    const plan = { ...currentPlan, name: 7, for_payer_type: 'team' };
    const file = write('plans.json', {
      response: page(plan, { ...plan, tax: 1, slug: null, fee: { ...plan.fee, currency: 1 } }),
      client: null,
    });
    expect(await check([file, '--surface', 'fapi'])).toEqual({
      code: 1,
      stdout: `DIR/plans.json: envelope with a page of 2 BillingPlan, Frontend API, 2025-11-10: invalid
└─ response
   ├─ data[*]
   │  ├─ for_payer_type  ! unknown-value  \`for_payer_type\` is none of the known values \`org\` or
   │  │  \`user\` (2 times)
   │  └─ name  ✗ wrong-type  \`name\` is not a text (2 times)
   └─ data[1]
      ├─ fee.currency  ✗ wrong-type  \`currency\` is not a text
      ├─ slug  ✗ wrong-type  \`slug\` is not a text
      └─ tax  · unknown-key  \`tax\` is not part of the contract

unknown-value: Handle values you do not know: Clerk adds some without a new API version.
wrong-type: Check that this is the resource you meant, and that nothing converted its values.
`,
      stderr: '',
    });
  });

  test.each([
    ['a legacy payload', { ...legacyPlan, features: [] }, [], 1],
    ['drift', { ...currentPlan, for_payer_type: 'team' }, [], 0],
    ['drift, strictly', { ...currentPlan, for_payer_type: 'team' }, ['--strict'], 1],
    ['a note, strictly', { ...currentPlan, tax: 1 }, ['--strict'], 0],
    ['what does not parse', { ...currentPlan, id: null }, [], 1],
  ])('%s exits with the code it deserves', async (_, payload, options, code) => {
    expect((await check([write('a.json', payload), ...options])).code).toBe(code);
  });

  test.each([
    [currentSubscription, 'BillingSubscription'],
    [[currentPlan, currentPlan], '2 BillingPlan'],
    [{ response: currentPlan, client: null }, 'envelope of BillingPlan'],
    [{ id: 'user_1', object: 'user' }, 'user'],
    [
      { object: 'event', type: 'subscription.created', data: {} },
      'webhook event subscription.created',
    ],
    [{ object: 'event', type: 'session.ended', data: {} }, 'webhook event session.ended'],
    [{ object: 'event', type: 'user.invented', data: {} }, 'webhook event'],
    [{ id: 'user_1', email_addresses: [] }, 'user'],
    [{ data: [{ id: 'user_1', email_addresses: [] }], total_count: 1 }, 'page of 1 user'],
    [null, 'unknown payload'],
  ])('%# is found out', async (payload, is) => {
    const { stdout } = await check(['-', '--json'], JSON.stringify(payload));
    expect(JSON.parse(stdout).payloads[0].is).toBe(is);
  });

  test.each([['plan'], ['BillingPlan'], ['billing_plan'], ['billing-plan']])(
    'is told with --as %s',
    async (name) => {
      const { stdout } = await check(['-', '--as', name, '--json'], '{}');
      expect(JSON.parse(stdout).payloads[0].as).toBe('BillingPlan');
    },
  );

  test('reads an event that Inngest relays as the event it is', async () => {
    const relayed = await check(['-'], '{"name":"clerk/session.ended","data":{"id":7}}');
    expect(relayed.code).toBe(1);
    expect(relayed.stdout).toContain('webhook event session.ended');
    expect(relayed.stdout).toContain('   ├─ id  ✗ wrong-type  `id` is not a text');
  });

  test('reports a webhook event by its own schema, and an unknown name', async () => {
    const known = await check(['-'], '{"object":"event","type":"session.ended","data":{"id":7}}');
    expect(known.code).toBe(1);
    expect(known.stdout).toContain('   ├─ id  ✗ wrong-type  `id` is not a text');
    const unknown = await check(['-'], '{"object":"event","type":"user.signed_up","data":{}}');
    expect(unknown).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        '└─ type  ! unknown-value  `type` is none of the known events; `user.created` is one',
      ),
    });
  });

  test.each([
    ['user.deleted', { object: 'user', id: 'user_1', deleted: true }, 'webhook event user.deleted'],
    ['User', { id: 'user_1' }, 'user'],
  ])('is told with --as %s', async (name, payload, is) => {
    const { stdout } = await check(['-', '--as', name, '--json'], JSON.stringify(payload));
    expect(JSON.parse(stdout).payloads[0]).toMatchObject({ as: name, is });
  });

  test('holds the data of a webhook against the webhook contract', async () => {
    const data = { object: 'commerce_subscription', id: 'sub_1' };
    const { stdout } = await check(['-', '--surface', 'webhook', '--json'], JSON.stringify(data));
    expect(JSON.parse(stdout).payloads[0]).toMatchObject({
      as: 'WebhookSubscription',
      apiVersion: 'unknown',
    });
  });

  test('reports a user that is not as Clerk describes one, without its data', async () => {
    const user = { id: 'user_1', email_addresses: [{ id: 7, email_address: 'ada@example.com' }] };
    const { code, stdout } = await check(['-'], JSON.stringify({ data: [user] }));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stdin: page of 1 user: invalid\n└─ data\[0\]/);
    expect(stdout).not.toContain('ada@example.com');
  });

  test('shows no control character of a payload to the terminal', async () => {
    const keys = { 'a\u001b[2J': 1, 'b\u009b31m': 1, 'c\u202ed': 1, 'e\r\nf': 1 };
    const file = write('plan.json', { ...currentPlan, ...keys });
    const { code, stdout } = await check([file, '--surface', 'bapi']);
    expect(code).toBe(0);
    expect(stdout).toContain('`a\\u001b[2J` is not part of the contract');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test('an empty name is a wrong one', async () => {
    const file = write('plan.json', currentPlan);
    expect(await check([file, '--as', ''])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('isoclerk: --as: no such resource or event'),
    });
  });

  test('a folder, a glob and NDJSON become a table', async () => {
    write('a/plan.json', currentPlan);
    write('a/b/old.json', { ...legacyPlan, features: [] });
    write(
      'a/log.ndjson',
      `${JSON.stringify(currentPlan)}\n\n${JSON.stringify({ ...currentPlan, id: 7 })}\n`,
    );
    write('a/readme.txt', 'not looked at');
    const folder = await check([join(dir, 'a'), '--surface', 'bapi']);
    expect(folder.code).toBe(1);
    expect(folder.stdout).toBe(`In DIR/a
  drift    b/old.json    BillingPlan  legacy, 11 drift
  invalid  log.ndjson:3  BillingPlan  1 error

4 checked: 2 ok, 1 drift, 1 invalid; 1 legacy

Next: write it in the shape of 2025-11-10.
  npx isoclerk check DIR/a --surface bapi --migrate migrated/
`);
    const { stdout } = await check([join(dir, 'a/**/*.json'), '--json']);
    expect(JSON.parse(stdout).summary).toEqual({
      checked: 2,
      ok: 1,
      drift: 1,
      invalid: 0,
      legacy: 1,
      skipped: 0,
    });
  });

  test('payloads without a finding are only counted, unless asked for', async () => {
    const lines = Array.from({ length: 100 }, () => JSON.stringify(currentPlan));
    const text = [...lines, '{"object":"commerce_plan"}'].join('\n');
    expect((await check(['-'], text)).stdout).toBe(
      '  invalid  stdin:101  BillingPlan  12 errors\n\n101 checked: 100 ok, 0 drift, 1 invalid; 0 legacy\n',
    );
    const { stdout } = await check(['-', '--verbose'], text);
    expect(stdout.split('\n').filter((line) => line.includes('BillingPlan'))).toHaveLength(101);
  });

  test('beyond 100 findings, the rest is counted', async () => {
    const lines = Array.from({ length: 130 }, () => '{"object":"commerce_plan"}').join('\n');
    expect((await check(['-'], lines)).stdout).toContain('\n  30 more: --verbose lists them.\n');
    expect((await check(['-', '--verbose'], lines)).stdout).not.toContain('more:');
  });

  test('takes 130,000 NDJSON lines', async () => {
    const { code, stdout } = await check(['-'], '{}\n'.repeat(130_000));
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('130,000 checked: 0 ok, 0 drift, 130,000 invalid; 0 legacy'),
    ]);
  });

  test('is JSON for machines', async () => {
    const { code, stdout } = await check(
      ['-', '--json'],
      JSON.stringify({ ...currentPlan, tax: 1 }),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      payloads: [
        {
          name: 'stdin',
          file: 'stdin',
          is: 'BillingPlan',
          verdict: 'ok',
          apiVersion: '2025-11-10',
          surface: null,
          as: 'BillingPlan',
          envelope: 'raw',
          count: 1,
          issues: [
            {
              path: 'tax',
              kind: 'unknown-key',
              level: 'note',
              message: '`tax` is not part of the contract',
              hint: 'Nothing to do: it is kept; it may be newer than this version of isoclerk',
            },
          ],
          counts: { error: 0, drift: 0, note: 1 },
        },
      ],
      summary: { checked: 1, ok: 1, drift: 0, invalid: 0, legacy: 0, skipped: 0 },
    });
  });

  test('says how many issues it does not list', async () => {
    const features = Array.from({ length: 1500 }, () => ({ ...currentPlan.features[0], more: 1 }));
    const { stdout } = await check(
      ['-', '--surface', 'bapi'],
      JSON.stringify({ ...currentPlan, features }),
    );
    expect(stdout).toContain('… and 500 more that are not listed');
  });

  test('text that is no JSON is broken input, and is not quoted', async () => {
    expect(await check(['-'], '{"token": secret}')).toEqual({
      code: 2,
      stdout: `stdin: no JSON: invalid
✗ wrong-type  This is not JSON: line 1, column 11: expected a value

wrong-type: Check that the file is the one you meant, and that it was written as a whole.
`,
      stderr: '',
    });
  });

  test('reads past a byte order mark', async () => {
    expect((await check(['-'], `\uFEFF${JSON.stringify(currentPlan)}`)).code).toBe(0);
  });

  test.each([
    [['nothing.json'], 'isoclerk: no such file: nothing.json\n'],
    [['src/*.json'], 'isoclerk: no such file: src/*.json\n'],
    [['.github-none/**'], 'isoclerk: no such file: .github-none/**\n'],
  ])('%j is a wrong call', async (args, stderr) => {
    expect(await check(args)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('a folder without JSON is a wrong call', async () => {
    expect(await check([dir])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'isoclerk: no JSON file in DIR; what .gitignore names is left out\n',
    });
  });

  test.each([
    [['-', '--as', 'invoice'], /^isoclerk: --as: no such resource or event\. Use a name such as /],
    [
      ['-', '--as', 'plna'],
      /^isoclerk: --as: no such resource or event\. Did you mean 'BillingPlan'/,
    ],
    [['-', '--as', 'user.craeted'], /Did you mean 'user\.created'/],
    [['-', '--surface', 'rest'], /Allowed choices are bapi, fapi, webhook/],
    [[], /missing required argument/],
  ])('%j is a wrong call', async (args, stderr) => {
    const result = await check(args, '{}');
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(stderr);
  });

  test('has colours when forced', async () => {
    const { stdout } = await check(['-'], JSON.stringify(currentPlan), { FORCE_COLOR: '1' });
    expect(stdout).toContain('\u001B[32mok');
  });
});
