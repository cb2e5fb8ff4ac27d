import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isApiKeyAuth,
  isM2MTokenAuth,
  isOAuthTokenAuth,
  isSessionAuth,
} from '../../src/session/index.js';

const guards = [
  ['session_token', isSessionAuth],
  ['api_key', isApiKeyAuth],
  ['m2m_token', isM2MTokenAuth],
  ['oauth_token', isOAuthTokenAuth],
] as const;
const tokenTypes = guards.map(([tokenType]) => tokenType);

describe.each(guards)('the guard for %s', (own, guard) => {
  test.each(tokenTypes)('tells %s', (tokenType) => {
    expect(guard({ tokenType, isAuthenticated: false })).toBe(tokenType === own);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['the text itself', own],
    ['no token', { tokenType: null }],
    ['an inherited token type', Object.create({ tokenType: own })],
    [
      'a hostile getter',
      {
        get tokenType() {
          throw new Error('hostile');
        },
      },
    ],
  ])('refuses %s', (_, auth) => {
    expect(guard(auth)).toBe(false);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (auth) => {
        expect(guard(auth)).toBe(false);
      }),
    );
  });
});
