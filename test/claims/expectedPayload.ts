import type fc from 'fast-check';
import type { tokenInput } from './arbitraries.js';

export type TokenCase = typeof tokenInput extends fc.Arbitrary<infer T> ? T : never;

const TIME = 1_764_000_000;
const id = (prefix: string) => `${prefix}_${'2'.repeat(27)}`;
const actor = { iss: 'https://dashboard.clerk.com', sid: id('sess'), sub: id('user') };
const unique = (list: readonly string[]) => [...new Set(list)].sort();

/** The payload of a case, put together as Clerk's documentation describes it, without the library. */
export function expectedPayload(input: TokenCase): Record<string, unknown> {
  const { version, claims, organization, permissions, plan } = input;
  const pairs = permissions.map((key) => key.split(':') as [string, string, string]);
  const custom = pairs.filter(([, feature]) => !feature.startsWith('sys_'));
  const scope = organization ? 'o' : 'u';
  const features = unique([...input.features, ...(organization ? custom.map(([, f]) => f) : [])]);
  const names = organization ? unique(custom.map(([, , name]) => name)) : [];
  const masks = features.map((feature) =>
    names
      .map((name, bit) =>
        custom.some(([, f, n]) => f === feature && n === name) ? 2n ** BigInt(bit) : 0n,
      )
      .reduce((sum, bit) => sum + bit, 0n),
  );
  return {
    ...claims,
    azp: 'https://app.example.com',
    exp: TIME,
    fva: input.fva,
    iat: TIME,
    iss: 'https://clerk.example.com',
    ...(Object.keys(claims).length > 0 && { jti: 'a'.repeat(20) }),
    nbf: TIME,
    sid: id('sess'),
    sts: input.pending ? 'pending' : 'active',
    sub: id('user'),
    ...(input.impersonated && { act: actor }),
    ...(version === 2 && {
      v: 2,
      ...(features.length > 0 && { fea: features.map((name) => `${scope}:${name}`).join(',') }),
      ...(plan !== null && { pla: `${scope}:${plan}` }),
      ...(organization && {
        o: {
          id: organization.id,
          rol: input.role,
          slg: organization.slug,
          ...(names.length > 0 && { per: names.join(','), fpm: masks.join(',') }),
        },
      }),
    }),
    ...(version === 1 &&
      organization && {
        org_id: organization.id,
        org_role: `org:${input.role}`,
        org_slug: organization.slug,
        org_permissions: permissions.filter((key) => !key.startsWith('org:sys_')),
      }),
  };
}

/** The context of the same case, as an app would give it. */
export function contextOfCase(input: TokenCase) {
  return {
    user: { id: id('user') },
    session: {
      id: id('sess'),
      status: input.pending ? 'pending' : 'active',
      factorVerificationAge: input.fva,
      actor: input.impersonated ? actor : null,
    },
    organization: input.organization,
    membership: input.organization && { role: `org:${input.role}`, permissions: input.permissions },
    plan: input.plan,
    features: input.features,
  };
}

export const header = {
  alg: 'RS256',
  cat: 'cl_B7d4PD111AAA',
  kid: id('ins'),
  oiat: TIME,
  typ: 'JWT',
};
