import type { WebhookEvent as Core3, UserWebhookEvent } from '@clerk/backend/webhooks';
import type { WebhookEvent as Core2 } from 'clerk-backend-2-29/webhooks';
import type { WebhookEvent as Core2Latest } from 'clerk-backend-2-33/webhooks';
import {
  getPayer,
  handleWebhookEvent,
  isKnownWebhookEvent,
  isWebhookEvent,
  isWebhookEventType,
  type Payer,
  type RelayedWebhookEventOf,
  suggestWebhookEventType,
  type UnknownWebhookEvent,
  type WebhookDataOf,
  type WebhookDeletedObject,
  type WebhookEvent,
  type WebhookEventFamily,
  type WebhookEventMap,
  type WebhookEventOf,
  type WebhookEventType,
  type WebhookHandlers,
  type WebhookPayloadMap,
  type WebhookTypeOf,
  type WebhookUser,
  webhookEvents,
  webhookMeta,
  webhookTimestampUnit,
} from 'isoclerk/webhooks';
import { describe, expectTypeOf, test } from 'vitest';

type Sdk = Core2 | Core2Latest | Core3;
type UserTypes = 'user.created' | 'user.updated' | 'user.deleted';
type BillingTypes = WebhookTypeOf<'subscription.*' | 'subscriptionItem.*' | 'paymentAttempt.*'>;

// What each SDK itself says about an event: plain narrowing, the reference for our guards.
type Own<E extends Sdk, T> = (E & { type: T })['data'];

declare const core2: Core2;
declare const core2Latest: Core2Latest;
declare const core3: Core3;
declare const ours: WebhookEvent;
declare const parsed: WebhookEvent | UnknownWebhookEvent;
declare const untyped: unknown;
declare const loose: { type: string; data: unknown };

describe('the types of Clerk', () => {
  test('are really there', () => {
    expectTypeOf<Core2>().not.toBeAny();
    expectTypeOf<Core2Latest>().not.toBeAny();
    expectTypeOf<Core3>().not.toBeAny();
    expectTypeOf<Core3['data']>().not.toBeAny();
  });
});

describe('the table', () => {
  test('gives a union of names, no string', () => {
    expectTypeOf<WebhookEventType>().not.toBeAny();
    expectTypeOf<string>().not.toExtend<WebhookEventType>();
    expectTypeOf<'session.pending'>().toExtend<WebhookEventType>();
    expectTypeOf<'subscription.past_due'>().not.toExtend<WebhookEventType>();
  });
  test('gives events by name and by family', () => {
    expectTypeOf<WebhookEventMap['user.created']['type']>().toEqualTypeOf<'user.created'>();
    expectTypeOf<WebhookDataOf<'user.created'>>().toEqualTypeOf<WebhookUser>();
    expectTypeOf<WebhookDataOf<'role.deleted'>>().toEqualTypeOf<WebhookDeletedObject>();
    expectTypeOf<WebhookTypeOf<'user.*'>>().toEqualTypeOf<UserTypes>();
    expectTypeOf<WebhookEventOf<'user.*'>['type']>().toEqualTypeOf<UserTypes>();
    expectTypeOf<WebhookDataOf<'user.*'>>().toEqualTypeOf<WebhookUser | WebhookDeletedObject>();
    expectTypeOf<WebhookEvent['type']>().toEqualTypeOf<WebhookEventType>();
    expectTypeOf<WebhookTypeOf<'billing'>>().toEqualTypeOf<BillingTypes>();
    expectTypeOf<WebhookEventFamily>().toEqualTypeOf<
      (typeof webhookEvents)[WebhookEventType]['family']
    >();
  });
  test('says of each event what it is, deletions included', () => {
    expectTypeOf(webhookEvents['role.deleted'].family).toEqualTypeOf<'role'>();
    expectTypeOf(webhookEvents['role.deleted'].data).toEqualTypeOf<'DeletedObject'>();
    expectTypeOf(webhookEvents['role.deleted'].deletion).toEqualTypeOf<'reference'>();
    expectTypeOf(
      webhookEvents['organizationMembership.deleted'].deletion,
    ).toEqualTypeOf<'resource'>();
    expectTypeOf(webhookEvents['session.pending'].origin).toEqualTypeOf<'spec'>();
    // @ts-expect-error no deletion
    webhookEvents['role.created'].deletion;
  });
  test('works with Extract and with plain narrowing, unlike the unions of the SDKs', () => {
    expectTypeOf<Extract<WebhookEvent, { type: 'user.created' }>>().toEqualTypeOf<
      WebhookEventMap['user.created']
    >();
    expectTypeOf<Extract<Core3, { type: 'user.created' }>>().toBeNever();
    if (ours.type === 'role.deleted') {
      expectTypeOf(ours.data).toEqualTypeOf<WebhookDeletedObject>();
    }
  });
});

describe('isWebhookEvent', () => {
  test("narrows Clerk's union of Core 2 to what that union says", () => {
    if (isWebhookEvent(core2, 'user.created')) {
      expectTypeOf(core2.type).toEqualTypeOf<'user.created'>();
      expectTypeOf(core2.data).toEqualTypeOf<Own<Core2, 'user.created'>>();
      expectTypeOf(core2.data.saml_accounts).toBeArray();
    }
    if (isWebhookEvent(core2Latest, 'subscriptionItem.ended')) {
      expectTypeOf(core2Latest.type).toEqualTypeOf<'subscriptionItem.ended'>();
      expectTypeOf(core2Latest.data).toEqualTypeOf<Own<Core2Latest, 'subscriptionItem.ended'>>();
    }
  });
  test("narrows Clerk's union of Core 3 to what that union says", () => {
    if (isWebhookEvent(core3, 'user.created')) {
      expectTypeOf(core3.type).toEqualTypeOf<'user.created'>();
      expectTypeOf(core3.data).toEqualTypeOf<Own<Core3, 'user.created'>>();
      expectTypeOf(core3.data.enterprise_accounts).toBeArray();
      expectTypeOf(core3.timestamp).toEqualTypeOf<number>();
    }
    if (isWebhookEvent(core3, 'user.deleted')) {
      expectTypeOf(core3.data).toEqualTypeOf<Own<Core3, 'user.deleted'>>();
    }
  });
  test('is right about Clerk events in the other branch, grouped names included', () => {
    if (isWebhookEvent(core3, 'user.created')) return;
    expectTypeOf<'user.updated'>().toExtend<(typeof core3)['type']>();
    expectTypeOf<'user.deleted'>().toExtend<(typeof core3)['type']>();
    if (isWebhookEvent(core3, 'user.deleted')) return;
    expectTypeOf<'user.deleted'>().not.toExtend<(typeof core3)['type']>();
    expectTypeOf<'user.updated'>().toExtend<(typeof core3)['type']>();
  });
  test('leaves nothing in the other branch once all names of a group are named', () => {
    const event = core3 as UserWebhookEvent;
    if (!isWebhookEvent(event, 'user.*')) expectTypeOf(event).toBeNever();
    if (!isWebhookEvent(event, ['user.created', 'user.updated'])) {
      expectTypeOf(event.type).toEqualTypeOf<'user.deleted'>();
    }
  });
  test('narrows Clerk events by family and by list', () => {
    if (isWebhookEvent(core3, 'user.*')) {
      expectTypeOf(core3.type).toEqualTypeOf<UserTypes>();
      expectTypeOf(core3.data).toEqualTypeOf<Own<Core3, UserTypes>>();
    }
    if (isWebhookEvent(core2, ['user.deleted', 'role.*'])) {
      expectTypeOf(core2.type).toEqualTypeOf<
        'user.deleted' | 'role.created' | 'role.updated' | 'role.deleted'
      >();
    }
  });
  test('narrows to billing, both branches', () => {
    if (isWebhookEvent(core3, 'billing')) {
      expectTypeOf(core3.type).toEqualTypeOf<BillingTypes>();
      expectTypeOf(core3.data).toEqualTypeOf<Own<Core3, BillingTypes>>();
    } else {
      expectTypeOf<'paymentAttempt.created'>().not.toExtend<(typeof core3)['type']>();
    }
    if (isWebhookEvent(ours, ['billing', 'user.*'])) {
      expectTypeOf(ours.type).toEqualTypeOf<BillingTypes | UserTypes>();
    } else {
      expectTypeOf(ours.type).toEqualTypeOf<Exclude<WebhookEventType, BillingTypes | UserTypes>>();
    }
    if (isWebhookEvent(untyped, 'billing')) expectTypeOf(untyped.data).toBeUnknown();
  });
  test('narrows our union, both branches', () => {
    if (isWebhookEvent(ours, 'user.created')) {
      expectTypeOf(ours.data).toEqualTypeOf<WebhookUser>();
    } else {
      expectTypeOf(ours.type).toEqualTypeOf<Exclude<WebhookEventType, 'user.created'>>();
    }
    if (isWebhookEvent(ours, ['user.*'])) {
      expectTypeOf(ours.type).toEqualTypeOf<UserTypes>();
    } else {
      expectTypeOf(ours.type).toEqualTypeOf<Exclude<WebhookEventType, UserTypes>>();
    }
  });
  test('narrows what parseWebhookEvent returns, unknown events included', () => {
    if (isWebhookEvent(parsed, 'user.created')) {
      expectTypeOf(parsed.type).toEqualTypeOf<'user.created'>();
      expectTypeOf(parsed.data.email_addresses).toEqualTypeOf<WebhookUser['email_addresses']>();
    } else {
      expectTypeOf<UnknownWebhookEvent>().toExtend<typeof parsed>();
    }
  });
  test('narrows unknown, and untyped events', () => {
    if (isWebhookEvent(untyped, 'user.created')) {
      expectTypeOf(untyped).toEqualTypeOf<
        WebhookEventOf<'user.created'> | RelayedWebhookEventOf<'user.created'>
      >();
      expectTypeOf(untyped.data).toEqualTypeOf<WebhookUser>();
      // Inngest's have none.
      expectTypeOf(untyped.type).toEqualTypeOf<'user.created' | undefined>();
      if (untyped.type === undefined) {
        expectTypeOf(untyped.name).toEqualTypeOf<'clerk/user.created'>();
      }
    } else {
      expectTypeOf(untyped).toBeUnknown();
    }
    if (isWebhookEvent(loose, 'session.pending')) {
      expectTypeOf(loose.type).toEqualTypeOf<'session.pending'>();
      expectTypeOf(loose.data.user_id).toEqualTypeOf<string>();
    } else {
      expectTypeOf(loose.type).toEqualTypeOf<string>();
    }
  });
  test('does not claim to know names that Clerk adds to a family later', () => {
    if (isWebhookEvent(untyped, 'user.*')) {
      expectTypeOf(untyped.type).toEqualTypeOf<string | undefined>();
      expectTypeOf(untyped.data).toBeUnknown();
      if (isWebhookEvent(untyped, 'user.created')) {
        expectTypeOf(untyped.data.email_addresses).toBeArray();
      }
    }
  });
  test('takes the names of a newer SDK from its own union', () => {
    const event = {} as Core3 | { type: 'user.renamed'; data: { name: string } };
    if (isWebhookEvent(event, ['user.renamed'])) {
      expectTypeOf(event.data).toEqualTypeOf<{ name: string }>();
    }
  });
  test('refuses names that do not exist', () => {
    // @ts-expect-error misspelt
    isWebhookEvent(untyped, 'user.craeted');
    // @ts-expect-error a status, not an event
    isWebhookEvent(core3, 'subscription.past_due');
    // @ts-expect-error misspelt in a list
    isWebhookEvent(ours, ['user.created', 'user.craeted']);
    // @ts-expect-error no such family
    isWebhookEvent(loose, 'billing.*');
  });
});

describe('isKnownWebhookEvent', () => {
  test('narrows unknown to the events of the catalogue', () => {
    if (isKnownWebhookEvent(untyped, 'user.*')) {
      expectTypeOf(untyped).toEqualTypeOf<
        WebhookEventOf<'user.*'> | RelayedWebhookEventOf<'user.*'>
      >();
    }
    if (isKnownWebhookEvent(loose, 'user.*')) expectTypeOf(loose.type).toEqualTypeOf<UserTypes>();
    if (isKnownWebhookEvent(parsed, 'user.*')) expectTypeOf(parsed.type).toEqualTypeOf<UserTypes>();
    if (isKnownWebhookEvent(untyped, ['billing', 'user.created'])) {
      expectTypeOf(untyped).toEqualTypeOf<
        | WebhookEventOf<BillingTypes | 'user.created'>
        | RelayedWebhookEventOf<BillingTypes | 'user.created'>
      >();
    }
  });
  test("narrows Clerk's unions and ours, both branches", () => {
    if (isKnownWebhookEvent(core2, 'user.*')) {
      expectTypeOf(core2.data).toEqualTypeOf<Own<Core2, UserTypes>>();
    }
    if (isKnownWebhookEvent(core3, 'role.*')) {
      expectTypeOf(core3.type).toEqualTypeOf<'role.created' | 'role.updated' | 'role.deleted'>();
    } else {
      expectTypeOf<'role.deleted'>().not.toExtend<(typeof core3)['type']>();
      expectTypeOf<'user.created'>().toExtend<(typeof core3)['type']>();
    }
    if (isKnownWebhookEvent(core3, ['user.created'])) {
      expectTypeOf(core3.data).toEqualTypeOf<Own<Core3, 'user.created'>>();
    }
    if (isKnownWebhookEvent(ours, 'billing')) {
      expectTypeOf(ours.type).toEqualTypeOf<BillingTypes>();
    } else {
      expectTypeOf<'paymentAttempt.created'>().not.toExtend<(typeof ours)['type']>();
    }
  });
  test('narrows unknown to any event of the catalogue without a pattern', () => {
    if (!isKnownWebhookEvent(untyped)) return;
    expectTypeOf(untyped).toEqualTypeOf<WebhookEvent | RelayedWebhookEventOf<WebhookEventType>>();
    switch (untyped.type) {
      case 'user.created':
        expectTypeOf(untyped).toEqualTypeOf<WebhookEventOf<'user.created'>>();
        break;
      case undefined:
        expectTypeOf(untyped).toEqualTypeOf<RelayedWebhookEventOf<WebhookEventType>>();
        break;
      default:
        expectTypeOf(untyped.type).toEqualTypeOf<Exclude<WebhookEventType, 'user.created'>>();
    }
  });
  test('refuses names that do not exist', () => {
    // @ts-expect-error misspelt
    isKnownWebhookEvent(untyped, 'user.craeted');
    // @ts-expect-error no such family
    isKnownWebhookEvent(core3, ['billing.*']);
  });
  test('makes a plain switch narrow', () => {
    if (!isKnownWebhookEvent(parsed)) {
      expectTypeOf(parsed).toEqualTypeOf<UnknownWebhookEvent>();
      return;
    }
    switch (parsed.type) {
      case 'user.created':
        expectTypeOf(parsed.data).toEqualTypeOf<WebhookUser>();
        break;
      default:
        expectTypeOf(parsed.type).toEqualTypeOf<Exclude<WebhookEventType, 'user.created'>>();
    }
  });
});

describe('handleWebhookEvent', () => {
  test("gives each handler Clerk's own type, and ours where Clerk has none", () => {
    void handleWebhookEvent(core3, {
      'user.created': (event) =>
        expectTypeOf(event.data).toEqualTypeOf<Own<Core3, 'user.created'>>(),
      'user.*': (event) => expectTypeOf(event.type).toEqualTypeOf<UserTypes>(),
      'session.pending': (event) =>
        expectTypeOf(event).toEqualTypeOf<WebhookEventOf<'session.pending'>>(),
      default: (event) => expectTypeOf(event).toEqualTypeOf<UnknownWebhookEvent>(),
    });
  });
  test('gives each handler our type for unknown and parsed events', () => {
    void handleWebhookEvent(untyped, {
      'role.deleted': (event) =>
        expectTypeOf(event).toEqualTypeOf<WebhookEventOf<'role.deleted'>>(),
      'user.*': (event) =>
        expectTypeOf(event).toEqualTypeOf<WebhookEventOf<'user.*'> | UnknownWebhookEvent>(),
    });
    void handleWebhookEvent(parsed, {
      'role.deleted': (event) =>
        expectTypeOf(event).toEqualTypeOf<WebhookEventOf<'role.deleted'>>(),
    });
  });
  test('resolves to what the handlers give', () => {
    const some = handleWebhookEvent(ours, {
      'user.created': () => 1,
      'user.*': async () => 'text',
    });
    expectTypeOf(some).toEqualTypeOf<Promise<number | string | undefined>>();
    const all = handleWebhookEvent(ours, { 'user.created': () => 1, default: () => null });
    expectTypeOf(all).toEqualTypeOf<Promise<number | null>>();
  });
  test('refuses handlers for names that do not exist', () => {
    // @ts-expect-error misspelt
    void handleWebhookEvent(untyped, { 'user.created': () => 1, 'user.craeted': () => 1 });
    // @ts-expect-error no such family
    void handleWebhookEvent(core3, { 'billing.*': () => 1 });
    // @ts-expect-error a set of families is no name: each of them has a key
    void handleWebhookEvent(core3, { billing: () => 1 });
  });
  test('takes prepared handlers', () => {
    const handlers = { 'user.created': ({ data }) => data.id } satisfies WebhookHandlers;
    expectTypeOf(handleWebhookEvent(untyped, handlers)).toEqualTypeOf<
      Promise<string | undefined>
    >();
  });
});

describe('handleWebhookEvent with a set', () => {
  const handler = () => 1;
  test('compiles when every name has a handler, by itself or by its family', () => {
    void handleWebhookEvent(untyped, 'role.*', {
      'role.created': handler,
      'role.updated': ({ data }) => expectTypeOf(data.key).toEqualTypeOf<string>(),
      'role.deleted': handler,
    });
    void handleWebhookEvent(core3, ['role.*', 'user.created'], {
      'role.*': handler,
      'user.created': handler,
      'session.*': handler,
    });
    void handleWebhookEvent(untyped, 'billing', {
      'subscription.*': handler,
      'subscriptionItem.*': handler,
      'paymentAttempt.*': handler,
    });
  });
  test('does not compile when a name is missed', () => {
    // @ts-expect-error role.deleted is missing
    void handleWebhookEvent(untyped, 'role.*', {
      'role.created': handler,
      'role.updated': handler,
    });
    // @ts-expect-error default handles none of the set
    void handleWebhookEvent(core3, ['user.deleted'], { 'user.created': handler, default: handler });
    // @ts-expect-error payment attempts are missing
    void handleWebhookEvent(untyped, 'billing', {
      'subscription.*': handler,
      'subscriptionItem.*': handler,
    });
    // @ts-expect-error one of a list is missing
    void handleWebhookEvent(ours, ['role.*', 'sms.created'], { 'role.*': handler });
  });
});

describe('the other helpers', () => {
  test('have exact results', () => {
    expectTypeOf(getPayer(untyped)).toEqualTypeOf<Payer | null>();
    expectTypeOf(webhookTimestampUnit(parsed)).toEqualTypeOf<'seconds' | 'milliseconds' | null>();
    expectTypeOf(suggestWebhookEventType('x')).toEqualTypeOf<WebhookEventType | null>();
    const text = 'x' as string;
    if (isWebhookEventType(text)) expectTypeOf(text).toEqualTypeOf<WebhookEventType>();
  });
  test('webhookMeta takes what each platform has', () => {
    expectTypeOf(webhookMeta).toBeCallableWith(new Headers());
    expectTypeOf(webhookMeta).toBeCallableWith(new Map<string, string>());
    expectTypeOf(webhookMeta).toBeCallableWith({} as import('node:http').IncomingHttpHeaders);
    expectTypeOf(webhookMeta).toBeCallableWith({} as import('express').Request['headers']);
    // @ts-expect-error a request is not its headers
    webhookMeta(new Request('https://example.com'));
  });
});

// ---------------------------------------------------------------------------------------------------------------
// Clerk's declarations against ours.

/** One event for each shape, to find Clerk's type of it. */
interface SampleOf {
  User: 'user.created';
  DeletedObject: 'user.deleted';
  Session: 'session.created';
  Email: 'email.created';
  Sms: 'sms.created';
  Organization: 'organization.created';
  OrganizationDomain: 'organizationDomain.created';
  OrganizationInvitation: 'organizationInvitation.created';
  AcceptedOrganizationInvitation: 'organizationInvitation.accepted';
  OrganizationMembership: 'organizationMembership.created';
  Role: 'role.created';
  Permission: 'permission.created';
  WaitlistEntry: 'waitlistEntry.created';
  Subscription: 'subscription.created';
  SubscriptionItem: 'subscriptionItem.updated';
  PaymentAttempt: 'paymentAttempt.created';
}
type Shape = keyof WebhookPayloadMap;

type Unheard<E extends Sdk> = {
  [S in Shape]: Exclude<keyof Own<E, SampleOf[S]>, keyof WebhookPayloadMap[S]>;
};
/** Events of an SDK that do not fit our type of the same name. */
type Misfit<E extends Sdk> = {
  [T in E['type']]: E & { type: T } extends WebhookEventMap[T] ? never : T;
}[E['type']];

describe("Clerk's own events", () => {
  test('have every name but one of the specification, and no other', () => {
    type Missing<E extends Sdk> = Exclude<WebhookEventType, E['type']>;
    expectTypeOf<Missing<Core2>>().toEqualTypeOf<'session.pending'>();
    expectTypeOf<Missing<Core2Latest>>().toEqualTypeOf<'session.pending'>();
    expectTypeOf<Missing<Core3>>().toEqualTypeOf<'session.pending'>();
    expectTypeOf<Exclude<Sdk['type'], WebhookEventType>>().toBeNever();
  });
  test('fit our types of the same name, deleted roles that come whole included', () => {
    expectTypeOf<Misfit<Core2>>().toBeNever();
    expectTypeOf<Misfit<Core2Latest>>().toBeNever();
    expectTypeOf<Misfit<Core3>>().toBeNever();
  });
  test('have no field that ours lack', () => {
    expectTypeOf<Unheard<Core2>>().toEqualTypeOf<Record<Shape, never>>();
    expectTypeOf<Unheard<Core2Latest>>().toEqualTypeOf<Record<Shape, never>>();
    expectTypeOf<Unheard<Core3>>().toEqualTypeOf<Record<Shape, never>>();
  });
});

// Inngest's `EventPayload` of inngest 3 and 4 (read 2026-11): the name is any text, and data is any.
interface EventPayload {
  id?: string;
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: as in Inngest's own types
  data?: any;
  ts?: number;
  v?: string;
}

describe('an event that Inngest relays', () => {
  const relayed = { name: 'clerk/user.created', data: {} } as EventPayload;
  test('narrows its data by name', () => {
    if (isWebhookEvent(relayed, 'user.created')) {
      expectTypeOf(relayed.data).toEqualTypeOf<WebhookUser>();
      expectTypeOf(relayed.name).toEqualTypeOf<'clerk/user.created'>();
      expectTypeOf(relayed.ts).toEqualTypeOf<number | undefined>();
      // @ts-expect-error it has a name in the place of a type
      relayed.type satisfies string;
    }
    if (isKnownWebhookEvent(relayed, 'user.deleted')) {
      expectTypeOf(relayed.data).toEqualTypeOf<WebhookDeletedObject>();
    }
  });
  test('narrows a family by its names, and knows nothing of future ones', () => {
    if (isWebhookEvent(relayed, 'user.*')) {
      expectTypeOf(relayed.data).toBeUnknown();
      if (relayed.name === 'clerk/user.deleted') expectTypeOf(relayed.data).not.toBeAny();
    }
    if (isKnownWebhookEvent(relayed, 'user.*')) {
      expectTypeOf(relayed.data).toEqualTypeOf<WebhookUser | WebhookDeletedObject>();
      if (relayed.name === 'clerk/user.deleted') {
        expectTypeOf(relayed.data).toEqualTypeOf<WebhookDeletedObject>();
      }
    }
    if (isKnownWebhookEvent(relayed))
      expectTypeOf(relayed.data).toEqualTypeOf<WebhookEvent['data']>();
  });
  test('of declared names keeps their data', () => {
    type Declared =
      | { name: 'clerk/user.created'; data: { id: string; mine: true } }
      | { name: 'app/other'; data: { other: true } };
    const declared = relayed as unknown as Declared;
    if (isWebhookEvent(declared, 'user.created')) {
      expectTypeOf(declared.data.mine).toEqualTypeOf<true>();
      expectTypeOf(declared.data.id).toEqualTypeOf<string>();
    }
  });
  test('reaches handlers as the event of Clerk', () => {
    handleWebhookEvent(relayed, {
      'user.created': (event) => {
        expectTypeOf(event).toEqualTypeOf<WebhookEventOf<'user.created'>>();
      },
    }) satisfies Promise<unknown>;
  });
});
