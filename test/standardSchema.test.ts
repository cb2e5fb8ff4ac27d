import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import * as z3 from 'zod/v3';
import * as mini from 'zod/v4-mini';
import { checkBySchema, isSchema, mismatch } from '../src/standardSchema.js';
import { thrownBy } from './thrownBy.js';

const SECRET = 'hunter2';
const answering = (answer: unknown) => ({
  '~standard': { version: 1, vendor: 'test', validate: () => answer },
});
const throwing = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value: unknown) => {
      throw new Error(JSON.stringify(value));
    },
  },
};

describe.each([
  ['zod', z.object({ plan: z.enum(['free', 'pro']), seats: z.number() })],
  ['zod 3', z3.object({ plan: z3.enum(['free', 'pro']), seats: z3.number() })],
  ['zod mini', mini.object({ plan: mini.enum(['free', 'pro']), seats: mini.number() })],
  ['valibot', v.object({ plan: v.picklist(['free', 'pro']), seats: v.number() })],
  ['arktype', type({ plan: "'free' | 'pro'", seats: 'number' })],
])('a schema of %s', (_, schema) => {
  test('gives its output', () => {
    const value = { plan: 'pro', seats: 3 };
    expect(checkBySchema(schema, value, 'publicMetadata')).toEqual({ value });
  });

  test('gives each issue a path and no value', () => {
    const checked = checkBySchema(schema, { plan: SECRET, seats: SECRET }, 'publicMetadata');
    expect(checked).toEqual({
      issues: [
        { path: 'publicMetadata.plan', message: 'does not fit the schema' },
        { path: 'publicMetadata.seats', message: 'does not fit the schema' },
      ],
    });
  });

  test('names the whole when the whole is wrong', () => {
    expect(checkBySchema(schema, 5, 'custom')).toEqual({
      issues: [{ path: 'custom', message: 'does not fit the schema' }],
    });
  });
});

test('what does not fit is one error, with the path of the first and all of them', () => {
  const issues = [
    { path: 'custom.plan', message: 'does not fit the schema' },
    { path: 'custom.seats', message: 'does not fit the schema' },
  ] as const;
  expect(mismatch(issues)).toMatchObject({
    code: 'ISOCLERK_SCHEMA_MISMATCH',
    path: 'custom.plan',
    issues,
  });
});

describe('paths', () => {
  const path = (...segments: unknown[]) =>
    checkBySchema(answering({ issues: [{ message: SECRET, path: segments }] }), {}, 'm');
  test.each([
    [['a', 0, 'b c'], 'm.a[0]["b c"]'],
    [[{ key: 'a' }, { key: 1 }], 'm.a[1]'],
    [['a', {}, 'b'], 'm.a'],
    [[null], 'm'],
  ])('%j', (segments, expected) => {
    expect(path(...segments)).toEqual({
      issues: [{ path: expected, message: 'does not fit the schema' }],
    });
  });
  test('that are none end at the root', () => {
    const odd = checkBySchema(answering({ issues: [{ message: '', path: 'abc' }] }), {}, 'm');
    expect(odd).toEqual({ issues: [{ path: 'm', message: 'does not fit the schema' }] });
  });
});

describe('what is no schema', () => {
  test.each([
    ['nothing', null],
    ['text', 'schema'],
    ['an object', {}],
    ['a function', () => ({ value: 1 })],
    ['a later version', { '~standard': { version: 2, validate: () => ({ value: 1 }) } }],
    ['a schema without validate', { '~standard': { version: 1 } }],
    ['a schema that throws', throwing],
    ['an answer that is no object', answering('ok')],
    ['no answer', answering(undefined)],
    ['neither value nor issues', answering({})],
    ['issues that are no list', answering({ issues: 'x' })],
    ['a list without issues', answering({ issues: [] })],
    ['a list of something else', answering({ issues: [SECRET] })],
    ['a sparse list', answering({ issues: new Array(300_000_000) })],
    [
      'an answer that throws',
      answering({
        get issues() {
          throw new Error(SECRET);
        },
      }),
    ],
  ])('%s', (_, schema) => {
    const error = thrownBy(() => checkBySchema(schema, { plan: SECRET }, 'publicMetadata'));
    expect(error).toMatchObject({ code: 'ISOCLERK_SCHEMA_INVALID', path: 'publicMetadata' });
    expect(`${error.message}${String(error.cause)}`).not.toContain(SECRET);
  });

  test('is not read from Object.prototype', () => {
    Object.defineProperty(Object.prototype, '~standard', {
      value: answering({ value: 1 })['~standard'],
      configurable: true,
    });
    try {
      expect(() => checkBySchema({}, {}, 'custom')).toThrow('not a Standard Schema');
    } finally {
      Reflect.deleteProperty(Object.prototype, '~standard');
    }
  });
});

describe('asynchronous schemas', () => {
  test.each([
    ['zod', z.object({ plan: z.string().refine(async () => true) })],
    [
      'valibot',
      v.objectAsync({
        plan: v.pipeAsync(
          v.string(),
          v.checkAsync(async () => true),
        ),
      }),
    ],
    [
      'a promise that fails later',
      {
        '~standard': {
          version: 1,
          vendor: 'test',
          validate: () => Promise.reject(new Error(SECRET)),
        },
      },
    ],
  ])('of %s are refused, and nobody hears of them again', async (_, schema) => {
    const failures: unknown[] = [];
    const hear = (reason: unknown) => failures.push(reason);
    process.on('unhandledRejection', hear);
    const error = thrownBy(() => checkBySchema(schema, { plan: 'pro' }, 'publicMetadata'));
    expect(error).toMatchObject({ code: 'ISOCLERK_SCHEMA_ASYNC', path: 'publicMetadata' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', hear);
    expect(failures).toEqual([]);
  });
});

describe('what people read', () => {
  const standard =
    'Pass a Standard Schema, such as one of zod 3.24, valibot 1 or arktype 2, or later.';
  const odd = 'the schema gives an answer that Standard Schema does not have';
  test.each<[string, unknown, string, string]>([
    [
      'no schema',
      5,
      'ISOCLERK_SCHEMA_INVALID',
      `m: not a Standard Schema of version 1. ${standard}`,
    ],
    ['null', null, 'ISOCLERK_SCHEMA_INVALID', `m: not a Standard Schema of version 1. ${standard}`],
    [
      'nothing to call',
      { '~standard': { version: 1, validate: 'yes' } },
      'ISOCLERK_SCHEMA_INVALID',
      `m: not a Standard Schema of version 1. ${standard}`,
    ],
    [
      'a schema that throws',
      throwing,
      'ISOCLERK_SCHEMA_INVALID',
      `m: the schema throws. ${standard}`,
    ],
    ['no answer', answering(null), 'ISOCLERK_SCHEMA_INVALID', `m: ${odd}. ${standard}`],
    ['a text for an answer', answering('yes'), 'ISOCLERK_SCHEMA_INVALID', `m: ${odd}. ${standard}`],
    [
      'issues that are no list',
      answering({ issues: 5 }),
      'ISOCLERK_SCHEMA_INVALID',
      `m: ${odd}. ${standard}`,
    ],
    [
      'a promise',
      answering(Promise.resolve({ value: 1 })),
      'ISOCLERK_SCHEMA_ASYNC',
      'm: the schema answers with a promise. Pass a schema without asynchronous checks, and run those on the result.',
    ],
  ])('of %s', (_what, schema, code, message) => {
    const error = thrownBy(() => checkBySchema(schema as never, {}, 'm'));
    expect(error).toMatchObject({ code, message });
  });
  test('of a mismatch', () => {
    const issues = [
      { path: 'm.a', message: 'does not fit the schema' },
      { path: 'm.b', message: 'does not fit the schema' },
    ] as const;
    expect(mismatch(issues)).toMatchObject({
      code: 'ISOCLERK_SCHEMA_MISMATCH',
      path: 'm.a',
      issues,
      message:
        'm.a: does not fit the schema. Compare it with the schema; only the schema itself has the details, because they can quote values.',
    });
  });
  test('a symbol in a path is a key, and what is none ends it', () => {
    const path = ['a', Symbol('b'), true, 'c'];
    expect(checkBySchema(answering({ issues: [{ path }] }) as never, {}, 'm')).toEqual({
      issues: [{ path: 'm.a["Symbol(b)"]', message: 'does not fit the schema' }],
    });
  });
});

test.each<[what: string, value: unknown, told: boolean]>([
  ['a schema of zod', z.object({}), true],
  ['a schema of arktype, which is a function', type({ a: 'string' }), true],
  ['a schema of valibot', v.object({}), true],
  ['an object with a schema', { custom: z.object({}) }, false],
  ['a function', () => true, false],
  ['nothing', undefined, false],
])('%s is told from what is no schema', (_, value, told) => {
  expect(isSchema(value)).toBe(told);
});
