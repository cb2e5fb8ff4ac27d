import type {
  BillingWebhookPayer,
  BillingWebhookPlan,
  UnknownWebhookEvent,
  WebhookEnvelope,
  WebhookEvent,
  WebhookEventType,
  WebhookPayloadMap,
} from 'isoclerk/webhooks';
import type * as schemas from 'isoclerk/webhooks/schemas';
import {
  type ParsedWebhookEvent,
  parseWebhookEvent,
  safeParseWebhookEvent,
  webhookDataSchemas,
  type webhookEventSchema,
  webhookTimestampUnit,
} from 'isoclerk/webhooks/schemas';
import { describe, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';

type Data = WebhookPayloadMap;
type Inferred<Name extends keyof typeof schemas> = (typeof schemas)[Name] extends z.core.$ZodType
  ? z.output<(typeof schemas)[Name]>
  : never;

describe('schemas', () => {
  test('infer exactly the named payload types', () => {
    expectTypeOf<Inferred<'webhookUserSchema'>>().toEqualTypeOf<Data['User']>();
    expectTypeOf<Inferred<'webhookDeletedObjectSchema'>>().toEqualTypeOf<Data['DeletedObject']>();
    expectTypeOf<Inferred<'webhookSessionSchema'>>().toEqualTypeOf<Data['Session']>();
    expectTypeOf<Inferred<'webhookEmailSchema'>>().toEqualTypeOf<Data['Email']>();
    expectTypeOf<Inferred<'webhookSmsSchema'>>().toEqualTypeOf<Data['Sms']>();
    expectTypeOf<Inferred<'webhookOrganizationSchema'>>().toEqualTypeOf<Data['Organization']>();
    expectTypeOf<Inferred<'webhookOrganizationDomainSchema'>>().toEqualTypeOf<
      Data['OrganizationDomain']
    >();
    expectTypeOf<Inferred<'webhookOrganizationInvitationSchema'>>().toEqualTypeOf<
      Data['OrganizationInvitation']
    >();
    expectTypeOf<Inferred<'webhookAcceptedOrganizationInvitationSchema'>>().toEqualTypeOf<
      Data['AcceptedOrganizationInvitation']
    >();
    expectTypeOf<Inferred<'webhookOrganizationMembershipSchema'>>().toEqualTypeOf<
      Data['OrganizationMembership']
    >();
    expectTypeOf<Inferred<'webhookRoleSchema'>>().toEqualTypeOf<Data['Role']>();
    expectTypeOf<Inferred<'webhookPermissionSchema'>>().toEqualTypeOf<Data['Permission']>();
    expectTypeOf<Inferred<'webhookWaitlistEntrySchema'>>().toEqualTypeOf<Data['WaitlistEntry']>();
    expectTypeOf<Inferred<'billingWebhookSubscriptionSchema'>>().toEqualTypeOf<
      Data['Subscription']
    >();
    expectTypeOf<Inferred<'billingWebhookSubscriptionItemSchema'>>().toEqualTypeOf<
      Data['SubscriptionItem']
    >();
    expectTypeOf<Inferred<'billingWebhookPaymentAttemptSchema'>>().toEqualTypeOf<
      Data['PaymentAttempt']
    >();
    expectTypeOf<Inferred<'billingWebhookPayerSchema'>>().toEqualTypeOf<BillingWebhookPayer>();
    expectTypeOf<Inferred<'billingWebhookPlanSchema'>>().toEqualTypeOf<BillingWebhookPlan>();
  });

  test('take what they give', () => {
    expectTypeOf<z.input<typeof schemas.webhookUserSchema>>().toEqualTypeOf<Data['User']>();
  });

  test('have an envelope that is the envelope type', () => {
    expectTypeOf<Inferred<'webhookEnvelopeSchema'>>().toEqualTypeOf<
      WebhookEnvelope<string, unknown>
    >();
  });

  test('can be extended, and know which keys are optional and nullable', () => {
    type User = typeof schemas.webhookUserSchema;
    expectTypeOf<User['shape']['first_name']['unwrap']>().toBeFunction();
    expectTypeOf<User['shape']['locale']['unwrap']>().toBeFunction();
    expectTypeOf<User>().toHaveProperty('extend');
  });

  test('are no any', () => {
    expectTypeOf<z.infer<typeof schemas.webhookUserSchema>>().not.toBeAny();
    expectTypeOf<z.infer<typeof schemas.webhookUserSchema>['email_addresses']>().not.toBeAny();
  });

  test('keep open enums completing', () => {
    type Status = z.infer<typeof schemas.webhookSessionSchema>['status'];
    expectTypeOf<'brand_new'>().toExtend<Status>();
    expectTypeOf<number>().not.toExtend<Status>();
  });
});

describe('webhookDataSchemas', () => {
  test('has a key for every event of the table, and strict', () => {
    expectTypeOf<keyof typeof webhookDataSchemas>().toEqualTypeOf<WebhookEventType | 'strict'>();
    expectTypeOf<keyof typeof webhookDataSchemas.strict>().toEqualTypeOf<WebhookEventType>();
  });

  test('gives each event its own schema', () => {
    expectTypeOf(webhookDataSchemas['user.created']).toEqualTypeOf<
      typeof schemas.webhookUserSchema
    >();
    const { data } = webhookDataSchemas['subscriptionItem.ended'].safeParse(null);
    expectTypeOf(data?.id).toEqualTypeOf<string | undefined>();
    // @ts-expect-error no such event
    webhookDataSchemas['subscription.canceled'];
  });

  test('has closed enums in strict', () => {
    type Status = z.infer<(typeof webhookDataSchemas.strict)['subscription.created']>['status'];
    expectTypeOf<Status>().toEqualTypeOf<
      'abandoned' | 'active' | 'canceled' | 'ended' | 'incomplete' | 'past_due'
    >();
  });
});

describe('parsers', () => {
  test('return known and unknown events', () => {
    expectTypeOf(parseWebhookEvent('')).toEqualTypeOf<WebhookEvent | UnknownWebhookEvent>();
    expectTypeOf<z.output<typeof webhookEventSchema>>().toEqualTypeOf<ParsedWebhookEvent>();
  });

  test('return a result that success tells apart', () => {
    const result = safeParseWebhookEvent('');
    if (result.success) expectTypeOf(result.data).toEqualTypeOf<ParsedWebhookEvent>();
    else expectTypeOf(result.error.issues[0]?.path).toEqualTypeOf<string | undefined>();
    // @ts-expect-error data is there only after success
    const event: ParsedWebhookEvent = result.data;
    expectTypeOf(event).not.toBeAny();
  });

  test('give events whose unit of time can be asked', () => {
    expectTypeOf(webhookTimestampUnit(parseWebhookEvent(''))).toEqualTypeOf<
      'seconds' | 'milliseconds' | null
    >();
  });
});
