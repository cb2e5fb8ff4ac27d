import type {
  OrganizationInvitationJSON as Invitation3,
  BillingSubscriptionItemJSON as Item3,
  OrganizationMembershipJSON as Membership3,
  OrganizationJSON as Organization3,
  BillingPlanJSON as Plan3,
  SessionJSON as SessionJSON3,
  BillingSubscriptionJSON as Subscription3,
  User as User3,
  UserJSON as UserJSON3,
} from '@clerk/backend';
import type {
  AuthenticatedMachineObject as Machine3,
  UnauthenticatedMachineObject as NoMachine3,
  SignedInAuthObject as SignedIn3,
  SignedOutAuthObject as SignedOut3,
} from '@clerk/backend/internal';
import type { WebhookEvent as WebhookEvent3 } from '@clerk/backend/webhooks';
import type * as Shared from '@clerk/shared/types';
import type {
  JwtPayload as JwtPayload3,
  OrganizationMembershipResource as MembershipResource3,
  OrganizationResource as OrganizationResource3,
  UserResource as UserResource3,
} from '@clerk/shared/types';
import type {
  JwtPayload as JwtPayload2,
  OrganizationMembershipResource as MembershipResource2,
  OrganizationResource as OrganizationResource2,
  UserResource as UserResource2,
} from '@clerk/types';
import type {
  OrganizationInvitationJSON as Invitation229,
  BillingSubscriptionItemJSON as Item229,
  OrganizationMembershipJSON as Membership229,
  OrganizationJSON as Organization229,
  BillingPlanJSON as Plan229,
  SessionJSON as SessionJSON229,
  BillingSubscriptionJSON as Subscription229,
  User as User229,
  UserJSON as UserJSON229,
} from 'clerk-backend-2-29';
import type {
  AuthenticatedMachineObject as Machine2,
  UnauthenticatedMachineObject as NoMachine2,
  SignedInAuthObject as SignedIn2,
  SignedOutAuthObject as SignedOut2,
} from 'clerk-backend-2-29/internal';
import type { WebhookEvent as WebhookEvent229 } from 'clerk-backend-2-29/webhooks';
import type {
  OrganizationInvitationJSON as Invitation233,
  BillingSubscriptionItemJSON as Item233,
  OrganizationMembershipJSON as Membership233,
  OrganizationJSON as Organization233,
  BillingPlanJSON as Plan233,
  SessionJSON as SessionJSON233,
  BillingSubscriptionJSON as Subscription233,
  User as User233,
  UserJSON as UserJSON233,
} from 'clerk-backend-2-33';
import type { WebhookEvent as WebhookEvent233 } from 'clerk-backend-2-33/webhooks';
import type { Arbitrary } from 'fast-check';
import type { BillingResources } from 'isoclerk/billing';
import type * as backend from 'isoclerk/billing/backend';
import type * as frontend from 'isoclerk/billing/frontend';
import type { SessionClaims } from 'isoclerk/session';
import type * as testing from 'isoclerk/testing';
import {
  type BuiltBilling,
  type BuiltWebhookEvent,
  buildAuth,
  buildBackendUser,
  buildBilling,
  buildClientOrganization,
  buildClientOrganizationMembership,
  buildClientUser,
  buildNormalizedUser,
  buildOrganizationInvitationJSON,
  buildOrganizationJSON,
  buildOrganizationMembershipJSON,
  buildSessionClaims,
  buildSessionJSON,
  buildUserJSON,
  buildWebhookEvent,
  signWebhook,
} from 'isoclerk/testing';
import {
  arbitraryBilling,
  arbitraryUserJSON,
  arbitraryWebhookEvent,
} from 'isoclerk/testing/fast-check';
import {
  type NormalizedOrganizationMembership,
  type NormalizedUser,
  normalizeUser,
  type OrganizationMembershipLike,
  type UserLike,
} from 'isoclerk/user';
import type { WebhookEventMap, WebhookEventType } from 'isoclerk/webhooks';
import { expectTypeOf, test } from 'vitest';

type Same<A, B> = [A, B] extends [B, A] ? true : false;

/**
 * A built type with the members that Clerk's types claim and the wire does not carry, or only with another value: what is
 * left must fit as it is.
 */
type WithClaims<T> = [T] extends [testing.VerificationJSON]
  ? Omit<T, 'object' | 'id'> & { object: never; id: never }
  : [T] extends [testing.EnterpriseConnectionJSON]
    ? Omit<T, 'object'> & { object: never }
    : Same<T, testing.IdentificationLinkJSON> extends true
      ? Omit<T, 'object'> & { object: never }
      : [T] extends [testing.SessionActivityJSON]
        ? Omit<T, 'object'> & { object: never }
        : [T] extends [testing.WebhookOrganizationDomainVerificationData]
          ? T & { expires_at: never }
          : {
              [K in keyof T]: T[K] extends infer V ? (V extends object ? WithClaims<V> : V) : never;
            };

test('JSON fits the types of @clerk/backend 2.x and 3.x, once it has what those claim', () => {
  const user = buildUserJSON();
  expectTypeOf(user).not.toBeAny();
  expectTypeOf<WithClaims<testing.UserJSON>>().toExtend<UserJSON229>();
  expectTypeOf<WithClaims<testing.UserJSON>>().toExtend<UserJSON233>();
  expectTypeOf<WithClaims<testing.UserJSON>>().toExtend<UserJSON3>();
  const organization = buildOrganizationJSON();
  expectTypeOf(organization).toExtend<Organization229>();
  expectTypeOf(organization).toExtend<Organization233>();
  expectTypeOf(organization).toExtend<Organization3>();
  const membership = buildOrganizationMembershipJSON();
  expectTypeOf(membership).toExtend<Membership229>();
  expectTypeOf(membership).toExtend<Membership233>();
  expectTypeOf(membership).toExtend<Membership3>();
  const invitation = buildOrganizationInvitationJSON();
  expectTypeOf(invitation).toExtend<Invitation229>();
  expectTypeOf(invitation).toExtend<Invitation233>();
  expectTypeOf(invitation).toExtend<Invitation3>();
  expectTypeOf<WithClaims<testing.SessionJSON>>().toExtend<SessionJSON229>();
  expectTypeOf<WithClaims<testing.SessionJSON>>().toExtend<SessionJSON233>();
  expectTypeOf<WithClaims<testing.SessionJSON>>().toExtend<SessionJSON3>();
});

test('an assertion makes JSON that of @clerk/backend, without a detour', () => {
  expectTypeOf(buildUserJSON() as UserJSON229).not.toBeAny();
  expectTypeOf(buildUserJSON() as UserJSON233).not.toBeAny();
  expectTypeOf(buildUserJSON() as UserJSON3).not.toBeAny();
  expectTypeOf(buildSessionJSON() as SessionJSON229).not.toBeAny();
  expectTypeOf(buildSessionJSON() as SessionJSON233).not.toBeAny();
  expectTypeOf(buildSessionJSON() as SessionJSON3).not.toBeAny();
});

test('what is not on the wire cannot be read as if it were', () => {
  // @ts-expect-error a deleted role is a reference
  const permissions: string[] = buildWebhookEvent('role.deleted').data.permissions;
  // @ts-expect-error a deleted permission is a reference
  const key: string = buildWebhookEvent('permission.deleted').data.key;
  const domain = buildWebhookEvent('organizationDomain.created').data.verification;
  // @ts-expect-error it is expire_at
  const expiry: number | undefined = domain?.expires_at;
  expectTypeOf([permissions, key, expiry]).not.toBeAny();
  type Account = testing.UserJSON['enterprise_accounts'][number];
  expectTypeOf<testing.VerificationJSON['id']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<testing.VerificationJSON['object']>().toEqualTypeOf<string>();
  expectTypeOf<testing.IdentificationLinkJSON['object']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<NonNullable<Account['enterprise_connection']>['object']>().toEqualTypeOf<
    string | undefined
  >();
  expectTypeOf<testing.SessionActivityJSON['object']>().toEqualTypeOf<string>();
});

/** The paths to members of type `never`, which are assignable to everything and hide that nothing is there. */
type Nevers<T, Path extends string = '', Depth extends 0[] = []> = Depth['length'] extends 6
  ? never
  : T extends ((...args: never[]) => unknown) | Date | URL
    ? never
    : T extends readonly (infer Item)[]
      ? Nevers<Item, `${Path}[]`, [...Depth, 0]>
      : T extends object
        ? {
            [K in keyof T & string]-?: [Exclude<T[K], undefined>] extends [never]
              ? `${Path}.${K}`
              : Nevers<T[K], `${Path}.${K}`, [...Depth, 0]>;
          }[keyof T & string]
        : never;

test('no public type has a member of type never', () => {
  expectTypeOf<Nevers<{ a: { b: string | null; c?: never }[] }>>().toEqualTypeOf<'.a[].c'>();
  expectTypeOf<Nevers<testing.UserJSON>>().toBeNever();
  expectTypeOf<Nevers<testing.SessionJSON>>().toBeNever();
  expectTypeOf<Nevers<testing.OrganizationMembershipJSON>>().toBeNever();
  expectTypeOf<Nevers<testing.OrganizationInvitationJSON>>().toBeNever();
  expectTypeOf<Nevers<testing.BackendUser | testing.BackendUserCore2>>().toBeNever();
  expectTypeOf<Nevers<testing.ClientUser | testing.ClientUserCore2>>().toBeNever();
  expectTypeOf<Nevers<testing.AuthByTokenType>>().toBeNever();
  expectTypeOf<Nevers<testing.SessionTokenClaims | testing.SessionTokenClaimsV1>>().toBeNever();
  expectTypeOf<Nevers<testing.SignedWebhook | testing.SignedSessionToken>>().toBeNever();
  expectTypeOf<Nevers<NormalizedUser | UserLike>>().toBeNever();
  expectTypeOf<Nevers<NormalizedOrganizationMembership | OrganizationMembershipLike>>().toBeNever();
  expectTypeOf<Nevers<SessionClaims>>().toBeNever();
  type Events = { [T in WebhookEventType]: Nevers<BuiltWebhookEvent<T>> };
  expectTypeOf<Events[keyof Events]>().toBeNever();
  type Billing = { [Name in keyof BuiltBilling]: Nevers<BuiltBilling[Name]> };
  expectTypeOf<Billing[keyof Billing]>().toBeNever();
});

test('metadata types flow from the overrides', () => {
  const user = buildUserJSON({ public_metadata: { plan: 'pro' } });
  expectTypeOf(user.public_metadata).toEqualTypeOf<{ plan: string }>();
  expectTypeOf(user.private_metadata).toEqualTypeOf<Record<string, unknown>>();
  const typed = buildUserJSON<{ plan: 'free' | 'pro' }>({ public_metadata: { plan: 'pro' } });
  expectTypeOf(typed.public_metadata.plan).toEqualTypeOf<'free' | 'pro'>();
});

test('overrides are typed at any depth', () => {
  buildUserJSON({ email_addresses: [{ verification: { status: 'unverified' } }] });
  // @ts-expect-error no such member
  buildUserJSON({ firstName: 'Ada' });
  // @ts-expect-error not a string
  buildUserJSON({ email_addresses: [{ email_address: 1 }] });
  // @ts-expect-error no such status
  buildUserJSON({ email_addresses: [{ verification: { status: 'done' } }] });
});

test('a backend user has every public member of the class of its major', () => {
  const user = buildBackendUser();
  expectTypeOf(user).not.toBeAny();
  type Fitting<User> = Omit<User, 'raw'> & { raw: WithClaims<testing.UserJSON> };
  expectTypeOf<Fitting<testing.BackendUser>>().toExtend<Pick<User3, keyof User3>>();
  const core2 = buildBackendUser({}, { core: 2 });
  expectTypeOf<Fitting<testing.BackendUserCore2>>().toExtend<Pick<User229, keyof User229>>();
  expectTypeOf<Fitting<testing.BackendUserCore2>>().toExtend<Pick<User233, keyof User233>>();
  // The class has a private member: nothing but an assertion gives it, and that needs no detour.
  expectTypeOf(user as User3).toEqualTypeOf<User3>();
  expectTypeOf(core2 as User233).toEqualTypeOf<User233>();
  // @ts-expect-error Core 3 has no SAML accounts
  user.samlAccounts;
  // @ts-expect-error Core 2 has no time zone
  buildBackendUser({ timezone: 'UTC' }, { core: 2 });
});

test('a client user fits UserResource of its major', () => {
  const user = buildClientUser();
  expectTypeOf(user).not.toBeAny();
  expectTypeOf(user).toExtend<UserResource3>();
  expectTypeOf(buildClientUser({}, { core: 2 })).toExtend<UserResource2>();
  const typed = buildClientUser({ publicMetadata: { plan: 'pro' as const } });
  expectTypeOf(typed.publicMetadata).toEqualTypeOf<{ plan: 'pro' }>();
  buildClientUser({ update: async (_: { firstName: string }) => user });
  // @ts-expect-error the client has no private metadata
  buildClientUser({ privateMetadata: {} });
  // @ts-expect-error a date, not a number
  buildClientUser({ createdAt: 1 });
});

test('a client organization and membership fit both majors', () => {
  expectTypeOf(buildClientOrganization()).toExtend<OrganizationResource3>();
  expectTypeOf(buildClientOrganization()).toExtend<OrganizationResource2>();
  expectTypeOf(buildClientOrganizationMembership()).toExtend<MembershipResource3>();
  expectTypeOf(buildClientOrganizationMembership()).toExtend<MembershipResource2>();
});

test('a normalised user is what normalizeUser returns', () => {
  expectTypeOf(buildNormalizedUser()).toEqualTypeOf<NormalizedUser>();
  expectTypeOf(normalizeUser(buildClientUser())).toEqualTypeOf<NormalizedUser>();
  expectTypeOf(normalizeUser(buildBackendUser())).toEqualTypeOf<NormalizedUser>();
  expectTypeOf(normalizeUser(buildUserJSON())).toEqualTypeOf<NormalizedUser>();
});

test('auth objects fit those of @clerk/backend 2.x and 3.x', () => {
  const auth = buildAuth();
  expectTypeOf(auth).not.toBeAny();
  expectTypeOf(auth).toExtend<SignedIn2>();
  expectTypeOf(auth).toExtend<SignedIn3>();
  const signedOut = buildAuth({}, { isAuthenticated: false });
  expectTypeOf(signedOut).toExtend<SignedOut2>();
  expectTypeOf(signedOut).toExtend<SignedOut3>();
  const apiKey = buildAuth({}, { tokenType: 'api_key' });
  expectTypeOf(apiKey).toExtend<Machine2<'api_key'>>();
  expectTypeOf(apiKey).toExtend<Machine3<'api_key'>>();
  const m2m = buildAuth({}, { tokenType: 'm2m_token' });
  expectTypeOf(m2m).toExtend<Machine2<'m2m_token'>>();
  expectTypeOf(m2m).toExtend<Machine3<'m2m_token'>>();
  const oauth = buildAuth({}, { tokenType: 'oauth_token' });
  expectTypeOf(oauth).toExtend<Machine2<'oauth_token'>>();
  expectTypeOf(oauth).toExtend<Machine3<'oauth_token'>>();
  const none = buildAuth({}, { tokenType: 'oauth_token', isAuthenticated: false });
  expectTypeOf(none).toExtend<NoMachine2<'oauth_token'>>();
  expectTypeOf(none).toExtend<NoMachine3<'oauth_token'>>();
  expectTypeOf(buildAuth({}, { tokenType: 'api_key', isAuthenticated: false })).toExtend<
    NoMachine3<'api_key'>
  >();
  expectTypeOf(buildAuth({}, { tokenType: 'm2m_token', isAuthenticated: false })).toExtend<
    NoMachine3<'m2m_token'>
  >();
  expectTypeOf(auth.sessionClaims).toExtend<JwtPayload2>();
  expectTypeOf(auth.sessionClaims).toExtend<JwtPayload3>();
});

test('session claims keep their version and the types of custom claims', () => {
  const claims = buildSessionClaims({ metadata: { tier: 'gold' } });
  expectTypeOf(claims.v).toEqualTypeOf<2>();
  expectTypeOf(claims.metadata.tier).toEqualTypeOf<'gold'>();
  expectTypeOf(buildSessionClaims({}, { version: 1 }).org_id).toEqualTypeOf<string | undefined>();
  // @ts-expect-error times are numbers
  buildSessionClaims({ exp: '1' });
});

type EveryBuiltEvent = { [T in WebhookEventType]: BuiltWebhookEvent<T> }[WebhookEventType];

/** The names of the built events that the SDK's union does not take as they are. */
type Refused<SdkEvent> = {
  [T in WebhookEventType]: BuiltWebhookEvent<T> extends SdkEvent ? never : T;
}[WebhookEventType];

/** The names of those that it does not take with the claims of Clerk's types either. */
type StillRefused<SdkEvent> = {
  [T in WebhookEventType]: WithClaims<BuiltWebhookEvent<T>> extends SdkEvent ? never : T;
}[WebhookEventType];

/** Clerk's types claim other members of these, and do not know their nulls; `session.pending` is in no SDK. */
type Unlike =
  | 'session.pending'
  | `subscription.${string}`
  | `subscriptionItem.${string}`
  | `paymentAttempt.${string}`;

/** Clerk's types claim the whole resource. */
type References = 'role.deleted' | 'permission.deleted';

/** Clerk's types claim members of something inside. */
type Claiming =
  | 'user.created'
  | 'user.updated'
  | `session.${string}`
  | 'organizationDomain.created'
  | 'organizationDomain.updated';

test('every built event is one of ours', () => {
  expectTypeOf<Refused<WebhookEventMap[WebhookEventType]>>().toBeNever();
});

test('built events fit WebhookEvent of the SDKs, save where those do not know what is on the wire', () => {
  type Differing = Extract<WebhookEventType, Unlike | References>;
  type AsTheyAre = Extract<WebhookEventType, Claiming>;
  expectTypeOf<Refused<WebhookEvent3>>().toEqualTypeOf<Differing | AsTheyAre>();
  expectTypeOf<Refused<WebhookEvent233>>().toEqualTypeOf<Differing | AsTheyAre>();
  expectTypeOf<Refused<WebhookEvent229>>().toEqualTypeOf<Differing | AsTheyAre>();
  expectTypeOf<StillRefused<WebhookEvent3>>().toEqualTypeOf<Differing>();
  expectTypeOf<StillRefused<WebhookEvent233>>().toEqualTypeOf<Differing>();
  expectTypeOf<StillRefused<WebhookEvent229>>().toEqualTypeOf<Differing>();
  // An assertion needs no detour.
  expectTypeOf(buildWebhookEvent('user.created') as WebhookEvent3).not.toBeAny();
  expectTypeOf(buildWebhookEvent('session.ended') as WebhookEvent3).not.toBeAny();
  expectTypeOf(buildWebhookEvent('organizationDomain.updated') as WebhookEvent3).not.toBeAny();
  expectTypeOf(buildWebhookEvent('subscription.updated') as WebhookEvent3).not.toBeAny();
  expectTypeOf(buildWebhookEvent('subscriptionItem.updated') as WebhookEvent3).not.toBeAny();
  expectTypeOf(buildWebhookEvent('subscriptionItem.updated') as WebhookEvent229).not.toBeAny();
  expectTypeOf(buildWebhookEvent('paymentAttempt.updated') as WebhookEvent3).not.toBeAny();
  expectTypeOf(buildWebhookEvent('user.created') as WebhookEvent229).not.toBeAny();
  expectTypeOf(buildWebhookEvent('session.ended') as WebhookEvent233).not.toBeAny();
});

test('an event keeps its name and the type of its data', () => {
  const event = buildWebhookEvent('user.created', { data: { first_name: 'Jane' } });
  expectTypeOf(event).not.toBeAny();
  expectTypeOf(event.type).toEqualTypeOf<'user.created'>();
  expectTypeOf(event.data.email_addresses[0]).not.toBeAny();
  expectTypeOf<EveryBuiltEvent['type']>().toEqualTypeOf<WebhookEventType>();
  // @ts-expect-error no such event
  buildWebhookEvent('user.banned');
  // @ts-expect-error no such member
  buildWebhookEvent('user.created', { data: { name: 'Jane' } });
});

test('a signed delivery gives a Request', async () => {
  const { toRequest } = await signWebhook({}, { secret: '' });
  expectTypeOf(toRequest()).toExtend<Request>();
});

test('plans, items and subscriptions fit the types of @clerk/backend 3.x', () => {
  expectTypeOf(buildBilling('BillingPlan')).not.toBeAny();
  expectTypeOf(buildBilling('BillingPlan')).toExtend<Plan3>();
  expectTypeOf(buildBilling('BillingSubscriptionItem')).toExtend<Item3>();
  expectTypeOf(buildBilling('BillingSubscription')).toExtend<Subscription3>();
  // 2.x knows no plan without a monthly fee, and takes the amount of a next payment for a number.
  expectTypeOf(buildBilling('BillingPlan') as Plan229).not.toBeAny();
  expectTypeOf(buildBilling('BillingPlan') as Plan233).not.toBeAny();
  expectTypeOf(buildBilling('BillingSubscriptionItem')).not.toExtend<Item229>();
  expectTypeOf(buildBilling('BillingSubscriptionItem')).not.toExtend<Item233>();
  expectTypeOf(buildBilling('BillingSubscription')).not.toExtend<Subscription229>();
  expectTypeOf(buildBilling('BillingSubscription')).not.toExtend<Subscription233>();
});

/** The names of what is built that a set of resources does not take. */
type RefusedBy<Resources> = {
  [Name in keyof Resources & keyof BuiltBilling]: BuiltBilling[Name] extends Resources[Name]
    ? never
    : Name;
}[keyof Resources & keyof BuiltBilling];

test('every resource is built, and is one of ours', () => {
  expectTypeOf<keyof BuiltBilling>().toEqualTypeOf<keyof BillingResources>();
  expectTypeOf<RefusedBy<BillingResources>>().toBeNever();
});

type Exact<Schemas> = {
  [Name in keyof BuiltBilling as `${Name}Schema` extends keyof Schemas
    ? Name
    : never]: `${Name}Schema` extends keyof Schemas ? OutputOf<Schemas[`${Name}Schema`]> : never;
};
type OutputOf<Schema> = Schema extends { _zod: { output: infer Output } } ? Output : never;

test('what is built fits the exact contract of both APIs', () => {
  expectTypeOf<Exact<typeof backend>['BillingPlan']['slug']>().toEqualTypeOf<string>();
  // The Backend API publishes a payee as an object with any keys, which an interface never is to TypeScript.
  expectTypeOf<RefusedBy<Exact<typeof backend>>>().toEqualTypeOf<
    'BillingPaymentAttempt' | 'BillingStatement' | 'BillingStatementGroup'
  >();
  // A plan may be null in the Backend API alone.
  expectTypeOf<RefusedBy<Exact<typeof frontend>>>().toEqualTypeOf<
    | 'BillingCheckout'
    | 'BillingPaymentAttempt'
    | 'BillingStatement'
    | 'BillingStatementGroup'
    | 'BillingSubscription'
    | 'BillingSubscriptionItem'
  >();
});

test('what is built has the type of its name', () => {
  expectTypeOf(buildBilling('BillingPlan').fee?.amount).toEqualTypeOf<number | undefined>();
  expectTypeOf(buildBilling('BillingSubscriptionItem').payer.id).toEqualTypeOf<string>();
  expectTypeOf(buildBilling('BillingSubscriptionItem').plan).toEqualTypeOf<
    BuiltBilling['BillingPlan'] | null
  >();
  expectTypeOf(buildBilling('BillingTotals').grand_total.amount).toEqualTypeOf<number>();
  // @ts-expect-error no such resource
  buildBilling('BillingPlans');
});

test('billing resources fit the types of @clerk/shared, save where those are narrower than the API', () => {
  expectTypeOf(buildBilling('BillingFeature')).toExtend<Shared.FeatureJSON>();
  expectTypeOf(buildBilling('BillingPlan')).toExtend<Shared.BillingPlanJSON>();
  expectTypeOf(buildBilling('BillingPlanUnitPrice')).toExtend<Shared.BillingPlanUnitPriceJSON>();
  expectTypeOf(buildBilling('BillingPlanPrice')).toExtend<Shared.BillingPriceJSON>();
  expectTypeOf(buildBilling('BillingPayer')).toExtend<Shared.BillingPayerJSON>();
  expectTypeOf(buildBilling('BillingTotals')).toExtend<Shared.BillingTotalsJSON>();
  expectTypeOf(buildBilling('BillingMoneyAmount')).toExtend<Shared.BillingMoneyAmountJSON>();
  expectTypeOf(buildBilling('BillingCredits')).toExtend<Shared.BillingCreditsJSON>();
  expectTypeOf(buildBilling('BillingCreditBalance')).toExtend<Shared.BillingCreditBalanceJSON>();
  expectTypeOf(
    buildBilling('BillingSubscriptionItemSeats'),
  ).toExtend<Shared.BillingSubscriptionItemSeatsJSON>();
  expectTypeOf(
    buildBilling('BillingSubscriptionItemNextPayment'),
  ).toExtend<Shared.BillingSubscriptionItemNextPaymentJSON>();
  expectTypeOf(buildBilling('BillingPeriodTotals')).toExtend<Shared.BillingPeriodTotalsJSON>();
  expectTypeOf(
    buildBilling('BillingStatementTotals'),
  ).toExtend<Shared.BillingStatementTotalsJSON>();
  expectTypeOf(
    buildBilling('BillingAppliedDiscount'),
  ).toExtend<Shared.BillingAppliedDiscountJSON>();
  expectTypeOf(
    buildBilling('BillingProrationDiscount'),
  ).toExtend<Shared.BillingProrationDiscountJSON>();
  // Ids that nothing sends, and null where Clerk's SDK knows only absence: an assertion says which you mean.
  expectTypeOf(
    buildBilling('BillingPaymentMethodInitialize') as Shared.BillingInitializedPaymentMethodJSON,
  ).not.toBeAny();
  expectTypeOf(
    buildBilling('BillingPaymentMethod') as Shared.BillingPaymentMethodJSON,
  ).not.toBeAny();
  expectTypeOf(
    buildBilling('BillingSubscriptionItem') as Shared.BillingSubscriptionItemJSON,
  ).not.toBeAny();
  expectTypeOf(buildBilling('BillingSubscription') as Shared.BillingSubscriptionJSON).not.toBeAny();
  expectTypeOf(buildBilling('BillingPaymentAttempt') as Shared.BillingPaymentJSON).not.toBeAny();
  expectTypeOf(buildBilling('BillingStatement') as Shared.BillingStatementJSON).not.toBeAny();
  expectTypeOf(buildBilling('BillingCheckout') as Shared.BillingCheckoutJSON).not.toBeAny();
  expectTypeOf(
    buildBilling('BillingDiscountRedemption') as Shared.BillingDiscountRedemptionJSON,
  ).not.toBeAny();
});

test('billing overrides are typed at any depth', () => {
  buildBilling('BillingSubscription', { subscription_items: [{ plan: { fee: { amount: 1 } } }] });
  // @ts-expect-error no such status
  buildBilling('BillingSubscription', { status: 'paused' });
  // @ts-expect-error not a number
  buildBilling('BillingPlan', { fee: { amount: '1' } });
});

test('arbitraries are of what the builders return', () => {
  expectTypeOf(arbitraryUserJSON()).toEqualTypeOf<Arbitrary<testing.UserJSON>>();
  expectTypeOf(arbitraryBilling('BillingPlan')).toEqualTypeOf<
    Arbitrary<BuiltBilling['BillingPlan']>
  >();
  expectTypeOf(arbitraryWebhookEvent('user.created')).toEqualTypeOf<
    Arbitrary<BuiltWebhookEvent<'user.created'>>
  >();
  expectTypeOf(arbitraryWebhookEvent()).not.toBeAny();
  // @ts-expect-error no such resource
  arbitraryBilling('Plan');
});
