import { own } from '../internal/own.js';
import { setOwn } from '../internal/setOwn.js';

// Runtimes that verify a token themselves hand its claims on under names and in forms of their own.

type Json = Readonly<Record<string, unknown>>;

/** What Convex calls `sub`, `iss`, and both together: convex 1.49, server/authentication (UserIdentity). */
export type IdentityName = 'subject' | 'issuer' | 'tokenIdentifier';

/** Whether a value is what Convex's `getUserIdentity()` gives. Clerk's API keys have a `subject`, too, but nothing else of it. */
export function isIdentity(source: unknown): source is Json {
  return isText(own(source, 'subject')) && isText(own(source, 'tokenIdentifier'));
}

/** Claims under the names that the token has, of an identity of Convex's. An object may come as flat keys, `o.id`. */
export function claimsOfIdentity(identity: Json): Json {
  const claims: Record<string, unknown> = {};
  const held: { readonly [holder: string]: Record<string, unknown> } = { o: {}, act: {} };
  for (const name of Object.keys(identity)) {
    const value = identity[name];
    const [, holder = '', key = ''] = /^(o|act)\.(.+)/s.exec(name) ?? [];
    if (held[holder]) setOwn(held[holder], key, value);
    else if (name === 'subject') claims.sub = value;
    else if (name === 'issuer') claims.iss = value;
    else if (name !== 'tokenIdentifier') setOwn(claims, name, value);
  }
  for (const [holder, parts] of Object.entries(held)) {
    if (claims[holder] == null && Object.keys(parts).length > 0) claims[holder] = parts;
  }
  return claims;
}

/**
 * A claim that is no text in a token, of a runtime that hands on its JSON text. Other text stays, and is refused where it is
 * read.
 */
export function decoded(claim: unknown): unknown {
  return typeof claim === 'string' ? parsed(claim) : claim;
}

/**
 * A claim that is a list in a token. Gateways written in Go may print it: `[3 -1]`, words without quotes or commas. Text of
 * any other form stays.
 */
export function decodedList(claim: unknown, readWord: (word: string) => unknown): unknown {
  const value = decoded(claim);
  if (typeof value !== 'string' || !value.startsWith('[') || !value.endsWith(']')) return value;
  const words = value.slice(1, -1).split(' ');
  return words.every((word) => /^[^\s"',[\]{}]+$/.test(word)) ? words.map(readWord) : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Whether claims say who the user is, whatever else they lack. Machines have claims of the same names. */
export function namesUser(claims: unknown): boolean {
  const ids = [
    own(claims, 'sub'),
    isText(own(claims, 'issuer')) && own(claims, 'subject'),
    // As a session variable, and as the header that it was.
    own(claims, HASURA_USER),
    own(claims, 'X-Hasura-User-Id'),
    own(decoded(own(claims, 'https://hasura.io/jwt/claims')), HASURA_USER),
  ];
  return ids.some((id) => isText(id) && !id.startsWith('mch_'));
}

const HASURA_USER = 'x-hasura-user-id';

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
