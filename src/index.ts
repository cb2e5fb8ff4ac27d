export {
  IsoclerkError,
  type IsoclerkErrorCode,
  type IsoclerkErrorOptions,
  type IsoclerkIssue,
  isIsoclerkError,
  isoclerkErrorCodes,
} from './errors.js';
