import { IsoclerkError } from '../errors.js';

const HINT = 'Pass the claims of a Clerk session token, such as auth().sessionClaims.';

export function invalid(path: string, problem: string, hint = HINT): IsoclerkError {
  return new IsoclerkError('ISOCLERK_SESSION_INVALID', problem, { path, hint });
}

/** A claim that is no text in a token. Where it is text that cannot be read, somebody between made it so. */
export function notA(expected: string, path: string, claim: unknown): IsoclerkError {
  if (typeof claim !== 'string') return invalid(path, `not ${expected}`);
  return invalid(
    path,
    `not ${expected} but text: a gateway has changed this claim`,
    'Pass the claims as the token has them, or let the gateway hand them on as JSON.',
  );
}
