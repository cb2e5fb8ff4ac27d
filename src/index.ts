// Everything that needs no peer, except the testing kit. test/package/surface.json records every name.
export * from './claims/index.js';
export {
  IsoclerkError,
  type IsoclerkErrorCode,
  type IsoclerkErrorOptions,
  type IsoclerkIssue,
  isIsoclerkError,
  isoclerkErrorCodes,
} from './errors.js';
export * from './keys/index.js';
export * from './session/index.js';
export * from './user/index.js';
export * from './webhooks/index.js';
