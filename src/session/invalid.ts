import { IsoclerkError } from '../errors.js';

export function invalid(path: string, problem: string): IsoclerkError {
  return new IsoclerkError('ISOCLERK_SESSION_INVALID', problem, {
    path,
    hint: 'Pass the claims of a Clerk session token, such as auth().sessionClaims.',
  });
}
