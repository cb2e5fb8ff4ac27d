// One row an import that users make. `limit`: bytes after gzip -9. A raise needs a sentence in `why`.
const NO_ZOD = ['ZodType', 'safeParse', '_zod'];

export const budgets = [
  {
    name: 'IsoclerkError',
    code: "export { IsoclerkError } from 'isoclerk'",
    limit: 500,
    forbidden: NO_ZOD,
  },
  {
    name: 'normalizeUser',
    code: "export { normalizeUser } from 'isoclerk/user'",
    limit: 2850,
    why: 'Both spellings of every field stand in the code: a table of names is 0.7 kB smaller and eight times slower.',
    forbidden: NO_ZOD,
  },
  {
    name: 'getPrimaryEmailAddress, getDisplayName, getInitials',
    code: "export { getPrimaryEmailAddress, getDisplayName, getInitials } from 'isoclerk/user'",
    limit: 900,
    forbidden: NO_ZOD,
  },
  {
    name: 'userSourceOf',
    code: "export { userSourceOf } from 'isoclerk/user'",
    limit: 350,
    forbidden: NO_ZOD,
  },
  {
    name: 'findPrivateData, assertClientSafe',
    code: "export { findPrivateData, assertClientSafe } from 'isoclerk/user'",
    limit: 1100,
    forbidden: NO_ZOD,
  },
  {
    name: 'normalizeOrganization',
    code: "export { normalizeOrganization } from 'isoclerk/user'",
    limit: 1900,
    forbidden: NO_ZOD,
  },
  {
    name: 'user, everything',
    code: "export * from 'isoclerk/user'",
    limit: 5200,
    forbidden: NO_ZOD,
  },
  {
    name: 'checkClerkEnv',
    code: "export { checkClerkEnv } from 'isoclerk/keys'",
    limit: 1200,
    forbidden: NO_ZOD,
  },
  {
    name: 'parsePublishableKey',
    code: "export { parsePublishableKey } from 'isoclerk/keys'",
    limit: 650,
    forbidden: NO_ZOD,
  },
  {
    name: 'redactSecrets',
    code: "export { redactSecrets } from 'isoclerk/keys'",
    limit: 350,
    forbidden: NO_ZOD,
  },
  {
    name: 'keys, everything',
    code: "export * from 'isoclerk/keys'",
    limit: 1850,
    forbidden: NO_ZOD,
  },
  {
    name: 'readSessionClaims',
    code: "export { readSessionClaims } from 'isoclerk/session'",
    limit: 1750,
    forbidden: NO_ZOD,
  },
  {
    name: 'hasPermission',
    code: "export { hasPermission } from 'isoclerk/session'",
    limit: 2050,
    forbidden: NO_ZOD,
  },
  {
    name: 'isSessionAuth',
    code: "export { isSessionAuth } from 'isoclerk/session'",
    limit: 180,
    forbidden: NO_ZOD,
  },
  {
    name: 'tokenKind',
    code: "export { tokenKind } from 'isoclerk/session'",
    limit: 600,
    forbidden: NO_ZOD,
  },
  {
    name: 'session, everything',
    code: "export * from 'isoclerk/session'",
    limit: 2950,
    forbidden: NO_ZOD,
  },
  {
    name: 'webhooks/schemas, webhookRoleSchema with zod',
    code: "export { webhookRoleSchema } from 'isoclerk/webhooks/schemas'",
    limit: 26_600,
    forbidden: ['commerce_subscription', 'email_addresses'],
  },
  {
    name: 'webhooks/schemas, billingWebhookSubscriptionItemSchema with zod',
    code: "export { billingWebhookSubscriptionItemSchema } from 'isoclerk/webhooks/schemas'",
    limit: 27_000,
    forbidden: ['email_addresses'],
  },
  {
    name: 'webhooks/schemas, webhookUserSchema with zod (the largest)',
    code: "export { webhookUserSchema } from 'isoclerk/webhooks/schemas'",
    limit: 27_600,
    forbidden: ['commerce_subscription', 'latest_activity'],
  },
  {
    name: 'webhooks/schemas, webhookUserSchema beside zod',
    code: "export { webhookUserSchema } from 'isoclerk/webhooks/schemas'",
    external: ['zod'],
    limit: 1600,
  },
  {
    name: 'webhooks/schemas, parseWebhookEvent with zod',
    code: "export { parseWebhookEvent } from 'isoclerk/webhooks/schemas'",
    limit: 30_900,
    forbidden: ['verification_from_oauth'],
  },
  {
    name: 'webhooks/schemas, parseWebhookEvent beside zod',
    code: "export { parseWebhookEvent } from 'isoclerk/webhooks/schemas'",
    external: ['zod'],
    limit: 5300,
  },
  {
    name: 'webhooks/schemas, webhookDataSchemas with strict and zod',
    code: "export { webhookDataSchemas } from 'isoclerk/webhooks/schemas'",
    limit: 32_000,
  },
  {
    name: 'webhooks/schemas, webhookTimestampUnit',
    code: "export { webhookTimestampUnit } from 'isoclerk/webhooks/schemas'",
    limit: 180,
    forbidden: NO_ZOD,
  },
];
