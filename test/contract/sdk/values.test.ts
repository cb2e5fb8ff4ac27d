import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../scripts/contract/notes.js';
import { isWebhookDelivery } from '../../../src/webhooks/guards/index.js';
import { webhookEventSchema } from '../../../src/webhooks/schemas/index.js';
import { answers, contract, tolerantForms } from '../forms/everyForm.js';
import { valuesOf } from './values.js';

const sdks = contract.sources.filter(({ id }) => id === 'sdk');

/** Every JSON type that a note names, in each version that has it: `shared:X` may be borrowed by another package. */
const types = tolerantForms.flatMap((own) => {
  const { name } = own;
  const note = contract.billing.notes[name] ?? contract.webhooks.notes[name];
  return namesOf(note?.sdk).flatMap((text) => {
    const [packageName = '', type = ''] = text.split(':');
    return sdks.flatMap((source) => {
      const component = source.name.startsWith(packageName) ? type : `${packageName}.${type}`;
      return component in source.facts.components
        ? [{ own, name, source, component, version: source.name }]
        : [];
    });
  });
});

const events = sdks.flatMap((source) =>
  Object.entries(source.facts.events ?? {}).map(([type, component]) => ({
    type,
    component,
    source,
    version: source.name,
  })),
);

describe('every value that fits a JSON type of an SDK passes', () => {
  test.each(types)('$version $component: $name', ({ own, source, component }) => {
    const refused = valuesOf(source, component).flatMap((value) =>
      Object.entries(answers(own, value)).flatMap(([form, yes]) => (yes === true ? [] : [form])),
    );
    expect(refused).toEqual([]);
  });

  test.each(events)('$version $type', ({ type, source, component }) => {
    for (const data of component.split('|').flatMap((name) => valuesOf(source, name))) {
      expect(webhookEventSchema.safeParse({ type, data }).error?.issues).toBeUndefined();
      expect(isWebhookDelivery({ type, data })).toBe(true);
    }
  });

  test('four versions of two packages', () => {
    expect([...new Set(types.map(({ version }) => version))].sort()).toEqual([
      'backend-2.29',
      'backend-2.33',
      'backend-3.25',
      'shared-4.41',
    ]);
    expect(types.length).toBeGreaterThan(100);
    expect(events.length).toBeGreaterThan(130);
  });
});
