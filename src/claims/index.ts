export { contextClaims } from './contextClaims.js';
export type { Limit, LimitCount } from './limits.js';
export { limits } from './limits.js';
export type { SessionTokenInput } from './measureSessionToken.js';
export { measureSessionToken } from './measureSessionToken.js';
export { tokenHeader } from './tokenHeader.js';
export type * from './types.js';
