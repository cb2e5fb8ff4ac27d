import { IsoclerkError } from '../../errors.js';
import { base64, base64Url, fromBase64, utf8 } from '../base64.js';
import { needed, ownOf, refusal } from '../gate.js';
import { jsonOf } from '../json.js';
import { jwtHeader, jwtPart } from './jwt.js';

/** A public key as Clerk's `/.well-known/jwks.json` lists it. */
export interface SigningJwk {
  readonly use: 'sig';
  readonly kty: 'RSA';
  readonly kid: string;
  readonly alg: 'RS256';
  readonly n: string;
  readonly e: string;
}

/** How {@link signSessionToken} signs. */
export interface SignSessionTokenOptions {
  /**
   * An RSA private key as PKCS #8 PEM (`-----BEGIN PRIVATE KEY-----`). Default: a key of 2048 bits that is made once a
   * process, so all tokens of a test run fit one `jwtKey`.
   */
  readonly privateKey?: string;
  /** Header parameters to change or add: `{ kid: 'ins_other' }`. `undefined` leaves a default out. */
  readonly header?: Readonly<Record<string, unknown>>;
}

/** A signed token, and everything a server needs to check it. */
export interface SignedSessionToken {
  /** The JWT: the value of the `__session` cookie, or of an `Authorization: Bearer` header. */
  readonly token: string;
  /** The public key as PEM: `jwtKey` of `verifyToken`, `authenticateRequest` and `CLERK_JWT_KEY`. */
  readonly jwtKey: string;
  /** The public key as a JWK set: what `https://<frontend api>/.well-known/jwks.json` would answer. */
  readonly jwks: { readonly keys: readonly [SigningJwk] };
  /** The private key as PEM, to sign more tokens with. **Of a test**: it protects nothing. */
  readonly privateKey: string;
}

interface SigningKey extends Omit<SignedSessionToken, 'token'> {
  readonly sign: (text: string) => Promise<Uint8Array>;
}

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

// Making an RSA key takes a good part of a second; every token of a process can share one.
let shared: Promise<SigningKey> | undefined;

/**
 * Signs claims as a session token that `verifyToken` of `@clerk/backend` (2.x and 3.x) accepts with the returned
 * `jwtKey`. **For tests only**: whoever holds the returned key can be anyone.
 *
 * Key order and escapes are those of Clerk's own tokens, so its length is the real one.
 *
 * @param claims - what `buildSessionClaims` makes, or any object
 * @param options.privateKey - PKCS #8 PEM; default a key made once a process
 * @param options.header - header parameters to change, add, or (`undefined`) leave out
 * @throws {IsoclerkError} `ISOCLERK_TESTING_INVALID` when `privateKey` is not an RSA key in PKCS #8 PEM, or claims or header
 *   are no JSON; `ISOCLERK_TESTING_NOT_AVAILABLE` where the platform has no `crypto.subtle`.
 * @example
 * ```ts
 * import { signSessionToken } from 'isoclerk/testing'
 * const { token, jwks } = await signSessionToken({ sub: 'user_1' })
 * token.split('.').length // => 3
 * jwks.keys[0].alg // => 'RS256'
 * ```
 */
export async function signSessionToken(
  claims: object,
  options?: SignSessionTokenOptions,
): Promise<SignedSessionToken> {
  const { privateKey, header: parameters } = ownOf(options, 'options');
  const { sign, ...keys } = await (privateKey === undefined ? sharedKey() : readKey(privateKey));
  if (claims === null || claims === undefined) {
    throw refusal('claims', 'Pass an object, as buildSessionClaims makes it.');
  }
  const payload = ownOf(claims, 'claims');
  const { kid } = keys.jwks.keys[0];
  const header = { ...jwtHeader(payload), kid, ...ownOf(parameters, 'header') };
  const text = `${jsonPart('header', header)}.${jsonPart('claims', payload)}`;
  return { token: `${text}.${base64Url(await sign(text))}`, ...keys };
}

function jsonPart(path: string, value: object): string {
  return jsonOf(path, value, (json) => jwtPart(JSON.parse(json)));
}

function subtleOf(): SubtleCrypto {
  return needed(needed(globalThis.crypto, 'crypto').subtle, 'crypto.subtle');
}

function sharedKey(): Promise<SigningKey> {
  // What failed is not kept: the platform may get what it lacked.
  shared ??= generateKey().catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
}

async function generateKey(): Promise<SigningKey> {
  const { privateKey } = await subtleOf().generateKey(
    { ...ALGORITHM, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
    true,
    ['sign', 'verify'],
  );
  return signingKey(privateKey);
}

async function readKey(pem: string): Promise<SigningKey> {
  const subtle = subtleOf();
  try {
    const body = fromBase64(pem.replace(/-----(BEGIN|END) PRIVATE KEY-----|\s/g, ''));
    const usages = ['sign'] as const;
    return await signingKey(
      await subtle.importKey('pkcs8', body ?? new Uint8Array(), ALGORITHM, true, usages),
    );
  } catch {
    throw new IsoclerkError('ISOCLERK_TESTING_INVALID', 'is not an RSA private key', {
      path: 'privateKey',
      hint: 'Pass PKCS #8 PEM ("-----BEGIN PRIVATE KEY-----"), for example the privateKey of an earlier result.',
    });
  }
}

async function signingKey(privateKey: CryptoKey): Promise<SigningKey> {
  const subtle = subtleOf();
  const { n = '', e = '' } = await subtle.exportKey('jwk', privateKey);
  const jwk: SigningJwk = {
    use: 'sig',
    kty: 'RSA',
    kid: `ins_2${n.replace(/[-_]/g, 'x').slice(0, 26)}`,
    alg: 'RS256',
    n,
    e,
  };
  const publicKey = await subtle.importKey('jwk', { ...jwk }, ALGORITHM, true, ['verify']);
  return {
    jwtKey: pem('PUBLIC KEY', await subtle.exportKey('spki', publicKey)),
    jwks: { keys: [jwk] },
    privateKey: pem('PRIVATE KEY', await subtle.exportKey('pkcs8', privateKey)),
    sign: async (text) => new Uint8Array(await subtle.sign(ALGORITHM, privateKey, utf8(text))),
  };
}

function pem(label: string, der: ArrayBuffer): string {
  const lines = base64(new Uint8Array(der)).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
