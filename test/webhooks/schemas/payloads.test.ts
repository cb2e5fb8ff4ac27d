import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventRows } from '../../../src/contract/events.js';
import { formatPath } from '../../../src/internal/formatPath.js';
import {
  parseWebhookEvent,
  type SafeParseWebhookEventResult,
  safeParseWebhookEvent,
  webhookDataSchemas,
} from '../../../src/webhooks/schemas/index.js';
import type { WebhookEventType } from '../../../src/webhooks/types.js';
import { arbitraryOf } from './arbitraryOf.js';
import { type Certain, type CertainField, certain, fieldsOf } from './certain.js';

const types = Object.keys(eventRows) as WebhookEventType[];

/** The certain fields of an event: all for the first event of a payload, the upper ones for its sisters. */
function fields(type: WebhookEventType): CertainField[] {
  const { data } = eventRows[type];
  const first = types.find((name) => eventRows[name].data === data) === type;
  return fieldsOf(certain[data]).filter(({ path }) => first || path.length <= 2);
}

const runs = { numRuns: 20 };
/** A payload with every known field. */
const sample = (type: WebhookEventType): unknown =>
  fc.sample(arbitraryOf(webhookDataSchemas[type], { full: true }), { numRuns: 1, seed: 4 })[0];

const keyOf = (segment: string): PropertyKey => (segment === '[]' ? 0 : segment);

/** The parser's answer while `change` is applied to the holder of the path's last key. */
function changed(
  { type, data }: { readonly type: WebhookEventType; readonly data: unknown },
  path: readonly string[],
  change: (holder: Record<PropertyKey, unknown>, key: PropertyKey) => void,
): SafeParseWebhookEventResult {
  const keys = path.map(keyOf);
  const last = keys.pop() ?? '';
  const holder = keys.reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], data);
  const fields = holder as Record<PropertyKey, unknown>;
  const before = fields[last];
  change(fields, last);
  const result = safeParseWebhookEvent({ type, data });
  fields[last] = before;
  return result;
}

const set = (value: unknown) => (holder: Record<PropertyKey, unknown>, key: PropertyKey) => {
  holder[key] = value;
};
const remove = (holder: Record<PropertyKey, unknown>, key: PropertyKey) => {
  delete holder[key];
};

const wrong: Record<CertainField['kind'], Record<string, unknown>> = {
  string: { 'a number': 7, 'an object': {} },
  integer: { text: '7', 'a fraction': 1.5, 'beyond 2^53': 2 ** 60 },
  boolean: { text: 'true' },
  true: { false: false, text: 'true' },
  object: { text: 'text', 'a list': [] },
  array: { text: 'text', 'an object': {}, 'a list of null': [null] },
};

/** Every spoiling of a certain field that the parser did not answer with an issue at that place. */
function unnoticed(type: WebhookEventType, data: unknown): string[] {
  return fields(type).flatMap(({ path, kind, mayMiss, mayBeNull }) => {
    const spoilings = {
      ...Object.fromEntries(Object.entries(wrong[kind]).map(([name, value]) => [name, set(value)])),
      ...(mayMiss ? {} : { missing: remove }),
      ...(mayBeNull ? {} : { null: set(null) }),
    };
    const place = formatPath(['data', ...path.map(keyOf)]);
    return Object.entries(spoilings)
      .filter(([, spoil]) => {
        const result = changed({ type, data }, path, spoil);
        const places = result.error?.issues.map((issue) => issue.path) ?? [];
        return !places.includes(place) && !places.includes(`${place}[0]`);
      })
      .map(([name]) => `${place}: ${name}`);
  });
}

/** Every allowed null or absence that the parser refused. */
function refused(type: WebhookEventType, data: unknown): string[] {
  return fields(type).flatMap(({ path, mayMiss, mayBeNull }) => {
    const allowed = {
      ...(mayMiss && path.at(-1) !== '[]' ? { missing: remove } : {}),
      ...(mayBeNull ? { null: set(null) } : {}),
    };
    return Object.entries(allowed)
      .filter(([, change]) => !changed({ type, data }, path, change).success)
      .map(([name]) => `${path.join('.')}: ${name}`);
  });
}

describe('payloads', () => {
  test.each(types)('%s: any valid payload comes out as it went in', (type) => {
    fc.assert(
      fc.property(arbitraryOf(webhookDataSchemas[type]), (data) => {
        const event = { object: 'event', type, data, timestamp: 1654012591835 };
        expect(parseWebhookEvent(event)).toEqual(event);
        expect(parseWebhookEvent(JSON.stringify(event))).toEqual(JSON.parse(JSON.stringify(event)));
      }),
      runs,
    );
  });

  test.each(types)('%s: what the specification allows is accepted', (type) => {
    fc.assert(
      fc.property(arbitraryOf(webhookDataSchemas.strict[type]), (data) => {
        fc.pre((data as { deleted?: boolean }).deleted !== false); // "always true", typed boolean
        expect(parseWebhookEvent({ type, data })).toEqual({ type, data });
      }),
      runs,
    );
  });

  test.each(types)('%s: every spoiled field that is certain is noticed, with its path', (type) => {
    expect(unnoticed(type, sample(type))).toEqual([]);
  });

  test.each(types)('%s: every allowed null and absence passes', (type) => {
    expect(refused(type, sample(type))).toEqual([]);
  });

  test.each(types)('%s: nothing but the certain fields is needed, at any depth', (type) => {
    const data = prune(sample(type), certain[eventRows[type].data]);
    expect(parseWebhookEvent({ type, data })).toStrictEqual({ type, data });
  });

  test.each(types)('%s: unknown keys survive in every object', (type) => {
    const data = sample(type);
    const grown = grow(data);
    expect(JSON.stringify(grown).length).toBeGreaterThan(JSON.stringify(data).length);
    expect(parseWebhookEvent({ type, data: grown })).toStrictEqual({ type, data: grown });
  });

  test.each(types)('%s: unknown texts survive in every enum and every object name', (type) => {
    const data = mapTexts(sample(type), () => 'brand_new');
    expect(parseWebhookEvent({ type, data })).toStrictEqual({ type, data });
  });

  test('spoiled fields are counted, so that an empty table cannot pass', () => {
    const counts = Object.fromEntries(types.map((type) => [type, fields(type).length]));
    expect(counts['user.created']).toBeGreaterThan(150);
    expect(counts['role.deleted']).toBe(2);
    expect(Object.values(counts).reduce((a, b) => a + b)).toBeGreaterThan(1000);
  });
});

/** The value without the keys that the table does not list. */
function prune(value: unknown, table: Certain[string]): unknown {
  if (Array.isArray(value)) {
    const [element] = table as readonly [Certain[string]];
    return value.map((inner) => prune(inner, element));
  }
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.entries(table as Certain).map(([name, inner]) => {
    const key = name.replace(/[?~]+$/, '');
    return [key, prune((value as Record<string, unknown>)[key], inner)];
  });
  return Object.fromEntries(keys);
}

function grow(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(grow);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, grow(inner)]);
  return { ...Object.fromEntries(entries), brand_new: { since: '2027' } };
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? change(inner) : inner)),
  );
}
