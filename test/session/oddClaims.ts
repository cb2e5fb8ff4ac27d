import fc from 'fast-check';
import { sessionClaims } from './arbitraries.js';
import type { Claims, Question } from './clerks.js';

/** Values that no token holds in the place of a claim, and some that one may hold. */
const odd = fc.constantFrom<unknown>(
  ...[null, '', ' ', 'null', '[]', '{}', 0, 1, 2, 3, -1, true, false, [], {}, '0', '1', '2', '3'],
  ...['active', 'pending', 'org:a:b', '[org:a:b org:c:d]', '["org:a:b"]', '[3 -1]', 'map[id:a]'],
  ...['o:a', 'u:a', 'x:a', 'a', 'o:', ':a', 'o:a,', ',o:a', 'o:a,,u:b', ' o:a , u:b ', 'O:a', ','],
  ...[['org:a:b'], ['org:a:b', 7], [null], [3, -1], { sub: 7 }, { id: '' }, { id: 7 }, { id: 'a' }],
);

/** What gateways make of a value. */
const inText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const inWords = (value: unknown) => (Array.isArray(value) ? `[${value.join(' ')}]` : inText(value));

const ofTop = fc.constantFrom(
  ...['v', 'sub', 'sid', 'sts', 'fea', 'pla', 'fva', 'act', 'o'],
  ...['org_id', 'org_role', 'org_slug', 'org_permissions'],
);
const ofO = fc.constantFrom('id', 'rol', 'slg', 'per', 'fpm');

/** Makes one thing odd. */
const change: fc.Arbitrary<(claims: Claims) => Claims> = fc.oneof(
  fc.tuple(ofTop, odd).map(([name, value]) => (claims: Claims) => ({ ...claims, [name]: value })),
  fc.tuple(ofO, odd).map(
    ([name, value]) =>
      (claims: Claims) =>
        isObject(claims.o) ? { ...claims, o: { ...claims.o, [name]: value } } : claims,
  ),
  fc.tuple(ofTop, fc.constantFrom(inText, inWords)).map(
    ([name, form]) =>
      (claims: Claims) =>
        claims[name] === undefined ? claims : { ...claims, [name]: form(claims[name]) },
  ),
  ofTop.map((name) => (claims: Claims) => ({ ...claims, [name]: undefined })),
);

/** Claims of which one or two are odd, and what may be asked of them. */
export const oddClaims = fc
  .tuple(sessionClaims, fc.array(change, { minLength: 1, maxLength: 2 }), fc.nat(), fc.nat())
  .map(([plain, changes, feature, permission]) => {
    const claims = changes.reduce<Claims>((made, make) => make(made), { ...plain });
    return { claims, questions: questionsOf(claims, feature, permission) };
  });

function questionsOf(claims: Claims, feature: number, permission: number): Question[] {
  const o = objectOf(claims.o);
  const slug = pick(slugs(claims.fea), feature);
  const plan = pick(slugs(claims.pla), feature);
  const named = pick(list(o.per), permission);
  const roles = [o.rol, claims.org_role, 'a', ''].filter((role) => typeof role === 'string');
  const listed = inText(claims.org_permissions)?.match(/org:[\w-]+:[\w-]+/g) ?? [];
  return [
    ...roles.flatMap((role): Question[] => [
      ['role', role],
      ['role', `org:${role}`],
    ]),
    ...['', 'o:', 'u:'].flatMap((scope): Question[] => [
      ['feature', scope + slug],
      ['feature', `${scope}a`],
      ['plan', scope + plan],
    ]),
    ['permission', `org:${slug}:${named}`],
    ['permission', `org:${slug}:undefined`],
    ['permission', `org:${slug}:`],
    ['permission', 'org:a:b'],
    ['permission', pick(listed, permission)],
  ];
}

const slugs = (claim: unknown) =>
  list(claim).map((entry) => entry.slice(entry.indexOf(':') + 1).trim());
const list = (claim: unknown) => (typeof claim === 'string' ? claim.split(',') : []);
const pick = (words: readonly string[], at: number) => words[at % (words.length || 1)] ?? '';
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectOf(claim: unknown): { readonly rol?: unknown; readonly per?: unknown } {
  try {
    const value: unknown = typeof claim === 'string' ? JSON.parse(claim) : claim;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
