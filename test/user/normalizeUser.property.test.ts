import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPrivateData,
  isBackendUser,
  isClientUser,
  isIsoclerkError,
  isNormalizedUser,
  isUserJSON,
  normalizeOrganization,
  normalizeOrganizationMembership,
  normalizeUser,
  userSourceOf,
} from '../../src/index.js';
import { frontendJSON, personJSON, SECRET } from '../fixtures/user/person.js';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '  ', 'oauth_google', '__proto__'),
);
const textOrNull = fc.option(text);
const id = fc.string({ minLength: 1 });
const time = fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(null, 0, -0, 1611948436));
const metadata = fc.oneof(
  fc.dictionary(text, fc.jsonValue({ maxDepth: 3, noUnicodeString: false })),
  fc.constantFrom(null, JSON.parse('{"__proto__":{"a":-0}}')),
);
const verification = fc.option(
  fc.record(
    { status: fc.constantFrom('verified', 'expired', '', null), strategy: textOrNull },
    { requiredKeys: [], noNullPrototype: true },
  ),
);

/** JSON that Clerk could send, keys missing at will. */
const userJSON = fc.record(
  {
    id,
    object: fc.constant('user'),
    email_addresses: fc.array(
      fc.record(
        { id, email_address: id, verification, linked_to: fc.array(fc.record({ id, type: text })) },
        { requiredKeys: ['email_address'], noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
    phone_numbers: fc.array(fc.record({ id, phone_number: id, verification })),
    external_accounts: fc.array(
      fc.record(
        { id, provider: id, username: textOrNull, public_metadata: metadata, verification },
        { requiredKeys: ['id', 'provider'], noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
    primary_email_address_id: fc.option(id),
    first_name: textOrNull,
    last_name: textOrNull,
    username: textOrNull,
    image_url: textOrNull,
    public_metadata: metadata,
    private_metadata: metadata,
    unsafe_metadata: metadata,
    created_at: time,
    last_sign_in_at: time,
    last_active_at: time,
    banned: fc.boolean(),
    locale: textOrNull,
    create_organizations_limit: fc.option(fc.nat()),
  },
  { requiredKeys: ['id', 'email_addresses'], noNullPrototype: true },
);

/** Where to put what in a value: wrong types at any depth. Functions, so that fast-check does not touch hostile ones. */
const mutations = fc.array(
  fc.tuple(
    fc.nat(),
    fc.oneof(
      fc
        .anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
        .map((value) => () => value),
      fc.constantFrom<() => unknown>(
        () => hostileGetter(),
        () => hostileProxy(),
        () => cycle(),
      ),
    ),
  ),
  { minLength: 1, maxLength: 4 },
);

function mutated(json: unknown, changes: readonly (readonly [number, () => unknown])[]): unknown {
  const copy = structuredClone(json);
  for (const [pick, make] of changes) {
    const places = placesOf(copy);
    const place = places[pick % places.length];
    if (!place) return make();
    const property = { configurable: true, enumerable: true, writable: true };
    Object.defineProperty(place[0], place[1], { ...property, value: make() });
  }
  return copy;
}

function placesOf(value: unknown, seen = new Set<unknown>()): [object, string][] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  try {
    return Object.entries(value).flatMap(([key, item]) => [
      [value, key] as [object, string],
      ...placesOf(item, seen),
    ]);
  } catch {
    return [];
  }
}

const boom = () => {
  throw new Error(SECRET);
};
const hostileGetter = () => Object.defineProperty({}, 'id', { get: boom, enumerable: true });
const hostileProxy = () =>
  new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom });
const cycle = () => {
  const self: Record<string, unknown> = { id: 'x' };
  self.self = self;
  self.verification = self;
  return self;
};

/** What a call gives or says. */
function outcome(source: unknown): unknown {
  try {
    return normalizeUser(source as never);
  } catch (error) {
    return String(error);
  }
}

describe('normalizeUser', () => {
  test('gives and says the same where Object.prototype was added to', () => {
    const samples = fc.sample(fc.tuple(userJSON, mutations), 500);
    const sources: unknown[] = samples.flatMap(([json, changes]) => [json, mutated(json, changes)]);
    const clean = sources.map(outcome);
    const rest = { configurable: true, enumerable: true, writable: true };
    const names = ['status', 'username', 'timezone'];
    let polluted: unknown[];
    try {
      for (const name of names) {
        Object.defineProperty(Object.prototype, name, { value: 'verified', ...rest });
      }
      polluted = sources.map(outcome);
    } finally {
      for (const name of names) Reflect.deleteProperty(Object.prototype, name);
    }
    expect(polluted).toStrictEqual(clean);
    expect(clean.filter((one) => typeof one === 'string').length).toBeGreaterThan(50);
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(userJSON, (json) => {
        const once = normalizeUser(json as never);
        expect(normalizeUser(once)).toStrictEqual(once);
        expect(isNormalizedUser(once)).toBe(true);
      }),
    );
  });

  test('survives JSON and structuredClone unchanged', () => {
    fc.assert(
      fc.property(userJSON, (json) => {
        const user = normalizeUser(json as never);
        expect(JSON.parse(JSON.stringify(user))).toStrictEqual(user);
        expect(structuredClone(user)).toStrictEqual(user);
      }),
    );
  });

  test('gives the same for a copy after JSON', () => {
    fc.assert(
      fc.property(userJSON, (json) => {
        expect(normalizeUser(JSON.parse(JSON.stringify(json)))) //
          .toStrictEqual(normalizeUser(json as never));
      }),
    );
  });

  test('never changes its input', () => {
    const freeze = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    };
    fc.assert(
      fc.property(userJSON, (json) => {
        const before = structuredClone(json);
        freeze(json);
        normalizeUser(json as never, { privateMetadata: true });
        expect(json).toEqual(before);
      }),
    );
  });

  test.each([
    ['a Backend API user', personJSON],
    ['a Frontend API user', frontendJSON()],
    ['a backend copy', { ...normalizeUser(personJSON), object: undefined, _raw: personJSON }],
  ])('answers %s with wrong types anywhere by a correct result or its own error', (_, json) => {
    fc.assert(
      fc.property(mutations, fc.boolean(), (changes, privateMetadata) => {
        const source = mutated(json, changes);
        let user: object;
        try {
          user = normalizeUser(source as never, { privateMetadata } as never);
        } catch (error) {
          expect(isIsoclerkError(error)).toBe(true);
          expect(String(error)).not.toContain(SECRET);
          return;
        }
        expect(JSON.parse(JSON.stringify(user))).toStrictEqual(user);
        expect(structuredClone(user)).toStrictEqual(user);
      }),
    );
  });

  test('lets no unknown key through, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ minLength: 1 }), (pick, key) => {
        const json = structuredClone(personJSON) as unknown as Record<string, unknown>;
        delete json.public_metadata;
        delete json.unsafe_metadata;
        for (const account of json.external_accounts as Record<string, unknown>[]) {
          delete account.public_metadata;
        }
        delete (json.enterprise_accounts as Record<string, unknown>[])[0]?.public_metadata;
        const containers = [...new Set(placesOf(json).map(([container]) => container))];
        const container = containers[pick % containers.length] as Record<string, unknown>;
        if (Object.hasOwn(container, key) || Array.isArray(container)) return;
        const before = normalizeUser(json as never);
        container[`x_${key}`] = SECRET;
        expect(normalizeUser(json as never)).toStrictEqual(before);
      }),
    );
  });

  test('has no private data for any input', () => {
    fc.assert(
      fc.property(userJSON, (json) => {
        const user = normalizeUser({ ...json, public_metadata: {}, unsafe_metadata: {} } as never);
        expect(findPrivateData({ ...user, externalAccounts: [] })).toEqual([]);
      }),
    );
  });
});

describe('guards and readers', () => {
  const guards = { isClientUser, isBackendUser, isUserJSON, isNormalizedUser };

  test.each<[string, unknown]>([
    ['a mutated user', personJSON],
    ['anything', undefined],
  ])('never throw at %s, and at most one guard says yes', (_, json) => {
    fc.assert(
      fc.property(mutations, (changes) => {
        const value = mutated(json, changes);
        const yes = Object.values(guards).filter((guard) => guard(value));
        expect(yes.length).toBeLessThanOrEqual(1);
        if (yes.length === 1) expect(userSourceOf(value)).not.toBeNull();
      }),
    );
  });

  test.each<[string, (value: never) => unknown]>(
    Object.entries({ normalizeOrganization, normalizeOrganizationMembership }),
  )('%s answers anything by a result that JSON keeps or its own error', (_, normalize) => {
    const membership = personJSON.organization_memberships[0];
    fc.assert(
      fc.property(mutations, (changes) => {
        const value = mutated({ ...membership?.organization, ...membership }, changes);
        try {
          const result = normalize(value as never);
          expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
        } catch (error) {
          expect(isIsoclerkError(error, 'ISOCLERK_ORGANIZATION_INVALID')).toBe(true);
        }
      }),
    );
  });
});
