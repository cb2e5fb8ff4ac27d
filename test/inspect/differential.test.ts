import { createRequire } from 'node:module';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { loadContract } from '../../scripts/contract/contract.js';
import { guards } from '../../scripts/contract/emit/guards.js';
import * as billing from '../../src/billing/guards/index.js';
import { eventRows } from '../../src/contract/events.js';
import { formOf } from '../../src/inspect/forms.js';
import { type InspectPayloadOptions, inspectPayload } from '../../src/inspect/index.js';
import * as webhooks from '../../src/webhooks/guards/index.js';
import * as legacy from '../billing/helpers/migrate/samples.js';
import { mutate, publicForms, randomOf, validOf } from './payloads.js';

type Guard = (value: unknown) => boolean;

/** Users and parts of webhook payloads have no guard in an entry: theirs are made here, by what makes all others. */
function madeGuards(forms: Parameters<typeof guards>[0]): Record<string, Guard> {
  const { outputText } = ts.transpileModule(guards(forms, 'isoclerk/inspect'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS },
  });
  const exports = {};
  new Function('exports', 'require', outputText)(exports, createRequire(import.meta.url));
  return exports;
}

const contract = loadContract();
const guardOf: Record<string, unknown> = {
  ...madeGuards([...contract.webhooks.forms.tolerant.values()]),
  ...madeGuards([...contract.user.forms.tolerant.values()]),
  ...billing,
  ...webhooks,
};
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** Runs as many changed values as there are asked for; answers the options of those that are misjudged. */
function misjudged(
  name: string,
  guard: Guard,
  runs: number,
  how: readonly InspectPayloadOptions[],
) {
  const random = randomOf(seed + name.length);
  const found: unknown[] = [];
  let refused = 0;
  for (let run = 0; run < runs; run++) {
    const value = validOf(name, random);
    for (let change = Math.floor(random() * 4); change > 0; change--) mutate(value, random);
    if (isWrapper(name, value)) continue;
    const accepted = guard(value);
    if (!accepted) refused++;
    for (const options of how) {
      const { verdict, issues } = inspectPayload(value, options);
      if ((verdict === 'invalid') === accepted) found.push({ options, accepted, value, issues });
    }
  }
  return { found, refused };
}

/** Has none of its own keys, and those of a page or an envelope: that is what it is then. */
function isWrapper(name: string, value: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(value);
  const form = formOf('tolerant', name);
  return (
    keys.some((key) => key === 'data' || key === 'response') && !keys.some((key) => form?.has(key))
  );
}

describe(`inspectPayload refuses what the guards refuse, and nothing else (SEED=${seed})`, () => {
  test.each(publicForms)('%s', (name) => {
    const guard = guardOf[`is${name}`] as Guard;
    const how: InspectPayloadOptions[] = name.startsWith('Billing')
      ? [{ as: name }, { as: name, surface: 'bapi' }, { as: name, surface: 'fapi' }]
      : name.startsWith('Webhook')
        ? [{ as: name }, { as: name, surface: 'webhook' }]
        : [{ as: name }, { as: name, surface: 'bapi' }, { as: name, surface: 'fapi' }];
    const { found, refused } = misjudged(name, guard, 60, how);
    expect(found).toEqual([]);
    expect(refused).toBeGreaterThan(0);
    expect(refused).toBeLessThan(60);
  });

  test.each(Object.entries(eventRows))('a delivery of %s', (type, { data }) => {
    const random = randomOf(seed);
    const found: unknown[] = [];
    for (let run = 0; run < 40; run++) {
      const event: Record<string, unknown> = {
        ...validOf('WebhookEventEnvelope', random),
        type,
        data: validOf(`Webhook${data}`, random),
      };
      for (let change = Math.floor(random() * 3); change > 0; change--) mutate(event, random);
      const accepted = webhooks.isWebhookDelivery(event);
      const { verdict } = inspectPayload(event, { surface: 'webhook' });
      if ((verdict === 'invalid') === accepted) found.push({ accepted, event });
    }
    expect(found).toEqual([]);
  });

  test.each([
    ['BillingPlan', legacy.legacyPlan],
    ['BillingPaymentMethod', legacy.legacySource],
    ['BillingSubscriptionItem', legacy.legacyItem],
    ['BillingSubscription', legacy.legacySubscription],
    ['BillingPaymentAttempt', legacy.legacyAttempt],
    ['BillingCheckout', legacy.legacyCheckout],
    ['BillingPriceTransition', legacy.legacyPriceTransition],
  ])('a %s from before 2025-11-10', (name, sample) => {
    const guard = guardOf[`is${name}`] as Guard;
    const random = randomOf(seed);
    const found: unknown[] = [];
    for (let run = 0; run < 200; run++) {
      const value = structuredClone(sample) as Record<string, unknown>;
      for (let change = Math.floor(random() * 4); change > 0; change--) mutate(value, random);
      const accepted = guard(value);
      const { verdict, issues } = inspectPayload(value, { as: name, surface: 'bapi' });
      if ((verdict === 'invalid') === accepted) found.push({ accepted, value, issues });
    }
    expect(found).toEqual([]);
  });

  test('it is about more than 5,000 payloads', () => {
    expect(publicForms.length * 60).toBeGreaterThan(5000);
  });
});
