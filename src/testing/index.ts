export { buildBilling } from './billing/buildBilling.js';
export { isTestEmail, isTestPhone, TEST_OTP, testEmail, testPhone } from './credentials.js';
export type { ClientSession, ClientToken } from './fakes/clientSession.js';
export type { FakeClerkBackend, FakeClerkBackendOptions } from './fakes/fakeClerkBackend.js';
export { fakeClerkBackend } from './fakes/fakeClerkBackend.js';
export type { FakeClerkNextjs, FakeClerkNextjsOptions } from './fakes/fakeClerkNextjs.js';
export { fakeClerkNextjs } from './fakes/fakeClerkNextjs.js';
export type { FakeClerkReact, FakeClerkReactOptions, FakeUseAuth } from './fakes/fakeClerkReact.js';
export { fakeClerkReact } from './fakes/fakeClerkReact.js';
export type { FakeSessionOptions } from './fakes/rights.js';
export type { FakeClerkOptions, FakeUserOverrides, PendingOption } from './fakes/scenario.js';
export type { BuiltBilling } from './generated/built.js';
export type { Metadata } from './metadata.js';
export {
  buildClientOrganization,
  buildClientOrganizationMembership,
} from './organization/buildClientOrganization.js';
export type { MemberOptions } from './organization/buildOrganizationJSON.js';
export {
  buildOrganizationInvitationJSON,
  buildOrganizationJSON,
  buildOrganizationMembershipJSON,
} from './organization/buildOrganizationJSON.js';
export type * from './organization/client.js';
export type * from './organization/json.js';
export type { Overrides } from './overrides.js';
export type { BuildOptions } from './seed.js';
export type * from './session/auth.js';
export type { AuthOptions } from './session/buildAuth.js';
export { buildAuth } from './session/buildAuth.js';
export type { SessionClaimsOptions, SessionClaimsOverrides } from './session/buildSessionClaims.js';
export { buildSessionClaims } from './session/buildSessionClaims.js';
export type { SessionActivityJSON, SessionJSON } from './session/buildSessionJSON.js';
export { buildSessionJSON } from './session/buildSessionJSON.js';
export type * from './session/claims.js';
export type {
  SignedSessionToken,
  SigningJwk,
  SignSessionTokenOptions,
} from './session/signSessionToken.js';
export { signSessionToken } from './session/signSessionToken.js';
export type * from './user/backend.js';
export type { BackendUserOverrides } from './user/buildBackendUser.js';
export { buildBackendUser } from './user/buildBackendUser.js';
export type { ClientUserOverrides } from './user/buildClientUser.js';
export { buildClientUser } from './user/buildClientUser.js';
export type { NormalizedUserOverrides } from './user/buildNormalizedUser.js';
export { buildNormalizedUser } from './user/buildNormalizedUser.js';
export type { UserOverrides } from './user/buildUserJSON.js';
export { buildUserJSON } from './user/buildUserJSON.js';
export type * from './user/client.js';
export type * from './user/clientAccounts.js';
export type { ClientResource, ClientVerification } from './user/clientResource.js';
export type { WebUrl } from './user/fields.js';
export type * from './user/json.js';
export type { Methods, Unavailable } from './user/unavailable.js';
export type { WebhookEventOverrides } from './webhooks/buildWebhookEvent.js';
export { buildWebhookEvent } from './webhooks/buildWebhookEvent.js';
export type * from './webhooks/data.js';
export type { NodeRequestLike, RequestLike, WebRequest } from './webhooks/requests.js';
export type { WebhookDataOverrides } from './webhooks/samples.js';
export type { SignedWebhook, SignWebhookOptions } from './webhooks/signWebhook.js';
export { buildWebhookSecret, signWebhook } from './webhooks/signWebhook.js';
export type { TamperWebhookOptions, WebhookTampering } from './webhooks/tamperWebhook.js';
export { tamperWebhook, webhookTamperings } from './webhooks/tamperWebhook.js';
