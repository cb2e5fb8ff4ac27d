import { beforeAll, expect, test } from 'vitest';
import {
  boundTemplate,
  createBudgetAudit,
  measureToken,
  parseClaimsTemplate,
  predictToken,
} from '../../../src/claims/index.js';

beforeAll(() => {
  for (const { prototype } of [
    Object,
    Array,
    Function,
    Error,
    Map,
    Set,
    String,
    Number,
    RegExp,
    Promise,
  ]) {
    Object.freeze(prototype);
  }
});

const text =
  '{"toString":"{{user.id}}","constructor":{"valueOf":[1]},"__proto__":"{{user.public_metadata.toString}}","a":"x {{user.nope}}"}';
const user = { id: 'user_1', public_metadata: { toString: 'own' } };

test('everything works where the intrinsics are frozen, names of their properties included', () => {
  const template = parseClaimsTemplate(text);
  const budget = predictToken(template, { user });
  expect(JSON.stringify(template.render({ user }).claims)).toBe(
    '{"toString":"user_1","constructor":{"valueOf":[1]},"__proto__":"own","a":"x {{user.nope}}"}',
  );
  expect(
    budget.claims
      .filter(({ origin }) => origin === 'custom')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['__proto__', 'a', 'constructor', 'toString']);
  expect(createBudgetAudit(text).add({ user }).summary().tokenLength.max).toBe(budget.tokenLength);
  expect(boundTemplate(text).verdict).toBe('over');
  expect(() => measureToken('x')).toThrow(
    expect.objectContaining({ code: 'ISOCLERK_CLAIMS_TOKEN_INVALID' }),
  );
});
