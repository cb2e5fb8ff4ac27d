import { hasMethod } from '../internal/hasMethod.js';
import { own } from '../internal/own.js';
import { namesUser } from './otherForms.js';

/** What was passed in the place of claims, and what to do about it. */
export interface ClaimsMistake {
  readonly what: string;
  readonly hint: string;
}

/** Names what is easily passed instead of claims, so that nobody takes it for a visitor without a session; `null` for the rest. */
export function claimsMistake(value: unknown): ClaimsMistake | null {
  if (typeof value === 'function') {
    return { what: 'a function', hint: 'Call it, await what it returns, and pass that.' };
  }
  if (typeof value === 'string') {
    const hint = 'Verify it first, and pass the claims that verifyToken gives.';
    if (/^\s*(?:Bearer\s+)?eyJ/i.test(value)) return { what: 'the text of a token', hint };
    return /^\s*[{[]/.test(value) ? { what: 'JSON in a text', hint: 'Parse it first.' } : null;
  }
  if (hasMethod(value, 'then')) return { what: 'a promise', hint: 'Await it first.' };
  // Before its handshake nobody knows.
  const isOut = own(value, 'isAuthenticated') === false && own(value, 'status') !== 'handshake';
  if (hasMethod(value, 'toAuth') && !isOut) {
    return { what: 'the state of a request', hint: 'Pass its toAuth().' };
  }
  // A machine's auth object has claims, too, and no session.
  if (typeof own(value, 'tokenType') === 'string') return null;
  if (Array.isArray(value) && namesUser(value[0])) {
    return { what: 'a list', hint: 'Pass one of its items.' };
  }
  // What useSession(), useUser() and useClerk() give.
  if (typeof own(own(value, 'session'), 'id') === 'string') {
    return { what: 'an object around a session', hint: OF_AUTH };
  }
  if (own(value, 'isSignedIn') === true && typeof own(own(value, 'user'), 'id') === 'string') {
    return { what: 'a user', hint: OF_AUTH };
  }
  for (const path of HOLDERS) {
    if (namesUser(path.split('.').reduce(own, value))) {
      return { what: 'an object around them', hint: `Pass its ${path}.` };
    }
  }
  return null;
}

// A session resource holds no claims.
const OF_AUTH = 'Pass useAuth().sessionClaims; authState() takes sessions.';

/** Where claims lie in what Supabase's getClaims(), gateways, JWT libraries and Clerk's auth objects give. */
const HOLDERS = [
  'data.claims',
  'requestContext.authorizer.jwt.claims',
  'requestContext.authorizer.claims',
  'authorizer.jwt.claims',
  'authorizer.claims',
  'jwt.claims',
  'claims',
  'payload',
  'sessionClaims',
];
