export type { CheckClerkEnvOptions } from './checkClerkEnv.js';
export { checkClerkEnv } from './checkClerkEnv.js';
export type { PublishableKey, SecretKey } from './parseKey.js';
export { parsePublishableKey, parseSecretKey } from './parseKey.js';
export type { ClerkInstanceType } from './readKey.js';
export { redactSecrets } from './redactSecrets.js';
export type { ClerkEnvFinding, ClerkEnvFindingCode, ClerkFramework } from './types.js';
