import { isIsoclerkError } from '../../src/errors.js';
import { readSessionClaims } from '../../src/session/index.js';
import { type Claims, type Clerk, clerks, type Question } from './clerks.js';

/** One way in which our answer to claims is known to differ from Clerk's own. */
export interface Difference {
  readonly name: string;
  /** Why it is so, and shall stay so. */
  readonly reason: string;
  /** An example, and what is asked of it. */
  readonly claims: Claims;
  readonly asked: Question;
  /** What Clerk answers, in the versions that differ. */
  readonly clerk: boolean | 'throws';
  readonly ours: boolean;
  readonly versions: readonly Clerk[];
  /** Whether it explains another answer to those claims. */
  readonly explains: (claims: Claims, asked: Question) => boolean;
}

const ids = { sub: 'user_1', sid: 'sess_1' };
const o = { id: 'org_1', rol: 'admin', per: 'read', fpm: '1' };
const v2 = { ...ids, v: 2, fea: 'o:a', pla: 'o:p', o };
const v1 = { ...ids, org_id: 'org_1', org_role: 'org:admin', org_permissions: ['org:a:b'] };

const clerk2: readonly Clerk[] = ['@clerk/backend 2.29', '@clerk/backend 2.33'];
const FEATURE: Question = ['feature', 'a'];

const isText = (claims: Claims, ...names: readonly string[]) =>
  names.some((name) => typeof claims[name] === 'string');

// A yes where Clerk says no: claims that are not in the token's own form.

const GATEWAY =
  'Gateways hand on what is no text in a token as text. Clerk signs no such claim, so that it can only be one of theirs.';

type Row = Pick<Difference, 'name' | 'claims' | 'asked' | 'explains'>;
const texts: readonly Row[] = [
  {
    name: 'the version as text',
    claims: { ...v2, v: '2' },
    asked: ['permission', 'org:a:read'],
    explains: (claims) => isText(claims, 'v'),
  },
  {
    name: 'the organization as JSON text',
    claims: { ...v2, o: JSON.stringify(o) },
    asked: ['role', 'admin'],
    explains: (claims) => isText(claims, 'o'),
  },
  {
    name: 'permissions as JSON text',
    claims: { ...v1, org_permissions: '["org:a:b"]' },
    asked: ['permission', 'org:a:b'],
    explains: (claims) => isText(claims, 'org_permissions'),
  },
  {
    name: 'permissions in words',
    claims: { ...v1, org_permissions: '[org:a:b org:c:d]' },
    asked: ['permission', 'org:c:d'],
    explains: (claims) => isText(claims, 'org_permissions'),
  },
];
const inText = texts.map(
  (row): Difference => ({ ...row, reason: GATEWAY, clerk: false, ours: true, versions: clerks }),
);

// A no where Clerk says yes: claims of version 1 beside a version as text, and claims that are malformed elsewhere.

const mixed: Difference = {
  name: 'claims of version 1 beside version 2, which is text',
  reason:
    'Of a version 2 token they are the template of the application, which may write anything there.',
  claims: { ...v1, v: '2' },
  asked: ['role', 'admin'],
  clerk: true,
  ours: false,
  versions: clerks,
  explains: (claims) => isText(claims, 'v'),
};

const REFUSED =
  'Clerk reads one claim at a time. Here what is malformed in one place is believed in no other: readSessionClaims names the place.';

/** The claim that readSessionClaims refuses; undefined when it reads them. */
function refused(claims: Claims): string | undefined {
  try {
    readSessionClaims(claims);
  } catch (error) {
    if (isIsoclerkError(error)) return error.path;
    throw error;
  }
  return undefined;
}

const malformed: readonly Difference[] = (
  [
    ['v', { ...v2, v: 3 }, ['feature', 'a']],
    ['sub', { ...v2, sub: 7 }, FEATURE],
    ['sid', { ...v2, sid: '' }, FEATURE],
    ['sts', { ...v2, sts: 7 }, FEATURE],
    ['fea', { ...v1, fea: 'a', pla: 'o:p' }, ['plan', 'p']],
    ['pla', { ...v2, pla: 'p' }, FEATURE],
    ['fva', { ...v2, fva: '3' }, FEATURE],
    ['act', { ...v2, act: 'x' }, FEATURE],
    ['act.sub', { ...v2, act: {} }, FEATURE],
    ['o', { ...v2, o: [] }, FEATURE],
    ['o.id', { ...v2, o: { ...o, id: '' } }, FEATURE],
    ['o.rol', { ...v2, o: { ...o, rol: 7 } }, FEATURE],
    ['o.slg', { ...v2, o: { ...o, slg: 7 } }, FEATURE],
    ['o.per', { ...v2, o: { ...o, per: 7, fpm: null } }, FEATURE],
    ['o.fpm', { ...v2, o: { ...o, fpm: 7, per: null } }, FEATURE],
    ['org_id', { ...v1, org_id: 7, fea: 'o:a' }, FEATURE],
    ['org_role', { ...v1, org_role: 7, fea: 'o:a' }, FEATURE],
    ['org_slug', { ...v1, org_slug: 7, fea: 'o:a' }, FEATURE],
    ['org_permissions', { ...v1, org_permissions: 7, fea: 'o:a' }, FEATURE],
  ] as const
).map(([path, claims, asked]) => ({
  name: `a malformed ${path}`,
  reason: REFUSED,
  claims,
  asked,
  clerk: true,
  ours: false,
  versions: clerks,
  explains: (odd) => refused(odd) === path,
}));

// Scopes, of which Clerk 2.x knows the long names only.

const scopes: readonly Difference[] = [
  {
    name: 'a short scope is any scope in Clerk 2.x',
    reason: 'A scope that is asked for is the one that is meant, as in @clerk/shared 4.',
    claims: { ...v2, fea: 'o:a' },
    asked: ['feature', 'u:a'],
    clerk: true,
    ours: false,
    versions: clerk2,
    explains: (_, [kind, asked]) => /^(feature|plan)$/.test(kind) && /^[ou]:/.test(asked),
  },
  {
    name: 'an entry with an unknown scope or two colons counts in Clerk 2.x',
    reason: 'What is not known grants nothing, as in @clerk/shared 4.',
    claims: { ...v2, fea: 'xo:a:b' },
    asked: ['feature', 'a'],
    clerk: true,
    ours: false,
    versions: clerk2,
    explains: ({ fea, pla }, [kind]) => kind !== 'role' && isOdd(kind === 'plan' ? pla : fea),
  },
];

const isOdd = (claim: unknown) =>
  String(claim)
    .split(',')
    .some((entry) => !/^\s*(o|u|ou|uo):[^:]*$/.test(entry));

// Masks, which Clerk 2.x reads as doubles: clerk/javascript#9381.

const wide = { ...v2, o: { ...o, per: Array.from({ length: 60 }, (_, n) => `p${n}`).join(',') } };
const textsOf = (claims: Claims): string[] => {
  const { fpm } = (claims.o ?? {}) as { readonly fpm?: unknown };
  return String(fpm)
    .split(',')
    .map((mask) => mask.trim());
};
const isNoMask = (text: string) => !/^\d+$/.test(text);
const masksOf = (claims: Claims) =>
  textsOf(claims).map((text) => (isNoMask(text) ? 0n : BigInt(text)));
const widest = (claims: Claims) =>
  Math.max(...masksOf(claims).map((mask) => (mask === 0n ? 0 : mask.toString(2).length)));
const names = (claims: Claims) =>
  String((claims.o as { readonly per?: unknown } | undefined)?.per).split(',').length;

const masks: readonly Difference[] = [
  {
    name: 'a mask of more than 53 bits loses its low ones in Clerk 2.x',
    reason: 'Masks are read exactly, as @clerk/shared does since August 2026.',
    claims: { ...wide, o: { ...wide.o, fpm: String(2n ** 59n + 1n) } },
    asked: ['permission', 'org:a:p0'],
    clerk: false,
    ours: true,
    versions: clerk2,
    explains: (claims, [kind]) => kind === 'permission' && widest(claims) > 53,
  },
  {
    name: 'a mask of more than 53 bits is rounded up in Clerk 2.x',
    reason: 'Masks are read exactly: a bit that is not there grants nothing.',
    claims: { ...wide, o: { ...wide.o, fpm: String(2n ** 54n - 1n) } },
    asked: ['permission', 'org:a:p54'],
    clerk: true,
    ours: false,
    versions: clerk2,
    explains: (claims, [kind]) => kind === 'permission' && widest(claims) > 53,
  },
  {
    name: 'a mask that is no whole number is one in Clerk 2.x',
    reason: 'A mask is decimal digits: what is none holds nothing, as in @clerk/shared 4.',
    claims: { ...v2, o: { ...o, fpm: '-1' } },
    asked: ['permission', 'org:a:read'],
    clerk: true,
    ours: false,
    versions: clerk2,
    explains: (claims, [kind]) => kind === 'permission' && textsOf(claims).some(isNoMask),
  },
  {
    name: 'a bit beyond the names is called undefined in Clerk 2.x',
    reason: 'A permission without a name is none, as @clerk/shared 4 has it.',
    claims: { ...v2, o: { ...o, fpm: '3' } },
    asked: ['permission', 'org:a:undefined'],
    clerk: true,
    ours: false,
    versions: clerk2,
    explains: (claims, [kind, asked]) =>
      kind === 'permission' && asked.endsWith(':undefined') && widest(claims) > names(claims),
  },
];

export const differences: readonly Difference[] = [
  ...inText,
  mixed,
  ...malformed,
  ...scopes,
  ...masks,
];
