// The recipes of CONTRIBUTING, done by hand in a copy: what they name is all that is needed, and every form knows it.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../forms/everyForm.js';
import { fullFields } from '../forms/sample.js';
import { facts, makeScratch } from './scratch.js';

const scratch = makeScratch();
afterAll(() => scratch.remove());

const FACTS = 'src/contract/facts';

/** An event with a payload that is known: one row. */
function addEvent() {
  scratch.edit('src/contract/events.ts', (text) =>
    text.replace(
      "  'session.created'",
      "  'user.renamed': { data: 'User', origin: 'sdk' },\n\n  'session.created'",
    ),
  );
}

/** A field that the specification has: nothing by hand. */
function addPublishedField() {
  scratch.edit(
    `${FACTS}/bapi.json`,
    facts(({ components }) => {
      Object.assign(components?.CommercePlan ?? {}, { colour: "'green'|'red'?" });
    }),
  );
}

/** A field in no specification: one row. */
function addUnpublishedField() {
  scratch.edit('src/contract/notes/billing/plan.ts', (text) =>
    text.replace(
      "      slug: 'URL-friendly name.',\n      fee:",
      "      shade: { unpublished: [\"'dark'|'light'?\", 'a fixture of this test'] },\n      slug: 'URL-friendly name.',\n      fee:",
    ),
  );
}

/** A payload: facts, its note, its builder, and the event that carries it. */
function addPayload() {
  scratch.edit(
    `${FACTS}/webhooks.json`,
    facts(({ components, events }) => {
      Object.assign(components ?? {}, {
        PetEventPayload: {
          age: 'int~',
          id: 'string',
          name: 'string',
          object: "'pet'",
          tags: 'string[]?',
        },
      });
      Object.assign(events ?? {}, { 'pet.created': 'PetEventPayload' });
    }),
  );
  scratch.edit('src/contract/notes/webhooks/waitlist.ts', (text) =>
    text.replace(
      'export const waitlist = {\n',
      "export const waitlist = {\n  WebhookPet: {\n    doc: 'A pet.',\n    webhook: 'PetEventPayload',\n    fields: { age: 'Years.' },\n  },\n",
    ),
  );
  scratch.edit('src/contract/events.ts', (text) =>
    text.replace(
      "  'session.created'",
      "  'pet.created': { data: 'Pet', origin: 'spec' },\n\n  'session.created'",
    ),
  );
  scratch.edit('src/testing/webhooks/data.ts', (text) =>
    text
      .replace('WebhookPayloadMap }', 'WebhookPayloadMap, WebhookPet }')
      .replace('  User: UserJSON;', '  Pet: WebhookPet;\n  User: UserJSON;'),
  );
  scratch.edit('src/testing/webhooks/samples.ts', (text) =>
    text.replace(
      '  User: (data,',
      "  Pet: (data) => merge({ object: 'pet', id: 'pet_1', name: 'Rex', age: 3 }, data),\n  User: (data,",
    ),
  );
}

/** An operation that the specification has: nothing by hand. */
function addEndpoint() {
  scratch.edit(
    `${FACTS}/bapi.json`,
    facts(({ endpoints }) => {
      Object.assign(endpoints ?? {}, { 'GET /v1/billing/plans/{plan_id}': 'raw CommercePlan' });
    }),
  );
}

interface Known {
  readonly event: object;
  readonly payload: object;
  readonly field: object;
  readonly endpoint: object;
}

let compiled: readonly string[] = [];
let known: Known = { event: {}, payload: {}, field: {}, endpoint: {} };

beforeAll(async () => {
  addEvent();
  addPublishedField();
  addUnpublishedField();
  addPayload();
  addEndpoint();
  await scratch.generate();
  const { tolerant } = contract.billing.forms;
  const plan = fullFields(tolerant.get('BillingPlan')?.members ?? [], tolerant);
  const program = readFileSync('test/contract/recipes/uses.txt', 'utf8');
  scratch.write(
    'uses.ts',
    program.replace("process.env.PLAN ?? '{}'", `'${JSON.stringify(plan)}'`),
  );
  const [errors, found] = await Promise.all([
    scratch.compile(['uses.ts', 'src/testing/fast-check/index.ts', 'scripts/contract/generate.ts']),
    scratch.run('uses.ts'),
  ]);
  compiled = errors;
  known = found as Known;
}, 60_000);

test('everything compiles, and so does a program that uses what is new', () => {
  expect(compiled).toEqual([]);
});

test('a webhook event with a known payload: one row', () => {
  expect(known.event).toEqual({
    listed: true,
    guarded: 'user.renamed',
    suggested: 'user.renamed',
    schema: true,
    strict: true,
    looked: [false, false, false],
    built: 'user',
  });
});

test('a webhook payload: facts, a note, a builder and the row of its event', () => {
  const keys = ['age', 'id', 'name', 'object', 'tags'];
  expect(known.payload).toEqual({
    routed: 'Rex',
    built: 'Tom',
    valid: [true, true, true],
    invalid: [false, false, false],
    schemas: [keys, keys],
    guard: [true, false],
    strict: [true, false],
    inspected: [['ok'], ['invalid', 'age']],
  });
});

test('a billing field: nothing by hand where the facts have it, one row where they do not', () => {
  expect(known.field).toEqual({
    tolerant: ['shade', 'colour'],
    mini: ['shade', 'colour'],
    backend: ['colour'],
    frontend: [],
    guard: [true, false, false],
    inspected: [['ok'], ['invalid', 'colour'], ['invalid', 'shade'], ['drift', 'colour']],
  });
});

test('an endpoint: nothing by hand', () => {
  expect(known.endpoint).toEqual({ found: 'BillingPlan', schema: true });
});

describe('the text of interfaces', () => {
  test.each([
    ['src/billing/generated/types.ts', /\n {2}colour\?: OpenEnum<'green' \| 'red'> \| undefined;/],
    ['src/billing/generated/types.ts', /\n {2}shade\?: OpenEnum<'dark' \| 'light'> \| undefined;/],
    ['src/billing/backend/generated/types.ts', /\n {2}colour\?: 'green' \| 'red' \| undefined;/],
    ['src/webhooks/generated/types.ts', /\/\*\* A pet. \*\/\nexport interface WebhookPet \{/],
    ['src/webhooks/generated/types.ts', /\/\*\* Years. \*\/\n {2}age: number \| null;/],
    ['src/webhooks/generated/types.ts', /\n {2}Pet: WebhookPet;/],
  ])('%s has %o', (path, text) => {
    expect(scratch.read(path)).toMatch(text);
  });
});
