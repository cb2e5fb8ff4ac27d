import { describe, expect, test } from 'vitest';
import { contextClaims, renderClaims } from '../../../src/claims/index.js';
import { checkContext } from '../../../src/claims/input/checkContext.js';

const CODE = 'ISOCLERK_CLAIMS_CONTEXT_INVALID';
const refused = (context: unknown, path: string, message: string) => {
  const error = expect.objectContaining({
    code: CODE,
    path,
    message: `${path && `${path}: `}${message}`,
  });
  expect(() => checkContext(context)).toThrow(error);
  expect(() => contextClaims(context as never)).toThrow(error);
};
const minutes = 'two numbers of minutes, or null';

describe('a context', () => {
  test.each<[string, unknown, string, string]>([
    ['that is text', 'user_1', '', 'an object'],
    ['with a membership of text', { membership: 'org:admin' }, 'membership', 'an object, or null'],
    ['with memberships of text', { memberships: 'x' }, 'memberships', 'a list, or null'],
    ['with a session of text', { session: 'sess_1' }, 'session', 'an object, or null'],
    ['with a plan that is none', { plan: {} }, 'plan', 'text, or null'],
    ['with features of text', { features: 'a' }, 'features', 'a list of text, or null'],
    ['with features that are none', { features: [1] }, 'features', 'a list of text, or null'],
    ['with a session id', { session: { id: 5 } }, 'session.id', 'text, or null'],
    ['with a status', { session: { status: 5 } }, 'session.status', 'text, or null'],
    [
      'with a reverification',
      { session: { reverificationId: 5 } },
      'session.reverificationId',
      'text, or null',
    ],
    ...[5, [1], [1, 2, 3], [1, '2'], [Number.NaN, 1]].map(
      (age): [string, unknown, string, string] => [
        `with the age ${JSON.stringify(age)}`,
        { session: { factorVerificationAge: age } },
        'session.factorVerificationAge',
        minutes,
      ],
    ),
    [
      'with permissions of text',
      { membership: { permissions: 'a' } },
      'membership.permissions',
      'a list of text, or null',
    ],
  ])('%s is refused', (_, context, path, expected) => {
    refused(context, path, `Expected ${expected}. Leave it out for the default.`);
  });

  test.each(['x:a', 'uu:a', ':a', 'u:o:a', 'ouo:a', 'a:', 'u:a:b', 'xu:a'])(
    'with the feature %s is refused',
    (feature) => {
      refused(
        { features: ['a', feature] },
        'features[1]',
        'This feature has no known scope. Pass its slug, or the slug behind u:, o: or uo:.',
      );
    },
  );

  test.each(['a', 'u:a', 'o:a', 'uo:a', 'ou:a', ''])('may have the feature %s', (feature) => {
    expect(checkContext({ features: [feature] })).toEqual({ features: [feature] });
  });

  test.each([[[{}, 5]], [[{}, null]], [[{}, undefined, {}]]])(
    'with the memberships %j is refused',
    (memberships) => {
      refused(
        { memberships },
        'memberships[1]',
        'This is no membership. Pass the Clerk resources themselves or their JSON.',
      );
    },
  );

  test('is told which feature, and which membership', () => {
    refused(
      { features: ['x:a'] },
      'features[0]',
      'This feature has no known scope. Pass its slug, or the slug behind u:, o: or uo:.',
    );
    refused(
      { memberships: [5] },
      'memberships[0]',
      'This is no membership. Pass the Clerk resources themselves or their JSON.',
    );
  });

  test.each<[object]>([
    [{}],
    [{ membership: null, memberships: null, session: null, plan: null, features: null }],
    [{ membership: { permissions: null }, memberships: [], session: {}, plan: 'a' }],
    [{ membership: { permissions: ['a'] }, memberships: [{}], features: [] }],
    [{ session: { id: 'a', status: 'b', reverificationId: 'c', factorVerificationAge: [0, -1] } }],
    [{ session: { id: null, status: null, reverificationId: null, factorVerificationAge: null } }],
  ])('%j is taken as it is', (context) => {
    const copy = checkContext(context);
    expect(copy).toEqual(context);
    expect(copy).not.toBe(context);
    expect(Object.keys(copy)).toEqual(Object.keys(context));
  });

  test('has own properties only, its session too', () => {
    const session = Object.assign(Object.create({ id: 'sess_1' }), { status: 'active' });
    expect(contextClaims({ session })).toEqual({ sts: 'active' });
    expect(contextClaims(Object.create({ plan: 'pro' }))).toEqual({});
  });

  test.each<[object, string]>([
    [{ user: 'user_1' }, 'user'],
    [{ user: {} }, 'user'],
    [{ user: { id: 5 } }, 'user'],
    [{ organization: {} }, 'organization'],
    [{ membership: { organization: {} } }, 'organization'],
  ])('%j has no resource in its place', (context, path) => {
    expect(() => renderClaims({}, context)).toThrow(
      expect.objectContaining({
        code: CODE,
        message: `${path}: This is no resource with an id. Pass the Clerk resource itself or its JSON.`,
      }),
    );
  });
});
