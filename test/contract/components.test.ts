import { describe, expect, test } from 'vitest';
import type { Schema } from '../../scripts/contract/openapi.js';
import { componentsOf, fieldOf, ref } from './openapi.js';

const rows: readonly (readonly [title: string, schema: Schema, fact: string])[] = [
  ['a string', { type: 'string' }, 'string'],
  ['a string with a format', { type: 'string', format: 'date-time' }, 'string:date-time'],
  ['int64', { type: 'integer', format: 'int64' }, 'int'],
  ['an integer without format', { type: 'integer' }, 'int'],
  ['a number', { type: 'number', format: 'float' }, 'number'],
  ['a nullable boolean', { type: 'boolean', nullable: true }, 'boolean~'],
  ['a one-value enum', { type: 'string', enum: ['commerce_plan'] }, "'commerce_plan'"],
  ['an enum, sorted', { type: 'string', enum: ['b', 'a'] }, "'a'|'b'"],
  ['an enum with null', { type: 'string', nullable: true, enum: ['a', null] }, "'a'~"],
  ['null among the values alone', { type: 'string', enum: ['a', null] }, "'a'~"],
  ['no type at all', {}, 'unknown'],
  ['no type, but null', { nullable: true }, 'unknown~'],
  ['an object of unknown content', { type: 'object' }, 'object'],
  ['deprecated', { type: 'string', deprecated: true }, 'string deprecated'],
  ['a reference', ref('Money'), 'Money'],
  ['null beside a reference', { ...ref('Money'), nullable: true }, 'Money~'],
  ['type: object beside a reference', { ...ref('Money'), type: 'object' }, 'Money'],
  ['an allOf of one', { allOf: [ref('Money')] }, 'Money'],
  ['a nullable allOf of one', { allOf: [ref('Money')], nullable: true, type: 'object' }, 'Money~'],
  [
    'null as a member of allOf',
    { allOf: [ref('Money'), { nullable: true, type: 'object' }] },
    'Money~',
  ],
  ['null beside the one reference', { allOf: [{ ...ref('Money'), nullable: true }] }, 'Money~'],
  ['a deprecated allOf', { allOf: [ref('Money')], deprecated: true }, 'Money deprecated'],
  [
    'oneOf with a discriminator, sorted',
    { oneOf: [ref('Money'), ref('Fee')], nullable: true, type: 'object' },
    'Fee|Money~',
  ],
  ['oneOf of one', { oneOf: [ref('Money')], nullable: true, type: 'object' }, 'Money~'],
  ['anyOf', { anyOf: [{ type: 'string' }, { type: 'integer' }] }, 'int|string'],
  ['an array', { type: 'array', items: ref('Money') }, 'Money[]'],
  ['a nullable array', { type: 'array', items: { type: 'string' }, nullable: true }, 'string[]~'],
  [
    'an array with nulls',
    { type: 'array', items: { type: 'string', nullable: true } },
    '(null|string)[]',
  ],
  ['an array of anything', { type: 'array' }, 'unknown[]'],
  ['an object written inline', { properties: { a: {} } }, 'Thing.field'],
  ['an array of such', { type: 'array', items: { properties: { a: {} } } }, 'Thing.field[]'],
  ['two members', { allOf: [ref('Money'), { properties: { a: {} } }] }, 'Thing.field'],
  ['oneOf of one inline object', { oneOf: [{ properties: { a: {} } }] }, 'Thing.field'],
  [
    'oneOf of several',
    { oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }] },
    'Thing.field.1|Thing.field.2',
  ],
  ['an enum by name', ref('Status'), "'off'|'on'"],
  ['an object that is null wherever it stands', ref('Maybe'), 'Maybe~'],
  ['a second shape under the same name', ref('Money-2'), 'Money-2'],
];

const others: Record<string, Schema> = {
  Status: { type: 'string', enum: ['on', 'off'] },
  Maybe: { type: 'object', properties: { a: {} }, nullable: true },
  'Money-2': { type: 'object', properties: { cents: { type: 'integer' } } },
};

describe('readComponents', () => {
  test.each(rows)('%s', (_, schema, fact) => {
    expect(fieldOf(schema, others)).toBe(fact);
  });

  test('a field that is not required may be left out', () => {
    const properties = { a: { type: 'string' }, b: { type: 'string', nullable: true } };
    expect(componentsOf({ Thing: { properties, required: ['a'] } })).toEqual({
      Thing: { a: 'string', b: 'string?~' },
    });
  });

  test('several members of allOf are one component', () => {
    const schemas = {
      Base: { properties: { id: { type: 'string' }, at: { type: 'integer' } }, required: ['id'] },
      Thing: { allOf: [ref('Base'), { properties: { more: {} }, required: ['more'] }] },
    };
    expect(componentsOf(schemas)).toEqual({ Thing: { at: 'int?', id: 'string', more: 'unknown' } });
  });

  test('a condition on which keys are there makes a component of each way to meet it', () => {
    const properties = { domain: { type: 'string' }, domains: { type: 'string' } };
    const anyOf = [{ required: ['domain'] }, { required: ['domains'] }];
    expect(componentsOf({ Thing: { type: 'object', properties, anyOf } })).toEqual({
      'Thing-domain': { domain: 'string', domains: 'string?' },
      'Thing-domains': { domain: 'string?', domains: 'string' },
    });
  });

  test('an inline object inside an inline object carries both names', () => {
    const inner = { type: 'object', properties: { c: { type: 'string' } } };
    const outer = { type: 'object', properties: { b: inner } };
    expect(componentsOf({ Thing: { properties: { a: outer } } })).toEqual({
      Thing: { a: 'Thing.a?' },
      'Thing.a': { b: 'Thing.a.b?' },
      'Thing.a.b': { c: 'string?' },
    });
  });

  test('a component may contain itself', () => {
    expect(componentsOf({ Thing: { properties: { parent: ref('Thing') } } })).toEqual({
      Thing: { parent: 'Thing?' },
    });
  });

  test.each([
    ['a reference to nothing', ref('Nothing'), 'no component for #/components/schemas/Nothing'],
    ['an unknown type', { type: 'decimal' }, 'Thing.field: unknown type decimal'],
    ['a quote in a value', { type: 'string', enum: ["it's"] }, "a value with an apostrophe: it's"],
  ])('stops at %s', (_, schema, message) => {
    expect(() => fieldOf(schema)).toThrow(new Error(message));
  });
});
