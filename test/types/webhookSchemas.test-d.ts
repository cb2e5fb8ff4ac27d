import type {
  UnknownWebhookEvent,
  WebhookEnvelope,
  WebhookEvent,
  WebhookEventEnvelope,
  WebhookEventType,
  WebhookPayer,
  WebhookPayloadMap,
  WebhookPlan,
} from 'isoclerk/webhooks';
import type * as schemas from 'isoclerk/webhooks/schemas';
import {
  type ParsedWebhookEvent,
  parseWebhookEvent,
  safeParseWebhookEvent,
  webhookDataSchemas,
  type webhookEventSchema,
} from 'isoclerk/webhooks/schemas';
import { describe, expectTypeOf, test } from 'vitest';
import type * as z from 'zod';

type Data = WebhookPayloadMap;
type Inferred<Name extends keyof typeof schemas> = (typeof schemas)[Name] extends z.core.$ZodType
  ? z.output<(typeof schemas)[Name]>
  : never;

describe('schemas', () => {
  test('infer exactly the named payload types', () => {
    expectTypeOf<Inferred<'WebhookUserSchema'>>().toEqualTypeOf<Data['User']>();
    expectTypeOf<Inferred<'WebhookDeletedObjectSchema'>>().toEqualTypeOf<Data['DeletedObject']>();
    expectTypeOf<Inferred<'WebhookSessionSchema'>>().toEqualTypeOf<Data['Session']>();
    expectTypeOf<Inferred<'WebhookEmailSchema'>>().toEqualTypeOf<Data['Email']>();
    expectTypeOf<Inferred<'WebhookSmsSchema'>>().toEqualTypeOf<Data['Sms']>();
    expectTypeOf<Inferred<'WebhookOrganizationSchema'>>().toEqualTypeOf<Data['Organization']>();
    expectTypeOf<Inferred<'WebhookOrganizationDomainSchema'>>().toEqualTypeOf<
      Data['OrganizationDomain']
    >();
    expectTypeOf<Inferred<'WebhookOrganizationInvitationSchema'>>().toEqualTypeOf<
      Data['OrganizationInvitation']
    >();
    expectTypeOf<Inferred<'WebhookAcceptedOrganizationInvitationSchema'>>().toEqualTypeOf<
      Data['AcceptedOrganizationInvitation']
    >();
    expectTypeOf<Inferred<'WebhookOrganizationMembershipSchema'>>().toEqualTypeOf<
      Data['OrganizationMembership']
    >();
    expectTypeOf<Inferred<'WebhookRoleSchema'>>().toEqualTypeOf<Data['Role']>();
    expectTypeOf<Inferred<'WebhookPermissionSchema'>>().toEqualTypeOf<Data['Permission']>();
    expectTypeOf<Inferred<'WebhookWaitlistEntrySchema'>>().toEqualTypeOf<Data['WaitlistEntry']>();
    expectTypeOf<Inferred<'WebhookSubscriptionSchema'>>().toEqualTypeOf<Data['Subscription']>();
    expectTypeOf<Inferred<'WebhookSubscriptionItemSchema'>>().toEqualTypeOf<
      Data['SubscriptionItem']
    >();
    expectTypeOf<Inferred<'WebhookPaymentAttemptSchema'>>().toEqualTypeOf<Data['PaymentAttempt']>();
    expectTypeOf<Inferred<'WebhookPayerSchema'>>().toEqualTypeOf<WebhookPayer>();
    expectTypeOf<Inferred<'WebhookPlanSchema'>>().toEqualTypeOf<WebhookPlan>();
  });

  test('take what they give', () => {
    expectTypeOf<z.input<typeof schemas.WebhookUserSchema>>().toEqualTypeOf<Data['User']>();
  });

  test('have an envelope that is the envelope type', () => {
    expectTypeOf<Inferred<'WebhookEventEnvelopeSchema'>>().toEqualTypeOf<WebhookEventEnvelope>();
    expectTypeOf<WebhookEventEnvelope>().toExtend<WebhookEnvelope<string, unknown>>();
  });

  test('can be extended, and know which keys are optional and nullable', () => {
    type User = typeof schemas.WebhookUserSchema;
    expectTypeOf<User['shape']['first_name']['unwrap']>().toBeFunction();
    expectTypeOf<User['shape']['locale']['unwrap']>().toBeFunction();
    expectTypeOf<User>().toHaveProperty('extend');
  });

  test('are no any', () => {
    expectTypeOf<z.infer<typeof schemas.WebhookUserSchema>>().not.toBeAny();
    expectTypeOf<z.infer<typeof schemas.WebhookUserSchema>['email_addresses']>().not.toBeAny();
  });

  test('keep open enums completing', () => {
    type Status = z.infer<typeof schemas.WebhookSessionSchema>['status'];
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
      typeof schemas.WebhookUserSchema
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
});
