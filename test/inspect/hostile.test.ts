import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectPayload } from '../../src/inspect/index.js';
import { currentPlan } from '../billing/helpers/migrate/samples.js';
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
  ])('%s of a polluted prototype does not name a payload', (key, value) => {
    const payloads = [currentPlan, { type: 'moon.landed' }, { object: 'event' }];
    const clean = payloads.map((payload) => inspectPayload(payload).as);
    Object.defineProperty(Object.prototype, key, { value, configurable: true });
    try {
      expect(payloads.map((payload) => inspectPayload(payload).as)).toEqual(clean);
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }
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
    const { issues, count } = inspectPayload({ data, total_count: 1 }, { surface: 'bapi' });
    expect([count, issues.length]).toEqual([130_000, 130_000]);
    const features = Array.from({ length: 130_000 }, () => ({ ...currentPlan.features[0], id: 1 }));
    expect(inspectPayload({ ...currentPlan, features }).issues).toHaveLength(130_000);
  }, 20_000);

  test('takes time in proportion to the entries', () => {
    const time = (length: number) => {
      const features = Array.from({ length }, () => ({ object: 'feature', x: 1 }));
      const started = performance.now();
      inspectPayload({ object: 'commerce_plan', currency: 'USD', features }, { surface: 'bapi' });
      return performance.now() - started;
    };
    time(2_000);
    const small = Math.min(time(2_000), time(2_000), time(2_000));
    expect(time(32_000)).toBeLessThan(16 * small * 8);
  });

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
      { numRuns: 1000 },
    );
  });
});
