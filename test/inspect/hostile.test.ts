import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectPayload } from '../../src/inspect/index.js';
import { currentPlan } from '../billing/helpers/migrate/samples.js';
import { growth } from '../growth.js';
import { atLeast } from '../runs.js';
import { thrownBy } from '../thrownBy.js';
import { publicForms } from './payloads.js';

const throwing = {
  get object(): string {
    throw new Error('hunter2');
  },
};
const proxy = new Proxy(
  {},
  {
    get: () => {
      throw new Error('hunter2');
    },
    getPrototypeOf: () => {
      throw new Error('hunter2');
    },
    ownKeys: () => {
      throw new Error('hunter2');
    },
  },
);
const { proxy: revoked, revoke } = Proxy.revocable({}, {});
revoke();

const UNREADABLE = {
  path: '',
  kind: 'wrong-type',
  level: 'error',
  message: 'The payload cannot be read',
  hint: 'Check that this is the resource you meant, and that nothing converted its values',
};

describe('inspectPayload, hostile options', () => {
  test.each([
    ['as', 'User'],
    ['surface', 'fapi'],
    ['endpoint', 'GET /v1/billing/plans'],
  ])("%s of a polluted prototype is nobody's word", (key, value) => {
    const clean = inspectPayload(currentPlan);
    Object.defineProperty(Object.prototype, key, { value, configurable: true });
    try {
      expect(inspectPayload(currentPlan, {})).toEqual(clean);
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }
  });

  test.each([
    ['billing', {}],
    ['deleted', true],
    ['object', 'user'],
    ['type', 'user.created'],
    ['data', []],
    ['response', []],
    ['email_addresses', []],
    ['payment_source', {}],
  ])('%s of a polluted prototype does not name a payload', (key, value) => {
    const payloads = [currentPlan, { type: 'moon.landed' }, { object: 'event' }, {}, { id: 'x' }];
    const says = (payload: unknown) => {
      const { as, envelope, apiVersion } = inspectPayload(payload);
      return { as, envelope, apiVersion };
    };
    const clean = payloads.map(says);
    Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
    try {
      expect(payloads.map(says)).toEqual(clean);
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }
  });

  test.each(['name', 'slug', 'features', 'free_trial_days'])(
    '%s of a polluted prototype fills no gap of a payload',
    (key) => {
      const { [key]: _gap, ...plan }: Record<string, unknown> = currentPlan;
      const clean = inspectPayload(plan);
      Object.defineProperty(Object.prototype, key, { value: 5, configurable: true });
      try {
        expect(inspectPayload(plan)).toEqual(clean);
      } finally {
        Reflect.deleteProperty(Object.prototype, key);
      }
    },
  );

  test.each([
    ['as', 'ISOCLERK_INSPECT_NAME_UNKNOWN'],
    ['surface', 'ISOCLERK_INSPECT_SURFACE_UNKNOWN'],
    ['endpoint', 'ISOCLERK_INSPECT_ENDPOINT_UNKNOWN'],
  ])('a getter %s that throws is not quoted', (key, code) => {
    const options = Object.defineProperty({}, key, {
      get: () => {
        throw new Error('hunter2');
      },
    });
    const error = thrownBy(() => inspectPayload(currentPlan, options));
    expect(error).toMatchObject({ code });
    expect(`${error.message}${error.stack}`).not.toContain('hunter2');
  });

  test('null in place of options says nothing', () => {
    expect(inspectPayload(currentPlan, null as never)).toEqual(inspectPayload(currentPlan));
  });
});

describe('inspectPayload, hostile payloads', () => {
  test.each([
    ['a getter', throwing],
    ['a proxy', proxy],
    ['a revoked proxy', revoked],
    ['a getter in a page', { data: [throwing], total_count: 1 }],
    ['a getter in an event', { type: 'user.created', data: throwing }],
  ])('%s that throws is refused, and its error not quoted', (_, payload) => {
    for (const as of [undefined, 'BillingPlan', 'user.created', 'User'] as const) {
      const report = inspectPayload(payload, as ? { as } : {});
      expect(report.verdict).toBe('invalid');
      expect(JSON.stringify(report)).not.toContain('hunter2');
    }
    expect(inspectPayload(payload).issues).toEqual([UNREADABLE]);
  });

  test('a value of 100,000 levels is no matter', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = level % 2 ? [deep] : { data: deep };
    for (const payload of [
      deep,
      { object: 'commerce_plan', fee: deep, more: deep },
      { object: 'event', type: 'user.created', data: { unsafe_metadata: deep } },
      { object: 'user', public_metadata: deep, external_accounts: deep },
    ]) {
      expect(inspectPayload(payload, { surface: 'fapi' }).verdict).toBe('invalid');
    }
  });

  test('130,000 entries, each with something to say, are no matter', () => {
    const data = Array.from({ length: 130_000 }, () => ({ ...currentPlan, more: 1 }));
    const { issues, count, counts } = inspectPayload({ data, total_count: 1 }, { surface: 'bapi' });
    expect([count, issues.length, counts]).toEqual([
      130_000,
      1000,
      { error: 0, drift: 0, note: 130_000 },
    ]);
    const features = Array.from({ length: 130_000 }, () => ({ ...currentPlan.features[0], id: 1 }));
    expect(inspectPayload({ ...currentPlan, features }).counts.error).toBe(130_000);
  }, 20_000);

  test('lists the first thousand of each level, so that an error behind many notes is seen', () => {
    const [feature] = currentPlan.features;
    const features: object[] = Array.from({ length: 5000 }, () => ({ ...feature, more: 1 }));
    features.push({ ...feature, id: 5 });
    const report = inspectPayload({ ...currentPlan, features }, { surface: 'bapi' });
    expect([report.verdict, report.counts]).toEqual([
      'invalid',
      { error: 1, drift: 0, note: 5000 },
    ]);
    expect(report.issues).toHaveLength(1001);
    expect(report.issues.at(-1)?.path).toBe('features[5000].id');
  });

  test.each<[string, (size: number) => unknown]>([
    [
      'broken features',
      (size) => ({
        ...currentPlan,
        features: Array.from({ length: size }, () => ({ id: 1, x: 1 })),
      }),
    ],
    [
      'plans',
      (size) => ({ data: Array(size / 5).fill({ ...currentPlan, more: 1 }), total_count: 'x' }),
    ],
    [
      'long keys',
      (size) => ({
        ...currentPlan,
        features: Array.from({ length: 40 }, (_, index) => ({
          ...currentPlan.features[0],
          [`${index}${'k'.repeat(size)}`]: 1,
        })),
      }),
    ],
    [
      'unknown keys',
      (size) => Object.fromEntries(Array.from({ length: size }, (_, i) => [`k${i}`, 1])),
    ],
  ])(
    '%s: twice as many take twice as long',
    (_, make) => {
      const inspect = (payload: unknown) =>
        inspectPayload(payload, { surface: 'bapi', as: 'BillingPlan' });
      expect(growth(inspect, make, 10_000)).toBeLessThanOrEqual(2.6);
    },
    60_000,
  );

  test('shows the beginning of a key that is longer than any of Clerk', () => {
    const key = 'k'.repeat(1_000_000);
    const [issue] = inspectPayload({ ...currentPlan, [key]: 1 }, { surface: 'bapi' }).issues;
    expect(issue?.path).toBe(`["${'k'.repeat(100)}…"]`);
    expect(issue?.message).toBe(`\`${'k'.repeat(100)}…\` is not part of the contract`);
  });

  test('a sparse list without end is refused by name', () => {
    const endless = new Array(300_000_000);
    for (const payload of [endless, { data: endless }, { ...currentPlan, features: endless }]) {
      const { verdict, issues } = inspectPayload(payload, { as: 'BillingPlan' });
      expect([verdict, issues.map(({ message }) => message)]).toEqual([
        'invalid',
        ['A list has more than ten million entries'],
      ]);
    }
  });

  test('a legacy plan takes time in proportion to its features', () => {
    const make = (length: number) => ({
      object: 'commerce_plan',
      currency: 'USD',
      features: Array.from({ length }, () => ({ object: 'feature', x: 1 })),
    });
    const inspect = (payload: unknown) => inspectPayload(payload, { surface: 'bapi' });
    expect(growth(inspect, make, 10_000)).toBeLessThanOrEqual(2.6);
  }, 60_000);

  test('holes of a sparse array are entries that are not there', () => {
    const report = inspectPayload({ data: new Array(2), total_count: 2 }, { as: 'BillingPlan' });
    expect(report.issues.map(({ path, message }) => [path, message])).toEqual([
      ['data[0]', 'The entry is not an object'],
      ['data[1]', 'The entry is not an object'],
    ]);
  });

  test('no message has a value of the payload', () => {
    const secret = 'hunter2';
    const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constant(secret),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom('id', 'object', 'data', 'type', 'fee', 'plan', 'status', 'deleted'),
          tie('value'),
        ),
      ),
    })).value;
    const as = fc.constantFrom(undefined, 'user.created', ...publicForms);
    const surface = fc.constantFrom(undefined, 'bapi', 'fapi', 'webhook');
    fc.assert(
      fc.property(value, as, surface, (payload, name, where) => {
        const report = inspectPayload(payload, {
          ...(name && { as: name }),
          ...(where && { surface: where as 'bapi' }),
        });
        expect(JSON.stringify(report)).not.toContain(secret);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
      atLeast(1000),
    );
  });
});
