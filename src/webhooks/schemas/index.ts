export { WebhookEnterpriseAccountSchema, WebhookExternalAccountSchema } from './accounts.js';
export { WebhookDeletedObjectSchema } from './deletedObject.js';
export { WebhookEnvelopeSchema } from './envelope.js';
export type { WebhookSchema } from './helpers.js';
export {
  WebhookEmailAddressSchema,
  WebhookPasskeySchema,
  WebhookPhoneNumberSchema,
  WebhookWeb3WalletSchema,
} from './identifications.js';
export { WebhookEmailSchema, WebhookSmsSchema } from './messages.js';
export { WebhookOrganizationSchema } from './organization.js';
export { WebhookOrganizationDomainSchema } from './organizationDomain.js';
export {
  WebhookAcceptedOrganizationInvitationSchema,
  WebhookOrganizationInvitationSchema,
} from './organizationInvitation.js';
export { WebhookOrganizationMembershipSchema } from './organizationMembership.js';
export type { SafeParseWebhookEventResult } from './parseWebhookEvent.js';
export { parseWebhookEvent, safeParseWebhookEvent } from './parseWebhookEvent.js';
export { WebhookPayerSchema } from './payer.js';
export { WebhookPaymentAttemptSchema } from './paymentAttempt.js';
export { WebhookPlanSchema } from './plan.js';
export { WebhookPublicOrganizationDataSchema, WebhookPublicUserDataSchema } from './publicData.js';
export { WebhookPermissionSchema, WebhookRoleSchema } from './role.js';
export { WebhookSessionSchema } from './session.js';
export { WebhookSubscriptionSchema } from './subscription.js';
export { WebhookSubscriptionItemSchema } from './subscriptionItem.js';
export { WebhookUserSchema } from './user.js';
export { WebhookVerificationSchema } from './verification.js';
export { WebhookWaitlistEntrySchema } from './waitlistEntry.js';
export { webhookDataSchemas } from './webhookDataSchemas.js';
export type { ParsedWebhookEvent } from './webhookEventSchema.js';
export { webhookEventSchema } from './webhookEventSchema.js';
