export { webhookEnterpriseAccountSchema, webhookExternalAccountSchema } from './accounts.js';
export { webhookDeletedObjectSchema } from './deletedObject.js';
export { webhookEnvelopeSchema } from './envelope.js';
export type { WebhookSchema } from './helpers.js';
export {
  webhookEmailAddressSchema,
  webhookPasskeySchema,
  webhookPhoneNumberSchema,
  webhookWeb3WalletSchema,
} from './identifications.js';
export { webhookEmailSchema, webhookSmsSchema } from './messages.js';
export { webhookOrganizationSchema } from './organization.js';
export { webhookOrganizationDomainSchema } from './organizationDomain.js';
export {
  webhookAcceptedOrganizationInvitationSchema,
  webhookOrganizationInvitationSchema,
} from './organizationInvitation.js';
export { webhookOrganizationMembershipSchema } from './organizationMembership.js';
export type { SafeParseWebhookEventResult } from './parseWebhookEvent.js';
export { parseWebhookEvent, safeParseWebhookEvent } from './parseWebhookEvent.js';
export { billingWebhookPayerSchema } from './payer.js';
export { billingWebhookPaymentAttemptSchema } from './paymentAttempt.js';
export { billingWebhookPlanSchema } from './plan.js';
export { webhookPublicOrganizationDataSchema, webhookPublicUserDataSchema } from './publicData.js';
export { webhookPermissionSchema, webhookRoleSchema } from './role.js';
export { webhookSessionSchema } from './session.js';
export { billingWebhookSubscriptionSchema } from './subscription.js';
export { billingWebhookSubscriptionItemSchema } from './subscriptionItem.js';
export { webhookUserSchema } from './user.js';
export { webhookVerificationSchema } from './verification.js';
export { webhookWaitlistEntrySchema } from './waitlistEntry.js';
export { webhookDataSchemas } from './webhookDataSchemas.js';
export type { ParsedWebhookEvent } from './webhookEventSchema.js';
export { webhookEventSchema } from './webhookEventSchema.js';
export { webhookTimestampUnit } from './webhookTimestampUnit.js';
