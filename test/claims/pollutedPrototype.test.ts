import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as claims from '../../src/claims/index.js';

// Every name that the code reads as a property or takes out of an object.
const folder = new URL('../../src/claims/', import.meta.url);
const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
// The language itself reads these: descriptors, iterators, promises, lists and errors.
const ofLanguage = [
  ...'get set value writable enumerable configurable next done return then'.split(' '),
  ...'length index constructor toString toJSON valueOf cause lastIndex flags groups'.split(' '),
  // Options of an error of ours, all of them given or not read.
  ...'path issues'.split(' '),
];
const names = [...new Set(code.match(/[A-Za-z_]\w*/g))].filter(
  (name) => !ofLanguage.includes(name) && !(name in {}),
);

const user = {
  id: 'user_1',
  first_name: 'Ada',
  public_metadata: { a: [1, { b: 2 }] },
  email_addresses: [{ id: 'e', email_address: 'a@b.c' }],
  primary_email_address_id: 'e',
};
const template = {
  a: '{{user.public_metadata.a.0}} {{user.nope}}',
  b: "{{user.last_sign_in_at || org.role || 'x'}}",
  c: ['{{user.email_verified}}', { d: '{{user.organizations}}' }, null],
  d: '{{ user.public_metadata.a }}',
  e: '{{session.actor}}',
  f: '{{org_membership.permissions}}',
  org_id: 1,
  act: 2,
};
const schema = { type: 'object', properties: { a: { enum: [1, 2] } }, required: ['a'] };
const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '');
const jwt = [part({ alg: 'RS256' }), part({ sub: 'user_1', x: 1 }), 'A'.repeat(342)].join('.');
const answers: readonly (() => unknown)[] = [
  () => claims.predictToken(template, { user }),
  () =>
    claims.predictToken(
      template,
      { user, membership: { organization: { id: 'org_1' } } },
      { version: 1 },
    ),
  () =>
    claims.predictToken(JSON.stringify(template), { user, session: {} }, { kind: 'jwt-template' }),
  () => claims.predictToken({}, {}, { request: {}, limits: claims.tokenLimits }),
  () => claims.measureClaims({ a: 1 }),
  () => claims.measureToken(jwt),
  () =>
    claims.boundTemplate(template, { fields: { 'user.public_metadata': schema, 'org.slug': 9 } }),
  () => claims.boundTemplate({ a: '{{user.first_name}}' }),
  () => {
    const audit = claims.createBudgetAudit(template).add({ user });
    const restored = claims.restoreBudgetAudit(JSON.parse(JSON.stringify(audit)));
    return audit.merge(restored).summary();
  },
];
const text = () => JSON.stringify(answers.map((answer) => answer()));

/** The answers while Object.prototype has a value under some names. */
function polluted(some: readonly string[], value: unknown): string {
  for (const name of some) {
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
  }
  try {
    return text();
  } catch (error) {
    return String(error);
  } finally {
    for (const name of some) Reflect.deleteProperty(Object.prototype, name);
  }
}

describe('a polluted Object.prototype changes nothing', () => {
  test('reads many names', () => {
    expect(names.length).toBeGreaterThan(400);
    for (const name of ['kind', 'limits', 'features', 'status', 'enum', 'doubt', 'render']) {
      expect(names).toContain(name);
    }
  });

  test.each([
    ['text', 'x'],
    ['true', true],
    ['a number', 1],
    ['a list', ['x']],
    ['an object with an id', { id: 'org_9', slug: 'y', claims: {}, a: 1 }],
    ['a function', () => 'x'],
  ])('whatever name holds %s', (_, value) => {
    const expected = text();
    const wrong: string[] = [];
    // Some at a time, for speed; one at a time where that changes something.
    for (let at = 0; at < names.length; at += 25) {
      const some = names.slice(at, at + 25);
      if (polluted(some, value) === expected) continue;
      wrong.push(...some.filter((name) => polluted([name], value) !== expected));
    }
    expect(wrong).toEqual([]);
  });
});
