import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { run } from '../../../scripts/contract/diff/run.js';
import type { Facts } from '../../../scripts/contract/facts.js';
import { factsOf } from '../committed.js';
import { answering, openApi, ref } from '../openapi.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, content: unknown): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

/** The committed facts of the webhooks with one row written anew. */
function webhooks(component: string, key: string, text: string): Facts {
  const facts = factsOf('webhooks');
  const fields = { ...facts.components[component], [key]: text };
  return { ...facts, components: { ...facts.components, [component]: fields } };
}

describe('contract:diff', () => {
  test('the version before 2025-11-10 against it: 94 changes, none refused', () => {
    const { exitCode, text } = run(['--from', 'bapi-2025-04-10', 'src/contract/facts/bapi.json']);
    const lines = text.split('\n');
    expect(exitCode).toBe(0);
    expect(lines[0]).toBe(
      'clerk/openapi-specs:bapi/2025-11-10.yml: 94 changes since clerk/openapi-specs:bapi/2025-04-10.yml',
    );
    expect(lines).toContain('  GET /v1/commerce/plans: gone');
    expect(lines).toContain('  GET /v1/billing/plans: new, page CommercePlan');
    expect(lines).toContain("  CommerceSubscriptionItem.status: new values 'canceled', 'expired'");
    expect(lines).toContain('  CommercePlan.description: may be null now');
    expect(lines).toContain('  CommercePlan.amount: gone');
  });

  test.each(['bapi', 'fapi', 'webhooks'])('%s against itself: no change', (name) => {
    const { exitCode, text } = run([`src/contract/facts/${name}.json`]);
    expect([exitCode, text]).toEqual([0, expect.stringContaining(': no change since ')]);
  });

  test('what is refused ends with 1', () => {
    const file = saved('refused', webhooks('User', 'id', 'int'));
    expect(run([file])).toEqual({
      exitCode: 1,
      text: [
        'clerk/openapi-specs:webhooks/2025-04-15.yml: 1 change since clerk/openapi-specs:webhooks/2025-04-15.yml',
        '  User.id: type was string, is int',
        '    tolerant refuses, exact refuses, report refuses',
      ].join('\n'),
    });
  });

  test('what is only flagged ends with 0', () => {
    const file = saved('flagged', webhooks('User', 'favourite_colour', 'string'));
    expect(run([file])).toEqual({
      exitCode: 0,
      text: [
        'clerk/openapi-specs:webhooks/2025-04-15.yml: 1 change since clerk/openapi-specs:webhooks/2025-04-15.yml',
        '  User.favourite_colour: new, string',
        '    report flags',
      ].join('\n'),
    });
  });

  test('an event that we do not know', () => {
    const facts = factsOf('webhooks');
    const file = saved('event', { ...facts, events: { ...facts.events, 'plan.created': 'User' } });
    expect(run([file]).text.split('\n').slice(1)).toEqual([
      '  event plan.created: new, User',
      '    tolerant does not know, exact does not know, report does not know',
    ]);
  });

  test('OpenAPI files, several of one version, as JSON', () => {
    const file = (path: string, name: string) =>
      saved(
        name,
        openApi({
          version: '2027-01-01',
          schemas: { [name]: { properties: { id: { type: 'string' } } } },
          paths: { [path]: { get: answering(ref(name)) } },
        }),
      );
    const { exitCode, text } = run([
      '--json',
      file('/billing/one', 'One'),
      file('/billing/two', 'Two'),
    ]);
    const [only, ...others] = JSON.parse(text);
    expect([exitCode, others]).toEqual([0, []]);
    expect(only).toMatchObject({
      newer: 'clerk/openapi-specs:bapi/2027-01-01.yml',
      older: 'clerk/openapi-specs:bapi/2025-11-10.yml',
      left: ['User'],
    });
    const words = only.changes.map((change: { words: string }) => change.words);
    expect(words).toContain('GET /v1/billing/one: new, raw One');
    expect(words).toContain('GET /v1/billing/two: new, raw Two');
    expect(words).toContain('component CommercePlan: gone');
  });

  test('a file in YAML, as published, reads as the same file in JSON', () => {
    const content = openApi({
      version: '2027-01-01',
      schemas: { One: { properties: { id: { type: 'string' }, at: { type: 'integer' } } } },
      paths: { '/billing/one': { get: answering(ref('One')) } },
    });
    const path = join(folder, 'one.yml');
    // Unquoted dates and numbers as keys are where YAML readers part from JSON.
    const yaml = stringify(content, { aliasDuplicateObjects: false });
    expect(yaml).toContain('version: 2027-01-01');
    writeFileSync(path, yaml);
    expect(run(['--json', path])).toEqual(run(['--json', saved('one', content)]));
  });

  test.each<[string, string, string]>([
    ['empty', '', 'neither an OpenAPI file'],
    ['YAML of something else', 'openapi: 3.0.3', 'neither an OpenAPI file'],
    ['neither JSON nor YAML', '{"a": [', 'neither JSON nor YAML'],
    ['null', 'null', 'neither an OpenAPI file, which names its `info`, nor a file of facts'],
    ['an object of something else', '{}', 'neither an OpenAPI file'],
    ['facts without components', '{"sources":[]}', 'neither an OpenAPI file'],
    ['without a version', '{"info":{"title":"bapi"}}', 'neither an OpenAPI file'],
    ['of another API', '{"info":{"title":"moon","version":"1"}}', 'neither a Backend nor'],
    [
      'with an x-source that says nothing',
      '{"info":{"title":"bapi","version":"1"},"x-source":{}}',
      'it is not built as an OpenAPI file is',
    ],
    [
      'whose event has no body',
      '{"info":{"title":"webhooks","version":"1"},"x-webhooks":{"a":{}}}',
      'it is not built as an OpenAPI file is',
    ],
    [
      'whose component is itself',
      '{"info":{"title":"bapi","version":"1"},"components":{"schemas":{"User":{"$ref":"#/User"}}}}',
      'it is not built as an OpenAPI file is',
    ],
  ])('a file that is %s ends with 2 and a sentence that names it', (_, content, message) => {
    const path = join(folder, 'surprise.json');
    writeFileSync(path, content);
    const { exitCode, text } = run([path]);
    expect([exitCode, text]).toEqual([2, expect.stringContaining(`${path}: ${message}`)]);
  });

  test.each([
    ['no file', [], 'name at least one file'],
    ['an unknown option', ['--what'], "Unknown option '--what'"],
    [
      'unknown facts',
      ['--from', 'gone', 'src/contract/facts/bapi.json'],
      'no facts of that name: gone',
    ],
    ['a file that is not there', ['nowhere.json'], 'ENOENT'],
  ])('wrong usage: %s', (_, args, message) => {
    const { exitCode, text } = run(args);
    expect([exitCode, text]).toEqual([2, expect.stringContaining(message)]);
  });
});
