export { isTestEmail, isTestPhone, TEST_OTP, testEmail, testPhone } from './credentials.js';
export type { Overrides } from './overrides.js';
export type { BuildOptions } from './seed.js';
export type {
  SignedSessionToken,
  SigningJwk,
  SignSessionTokenOptions,
} from './session/signSessionToken.js';
export { signSessionToken } from './session/signSessionToken.js';
export type { NodeRequestLike, RequestLike, WebRequest } from './webhooks/requests.js';
export type { SignedWebhook, SignWebhookOptions } from './webhooks/signWebhook.js';
export { buildWebhookSecret, signWebhook } from './webhooks/signWebhook.js';
export type { TamperWebhookOptions, WebhookTampering } from './webhooks/tamperWebhook.js';
export { tamperWebhook, webhookTamperings } from './webhooks/tamperWebhook.js';
