import { describe, expect, test } from 'vitest';
import { parseWebhookEvent } from '../../../src/webhooks/schemas/index.js';
import { eventForms } from './everyForm.js';
import { validFields } from './generate.js';
import { randomOf } from './random.js';
import { fullFields } from './sample.js';

describe('a delivery', () => {
  test.each(eventForms)('$type comes out as it went in, from value and text', ({ type, form }) => {
    const random = randomOf(6);
    for (let run = 0; run < 10; run++) {
      const data = validFields(form.form.members, form.forms, random);
      const event = { object: 'event', type, data, timestamp: 1654012591835 };
      const text = JSON.stringify(event);
      expect(parseWebhookEvent(event)).toStrictEqual(event);
      expect(parseWebhookEvent(text)).toStrictEqual(JSON.parse(text));
    }
  });

  test.each(eventForms)(
    '$type: unknown texts survive wherever text may stand',
    ({ type, form }) => {
      const data: unknown = JSON.parse(
        JSON.stringify(fullFields(form.form.members, form.forms), (_, inner) =>
          typeof inner === 'string' ? 'brand_new' : inner,
        ),
      );
      expect(parseWebhookEvent({ type, data })).toStrictEqual({ type, data });
    },
  );
});
