import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { IsoclerkError, isIsoclerkError } from '../../src/errors.js';
import { byId } from '../../src/internal/byId.js';
import { camelCase } from '../../src/internal/camelCase.js';
import { closest } from '../../src/internal/closest.js';
import { dateTime } from '../../src/internal/dateTime.js';
import { editDistance } from '../../src/internal/editDistance.js';
import { assertEnds, Endless } from '../../src/internal/endless.js';
import { isClass } from '../../src/internal/isClass.js';
import { joinName } from '../../src/internal/joinName.js';
import { relayedType, unrelayed } from '../../src/internal/relayed.js';
import { setOwn } from '../../src/internal/setOwn.js';
import { Place, shortKey } from '../../src/internal/shortPath.js';
import { utf8ByteLength } from '../../src/internal/utf8ByteLength.js';
import { readable } from '../../src/readable.js';

describe('byId', () => {
  const items = [{ id: null }, { id: 'a', is: 1 }, { id: 'b' }, { id: 'a', is: 2 }];
  test.each([
    ['a', items[1]],
    ['b', items[2]],
    ['c', null],
    [null, null],
  ])('%s', (id, item) => {
    expect(byId(items, id)).toBe(item);
  });
});

describe('camelCase', () => {
  test.each([
    ['image_url', 'imageUrl'],
    ['primary_email_address_id', 'primaryEmailAddressId'],
    ['id', 'id'],
    ['last4_x', 'last4X'],
    ['web_3', 'web_3'],
    ['imageUrl', 'imageUrl'],
  ])('%s: %s, the second time, too', (wire, camel) => {
    expect([camelCase(wire), camelCase(wire)]).toEqual([camel, camel]);
  });
});

describe('closest', () => {
  const names = ['created', 'creator', 'deleted', 'on'];
  test.each([
    ['created', 'created'],
    ['craeted', 'created'],
    ['reated', 'created'],
    ['createdd', 'created'],
    ['createddd', undefined],
    ['create', 'created'],
    ['cxxated', undefined],
    ['deleteb', 'deleted'],
    ['on', 'on'],
    ['no', undefined],
    ['', undefined],
  ])('%j: %s', (written, name) => {
    expect(closest(written, names)).toBe(name);
  });
  test('gives a tie to nobody, until one is closer', () => {
    expect(closest('roll', ['role', 'rolf'])).toBeUndefined();
    expect(closest('roll', ['role', 'rolf', 'roll'])).toBe('roll');
    expect(closest('roll', ['roll', 'role'])).toBe('roll');
  });
  test('takes two slips of eight letters, and no third', () => {
    expect(closest('abcdefxx', ['abcdefgh'])).toBe('abcdefgh');
    expect(closest('abcdexxx', ['abcdefgh'])).toBeUndefined();
    expect(closest('abcdef', ['abcdefgh'])).toBe('abcdefgh');
  });
});

describe('editDistance', () => {
  test.each([
    ['ab', 'ba', 1],
    ['abc', 'bac', 1],
    ['abc', 'acb', 1],
    ['a', 'ba', 1],
    ['ba', 'a', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['abc', '', 3],
  ])('%j and %j: %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });
});

describe('dateTime', () => {
  const date = new Date(1_768_471_200_000);
  test('is that of a Date of any realm', () => {
    expect(dateTime(date)).toBe(1_768_471_200_000);
    expect(dateTime(runInNewContext('new Date(7)'))).toBe(7);
    expect(dateTime(Object.assign(new Date(7), { getTime: () => 8 }))).toBe(7);
  });
  test.each([[7], ['2026'], [null], [{}], [undefined]])(
    'is nothing for %j, and nothing for what inherits from a Date',
    (value) => {
      expect(dateTime(value)).toBeUndefined();
      expect(dateTime(Object.create(date))).toBeUndefined();
    },
  );
});

describe('assertEnds', () => {
  test('takes ten million entries and no more', () => {
    expect(() => assertEnds(new Array(10_000_000))).not.toThrow();
    expect(() => assertEnds(new Array(10_000_001))).toThrow(Endless);
  });
});

describe('isClass', () => {
  test('is the prototype of a class, and no function', () => {
    expect(isClass(class Session {}.prototype)).toBe(true);
    expect(isClass(Object.assign(() => 1, { constructor: Object }))).toBe(false);
  });
});

describe('joinName', () => {
  test.each([
    ['Jane', 'Doe', 'Jane Doe'],
    ['Jane', null, 'Jane'],
    [null, 'Doe', 'Doe'],
    [' Jane', 'Doe ', 'Jane Doe'],
    ['', '', null],
    [null, null, null],
  ])('%j and %j: %j', (first, last, full) => {
    expect(joinName(first, last)).toBe(full);
  });
});

describe('relayed events', () => {
  const data = { id: 'user_1', object: 'user' };
  const event = { type: 'user.created', object: 'event', data };
  test.each<[string, unknown, string | undefined]>([
    ['a name with data', { name: 'clerk/user.created', data }, 'user.created'],
    ['another name', { name: 'user.created', data }, undefined],
    ['a name that ends so', { name: 'my clerk/', data }, undefined],
    ['no data', { name: 'clerk/user.created' }, undefined],
    ['a type beside it', { name: 'clerk/user.created', type: 'x', data }, undefined],
    ['the whole event inside', { name: 'clerk/user.created', data: event }, undefined],
    ['a name that is no text', { name: 5, data }, undefined],
  ])('the type of %s', (_what, value, type) => {
    expect(relayedType(value)).toBe(type);
  });

  test.each<[string, unknown, unknown]>([
    [
      'a name with data',
      { name: 'clerk/user.created', data },
      { object: 'event', type: 'user.created', data },
    ],
    [
      'a name with data and time',
      { name: 'clerk/user.created', data, ts: 7 },
      { object: 'event', type: 'user.created', data, timestamp: 7 },
    ],
    ['an event behind its name', { name: 'user.created', data: event }, event],
    ['an event behind its name at a relay', { name: 'clerk/user.created', data: event }, event],
    [
      'an event without its `object`',
      { name: 'user.created', data: { type: 'user.created', data } },
      { type: 'user.created', data },
    ],
    ['a message of Svix', { eventType: 'user.created', payload: event }, event],
  ])('out of %s', (_what, value, inside) => {
    expect(unrelayed(value)).toStrictEqual(inside);
  });

  test.each<[string, unknown]>([
    ['a text', 'user.created'],
    ['an event', event],
    ['an event behind another name', { name: 'user.deleted', data: event }],
    ['an event with a type around it', { name: 'user.created', type: 'x', data: event }],
    ['no event inside', { name: 'user.created', data: { ...event, object: 'user' } }],
    ['an event without a type', { eventType: undefined, payload: { object: 'event' } }],
    ['an event whose type is no text', { name: 5, data: { ...event, type: 5 } }],
  ])('leaves %s as it is', (_what, value) => {
    expect(unrelayed(value)).toBe(value);
  });
});

describe('setOwn', () => {
  test.each(['plain', '__proto__', 'constructor'])('sets %s as an assignment would', (name) => {
    const target: Record<string, unknown> = {};
    setOwn(target, name, 1);
    const descriptor = { value: 1, enumerable: true, configurable: true, writable: true };
    expect(Object.getOwnPropertyDescriptor(target, name)).toEqual(descriptor);
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  });
  test('overwrites through no setter of the target', () => {
    const called: unknown[] = [];
    const target: Record<string, unknown> = Object.create({
      set key(value: unknown) {
        called.push(value);
      },
    });
    setOwn(target, 'key', 1);
    expect([target.key, called]).toEqual([1, []]);
  });
});

describe('shortKey', () => {
  test.each<[PropertyKey, PropertyKey]>([
    ['a'.repeat(100), 'a'.repeat(100)],
    ['a'.repeat(101), `${'a'.repeat(100)}…`],
    [5, 5],
    ['id', 'id'],
  ])('%s', (key, short) => {
    expect(shortKey(key)).toBe(short);
  });
});

describe('Place', () => {
  const placeOf = (keys: readonly PropertyKey[]) =>
    keys.reduce<Place>((above, key) => new Place(above, key), new Place());
  const letters = (length: number) => 'k'.repeat(length);
  const END = 120;

  test.each<[readonly PropertyKey[], string]>([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b', 0, 'c d', 'e'], 'a.b[0]["c d"].e'],
    [[0, 'a'], '[0].a'],
    [[letters(101), 'a'], `${JSON.stringify(`${letters(100)}…`).replace(/^/, '[')}].a`],
  ])('of %j', (keys, path) => {
    expect(placeOf(keys).path()).toBe(path);
  });

  // The head ends with the step that reaches 120 letters, the tail begins with one.
  const head = [letters(60), letters(59)]; // 120 letters with their dot
  const shown = head.join('.');
  test('shows all where the head and what is below are short', () => {
    expect(shown.length).toBe(END);
    const below = Array.from({ length: 59 }, () => 'a');
    expect(placeOf([...head, ...below]).path()).toBe([shown, ...below].join('.'));
  });
  test('shows both ends where there is more between', () => {
    const below = Array.from({ length: 80 }, () => 'a');
    const tail = Array.from({ length: 61 }, () => 'a').join('.');
    expect(placeOf([...head, ...below]).path()).toBe(`${shown}.… .${tail}`);
  });
  test('shows all where the last step of the tail is the first below the head', () => {
    const below = [letters(60), letters(59)];
    expect(placeOf([...head, ...below]).path()).toBe([...head, ...below].join('.'));
    expect(placeOf([...head, 'x', ...below]).path()).toBe(`${shown}.… .${below.join('.')}`);
  });
  test('takes a head of 119 letters further', () => {
    const short = [letters(60), letters(58)];
    const below = [letters(60), letters(59)];
    expect(placeOf([...short, 'x', ...below]).path()).toBe([...short, 'x', ...below].join('.'));
  });
});

describe('utf8ByteLength', () => {
  test.each([
    ['\u007f', 1],
    ['\u0080', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\ud7ff', 3],
    ['\ue000', 3],
    ['\u{10000}', 4],
    ['\u{10ffff}', 4],
    ['\ud800\udc00\udc00', 7],
    ['\udc00\udc00', 6],
    ['\ud800\ue000', 6],
    ['\ud800\ud800', 6],
    ['\udc00\udfff', 6],
  ])('of %j is %i', (text, bytes) => {
    expect(utf8ByteLength(text)).toBe(bytes);
  });
});

describe('errors', () => {
  test('are recognised by a mark of their own', () => {
    const error = new IsoclerkError('ISOCLERK_USER_INVALID', 'is bad', { hint: 'Mend it.' });
    expect(isIsoclerkError(error)).toBe(true);
    expect(Object.keys(error)).not.toContain('isoclerk.error');
    const marked = Object.assign(() => 1, { [Symbol.for('isoclerk.error')]: true });
    expect([marked, null, undefined, 5].map((value) => isIsoclerkError(value))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
  test('of a getter are ours, and say what to pass', () => {
    const read = () =>
      readable('ISOCLERK_USER_INVALID', () => {
        throw new Error('secret');
      });
    expect(read).toThrow(
      'the input cannot be read. One of its getters or proxies throws: pass plain data, such as JSON gives.',
    );
  });
});
