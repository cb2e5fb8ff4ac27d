export { arbitraryBilling } from './billing.js';
export type { ArbitraryEvent } from './events.js';
export { arbitraryWebhookEvent } from './events.js';
export { arbitraryAuth, arbitrarySessionClaims } from './sessions.js';
export {
  arbitraryBackendUser,
  arbitraryClientUser,
  arbitraryNormalizedUser,
  arbitraryUserJSON,
} from './users.js';
