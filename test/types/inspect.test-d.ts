import type { DriftReport, InspectPayloadOptions, PayloadName } from 'isoclerk/inspect';
import { inspectPayload } from 'isoclerk/inspect';
import { describe, expectTypeOf, test } from 'vitest';

describe('inspectPayload', () => {
  test('takes anything and answers a report', () => {
    expectTypeOf(inspectPayload).toEqualTypeOf<
      (payload: unknown, options?: InspectPayloadOptions) => DriftReport
    >();
    expectTypeOf<DriftReport['verdict']>().toEqualTypeOf<'ok' | 'drift' | 'invalid'>();
    expectTypeOf<DriftReport['as']>().toEqualTypeOf<PayloadName | null>();
  });

  test('knows the names of resources, events and payloads', () => {
    expectTypeOf<
      'BillingPlan' | 'user.created' | 'WebhookSession' | 'User' | 'WebhookEvent'
    >().toExtend<PayloadName>();
    expectTypeOf<'BillingPlna'>().not.toExtend<PayloadName>();
    expectTypeOf<'plan'>().toExtend<InspectPayloadOptions['as']>();
  });

  test('refuses an unknown surface', () => {
    // @ts-expect-error there is no such surface
    inspectPayload({}, { surface: 'rest' });
  });
});
