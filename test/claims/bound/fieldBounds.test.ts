import { describe, expect, test } from 'vitest';
import { type FieldBound, fieldBounds } from '../../../src/claims/bound/fieldBounds.js';
import { thrownBy } from '../../thrownBy.js';

type Fields = Readonly<Record<string, unknown>>;
type Field = Parameters<ReturnType<typeof fieldBounds>['range']>[0];

const boundsOf = (fields: Fields) => fieldBounds(fields as Readonly<Record<string, FieldBound>>);
const rangeOf = (fields: Fields, field: Field, ...keys: string[]) =>
  Object.values(boundsOf(fields).range(field, keys));

const META = 'user.public_metadata';
const NAME = 'user.first_name';
const OPEN = Number.POSITIVE_INFINITY;
const METADATA = [8192 * 6, 8192 * 24];
const plan = { type: 'string', maxLength: 3 };
const closed = { type: 'object', properties: { plan, any: true }, additionalProperties: false };

describe('what is known of a field without a bound', () => {
  test.each<[Field, readonly number[]]>([
    ['user.id', [34, 32]],
    ['user.created_at', [10, 10]],
    ['user.first_name', [OPEN, OPEN]],
    ['user.two_factor_enabled', [5, 5]],
    ['user.public_metadata', METADATA],
    ['org.id', [33, 31]],
    ['org.public_metadata', METADATA],
    ['session.reverification_id', [OPEN, OPEN]],
  ])('%s', (field, range) => {
    expect(rangeOf({}, field)).toEqual(range);
  });
});

describe('a bound in bytes', () => {
  test.each<[string, Fields, Field, readonly string[], readonly number[]]>([
    ['of a text', { [NAME]: 66 }, NAME, [], [66, 64]],
    ['of a text without room for null', { [NAME]: 0 }, NAME, [], [4, 4]],
    ['of an id that is shorter', { 'user.id': 99 }, 'user.id', [], [34, 32]],
    ['of metadata', { [META]: 100 }, META, [], [100, 400]],
    ['of metadata, for its parts', { [META]: 100 }, META, ['plan'], [100, 400]],
    ['of a part', { [`${META}.plan`]: 10 }, META, ['plan'], [10, 40]],
    ['of a part, and nothing for others', { [`${META}.plan`]: 10 }, META, ['other'], METADATA],
    ['of a part, and nothing for the whole', { [`${META}.plan`]: 10 }, META, [], METADATA],
    ['of both', { [META]: 9, [`${META}.plan`]: 10 }, META, ['plan'], [9, 36]],
    ['of another field', { [NAME]: 66 }, 'user.last_name', [], [OPEN, OPEN]],
    ['of metadata without room for null', { [META]: 0 }, META, [], [4, 4]],
  ])('%s', (_what, fields, field, keys, range) => {
    expect(rangeOf(fields, field, ...keys)).toEqual(range);
  });
});

describe('a bound by schema', () => {
  const whole = rangeOf({ [META]: closed }, META);
  const ofPlan = rangeOf({ [`${META}.plan`]: plan }, META, 'plan');
  test('is that of its part below a key', () => {
    expect(rangeOf({ [META]: closed }, META, 'plan')).toEqual(ofPlan);
    expect(ofPlan).not.toEqual(METADATA);
    expect(whole).toEqual(METADATA); // `any` may be anything
  });
  test.each<[string, unknown, readonly string[], readonly number[]]>([
    ['a key that it does not allow', closed, ['other'], [4, 4]],
    ['a key below one that it does not allow', closed, ['other', 'x'], [4, 4]],
    ['a key of anything', closed, ['any'], METADATA],
    ['a key below anything', closed, ['any', 'x'], METADATA],
    ['any key of an open object', { type: 'object' }, ['other'], METADATA],
    [
      'any key where others are described',
      { type: 'object', additionalProperties: plan },
      ['other'],
      ofPlan,
    ],
    [
      'any key where patterns are',
      { ...closed, patternProperties: { '^o': true } },
      ['other'],
      METADATA,
    ],
    ['any key where no type is said', { properties: { plan } }, ['plan'], METADATA],
    ['a key that every object inherits', { ...closed, properties: {} }, ['toString'], [4, 4]],
    ['nothing at all', false, [], [4, 4]],
    ['anything', true, [], METADATA],
  ])('for %s', (_what, schema, keys, range) => {
    expect(rangeOf({ [META]: schema }, META, ...keys)).toEqual(range);
  });
});

describe('a Standard Schema', () => {
  const standard = (output: unknown) => ({ '~standard': { version: 1, jsonSchema: { output } } });
  test('is asked for its JSON Schema of 2020-12, as its own method', () => {
    const calls: unknown[] = [];
    const schema = standard(function (this: unknown, options: unknown) {
      calls.push([options, this]);
      return closed;
    });
    expect(rangeOf({ [META]: schema }, META, 'other')).toEqual([4, 4]);
    expect(calls).toEqual([[{ target: 'draft-2020-12' }, schema['~standard'].jsonSchema]]);
  });
  test('may be a function, and may inherit from its class', () => {
    const schema = Object.assign(
      () => 1,
      standard(() => closed),
    );
    expect(rangeOf({ [META]: schema }, META, 'other')).toEqual([4, 4]);
    class Schema {
      get '~standard'() {
        return standard(() => closed)['~standard'];
      }
    }
    expect(rangeOf({ [META]: new Schema() }, META, 'other')).toEqual([4, 4]);
  });
});

describe('what is no bound', () => {
  const hint = 'Give a number of bytes, a JSON Schema, or a Standard Schema that can write one.';
  const writes = (output: unknown) => ({ '~standard': { jsonSchema: { output } } });
  test.each<[string, unknown]>([
    ['a number below zero', -1],
    ['no number', Number.NaN],
    ['a text', '66'],
    ['null', null],
    ['a list', []],
    ['a function', () => 1],
    ['a schema that writes nothing', { '~standard': { version: 1 } }],
    ['a schema whose writer is none', writes('yes')],
    ['a schema that writes text', writes(() => 'text')],
    [
      'a schema that throws',
      writes(() => {
        throw new Error('secret');
      }),
    ],
  ])('%s', (_what, bound) => {
    expect(thrownBy(() => boundsOf({ [NAME]: bound }))).toMatchObject({
      code: 'ISOCLERK_CLAIMS_BOUND_INVALID',
      message: `fields["user.first_name"]: This is no bound. ${hint}`,
    });
  });
  test('is a field that no template has, which is named by its beginning', () => {
    const name = 'x'.repeat(300);
    expect(thrownBy(() => boundsOf({ [name]: 1 }))).toMatchObject({
      code: 'ISOCLERK_CLAIMS_BOUND_INVALID',
      path: `fields["${'x'.repeat(200)}"]`,
      message: `fields["${'x'.repeat(200)}"]: This is no shortcode. Name the field as in a template, without braces: user.public_metadata.`,
    });
  });
});

describe('what the caller gave', () => {
  const bounds = boundsOf({ [META]: 100, [`${META}.a`]: 10, [`${META}.a.b`]: 5 });
  const bytes = (size: number) => ({ kind: 'bytes', bytes: size });
  test('for exactly a field', () => {
    expect(bounds.given(META)).toEqual(bytes(100));
    expect(bounds.given(NAME)).toBeUndefined();
    expect(boundsOf({ [`${META}.a`]: 10 }).given(META)).toBeUndefined();
  });
  test.each<[readonly string[], unknown]>([
    [[], undefined],
    [['x'], undefined],
    [['a'], [['a'], bytes(10)]],
    [
      ['a', 'b'],
      [['a'], bytes(10)],
    ],
    [
      ['a', 'x', 'y'],
      [['a'], bytes(10)],
    ],
  ])('first below a field, on the way to %j', (keys, found) => {
    expect(bounds.firstBelow(META, keys)).toEqual(found);
  });
});
