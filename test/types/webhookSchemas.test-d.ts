import type {
  BillingWebhookMoney,
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

/**
 * A type without what the two ways of writing it cannot share: the index signature of a loose object, and the
 * `| undefined` that zod's optional keys have on top of `?`.
 */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Element)[]
    ? Plain<Element>[]
    : T extends object
      ? {
          [K in keyof T as string extends K ? never : number extends K ? never : K]: Exclude<
            Plain<T[K]>,
            undefined
          >;
        }
      : T;

type Data = WebhookPayloadMap;
type Infer<Name extends keyof typeof schemas> = (typeof schemas)[Name] extends z.core.$ZodType
  ? Plain<z.infer<(typeof schemas)[Name]>>
  : never;

describe('schemas', () => {
  test('infer exactly the named payload types', () => {
    expectTypeOf<Infer<'webhookUserSchema'>>().toEqualTypeOf<Plain<Data['User']>>();
    expectTypeOf<Infer<'webhookSessionSchema'>>().toEqualTypeOf<Plain<Data['Session']>>();
    expectTypeOf<Infer<'webhookEmailSchema'>>().toEqualTypeOf<Plain<Data['Email']>>();
    expectTypeOf<Infer<'webhookSmsSchema'>>().toEqualTypeOf<Plain<Data['Sms']>>();
    expectTypeOf<Infer<'webhookOrganizationSchema'>>().toEqualTypeOf<Plain<Data['Organization']>>();
    expectTypeOf<Infer<'webhookOrganizationDomainSchema'>>().toEqualTypeOf<
      Plain<Data['OrganizationDomain']>
    >();
    expectTypeOf<Infer<'webhookOrganizationInvitationSchema'>>().toEqualTypeOf<
      Plain<Data['OrganizationInvitation']>
    >();
    expectTypeOf<Infer<'webhookAcceptedOrganizationInvitationSchema'>>().toEqualTypeOf<
      Plain<Data['AcceptedOrganizationInvitation']>
    >();
    expectTypeOf<Infer<'webhookOrganizationMembershipSchema'>>().toEqualTypeOf<
      Plain<Data['OrganizationMembership']>
    >();
    expectTypeOf<Infer<'webhookRoleSchema'>>().toEqualTypeOf<Plain<Data['Role']>>();
    expectTypeOf<Infer<'webhookPermissionSchema'>>().toEqualTypeOf<Plain<Data['Permission']>>();
    expectTypeOf<Infer<'webhookWaitlistEntrySchema'>>().toEqualTypeOf<
      Plain<Data['WaitlistEntry']>
    >();
    expectTypeOf<Infer<'billingWebhookSubscriptionSchema'>>().toEqualTypeOf<
      Plain<Data['Subscription']>
    >();
    expectTypeOf<Infer<'billingWebhookSubscriptionItemSchema'>>().toEqualTypeOf<
      Plain<Data['SubscriptionItem']>
    >();
    expectTypeOf<Infer<'billingWebhookPaymentAttemptSchema'>>().toEqualTypeOf<
      Plain<Data['PaymentAttempt']>
    >();
    expectTypeOf<Infer<'billingWebhookMoneySchema'>>().toEqualTypeOf<Plain<BillingWebhookMoney>>();
    expectTypeOf<Infer<'billingWebhookPayerSchema'>>().toEqualTypeOf<Plain<BillingWebhookPayer>>();
    expectTypeOf<Infer<'billingWebhookPlanSchema'>>().toEqualTypeOf<Plain<BillingWebhookPlan>>();
  });

  test('differ from the named type in one place: deleted is checked to be true', () => {
    type Inferred = Infer<'webhookDeletedObjectSchema'>;
    expectTypeOf<Inferred['deleted']>().toEqualTypeOf<true>();
    expectTypeOf<Omit<Inferred, 'deleted'>>().toEqualTypeOf<
      Omit<Plain<Data['DeletedObject']>, 'deleted'>
    >();
  });

  test('agree with the envelope type', () => {
    type Inferred = Infer<'webhookEnvelopeSchema'>;
    expectTypeOf<Inferred>().toExtend<Plain<WebhookEnvelope<string, unknown>>>();
    expectTypeOf<Inferred['object']>().toEqualTypeOf<'event' | undefined>();
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
