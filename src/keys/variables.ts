import { COPY_IT, readKey } from './readKey.js';
import type { ClerkEnvFinding, ClerkEnvFindingCode } from './types.js';

/** What is wrong with the form of a value. */
interface FormProblem {
  readonly code: ClerkEnvFindingCode;
  readonly message: string;
  readonly severity?: ClerkEnvFinding['severity'];
}

interface Variable {
  /** Keys and issuers are compared with one another. */
  readonly holds: 'publishable' | 'secret' | 'issuer' | 'proxy' | 'domain' | 'other';
  /** What Clerk reads today, where the name is an old one. */
  readonly current?: string;
  readonly check: (value: string) => FormProblem | null;
}

const publishable: Variable = { holds: 'publishable', check: keyProblem('publishable') };
const secret: Variable = { holds: 'secret', check: keyProblem('secret') };
const webhook: Variable = { holds: 'other', check: webhookSecretProblem };
const issuer: Variable = { holds: 'issuer', check: hostProblem };

/** By the name without its public prefix. What is not here has no form that we know. */
export const variables: Readonly<Record<string, Variable>> = {
  CLERK_PUBLISHABLE_KEY: publishable,
  CLERK_SECRET_KEY: secret,
  CLERK_API_KEY: { ...secret, current: 'CLERK_SECRET_KEY' },
  CLERK_MACHINE_SECRET_KEY: { holds: 'other', check: machineKeyProblem },
  CLERK_JWT_KEY: { holds: 'other', check: jwtKeyProblem },
  CLERK_WEBHOOK_SIGNING_SECRET: webhook,
  CLERK_WEBHOOK_SECRET: { ...webhook, current: 'CLERK_WEBHOOK_SIGNING_SECRET' },
  CLERK_FRONTEND_API: { ...issuer, current: 'CLERK_PUBLISHABLE_KEY' },
  CLERK_FRONTEND_API_URL: issuer,
  CLERK_ISSUER: issuer,
  CLERK_ISSUER_URL: issuer,
  CLERK_JWT_ISSUER: issuer,
  CLERK_JWT_ISSUER_DOMAIN: issuer,
  CLERK_DOMAIN: { holds: 'domain', check: domainProblem },
  CLERK_PROXY_URL: { holds: 'proxy', check: proxyProblem },
};

function keyProblem(kind: 'publishable' | 'secret') {
  return (value: string): FormProblem | null => {
    const key = readKey(value);
    const not = (code: ClerkEnvFindingCode) => ({
      code,
      message: `It is not a ${kind} key. ${COPY_IT}`,
    });
    if (kind === 'publishable') {
      if (key?.frontendApi) return null;
      return not(SECRET_VALUE.test(value) ? 'keys-swapped' : 'publishable-key-invalid');
    }
    if (!key) return not('secret-key-invalid');
    if (key.frontendApi) return not('keys-swapped');
    if (!PLACEHOLDER.test(value)) return null;
    return { code: 'secret-key-invalid', message: `It is a placeholder. ${COPY_IT}` };
  };
}

/** Begins like a secret, Clerk's or another's, quotes or not. */
export const SECRET_VALUE = /^\W*(?:sk|whsec|ak|mt|oat)_/;

// Bodies are letters and digits without words: `sk_test_your_secret_key`, `sk_live_xxxxxxxx`.
const PLACEHOLDER =
  /^sk_(?:live|test)_(?:[^_]*_|(.)\1+$|(?:your|my|replace|insert|paste|change))/is;

// As the verifier of webhooks reads it: padded base64, prefix optional.
const WEBHOOK_SECRET =
  /^(whsec_)?(?:[A-Za-z\d+/]{4})*[A-Za-z\d+/]{2}(?:[A-Za-z\d+/]{2}|[A-Za-z\d+/]=|==)$/;

function webhookSecretProblem(value: string): FormProblem | null {
  const match = WEBHOOK_SECRET.exec(value);
  if (match?.[1] && !/^whsec_(.)\1+$/.test(value)) return null;
  return {
    code: 'webhook-secret-invalid',
    message: `It is not a webhook secret. ${COPY_IT}`,
    severity: match && !match[1] ? 'warning' : 'error',
  };
}

function machineKeyProblem(value: string): FormProblem | null {
  if (/^ak_[A-Za-z\d+/=-]{8,}$/.test(value)) return null;
  const message = `It is not the secret key of a machine, which begins with ak_. ${COPY_IT}`;
  return { code: 'machine-key-invalid', message };
}

// What Clerk's verifier makes a key of: it takes line ends, armour, and both ends of a 2048-bit RSA key away, and
// nothing else. @clerk/backend 3.25.0, loadClerkJwkFromPem.
const JWT_KEY =
  /^(?:-----BEGIN PUBLIC KEY-----)?MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA[\w+/-]{342}IDAQAB(?:-----END PUBLIC KEY-----)?$/;

function jwtKeyProblem(value: string): FormProblem | null {
  if (JWT_KEY.test(value.replace(/[\r\n]/g, ''))) return null;
  const why = value.includes('\\n')
    ? 'It has \\n as text: put it in double quotes, or use real line ends.'
    : value.startsWith('-----BEGIN') && !value.includes('-----END')
      ? 'It is cut: put all its lines in double quotes.'
      : `It is not a JWT public key in PEM form. ${COPY_IT}`;
  return { code: 'jwt-key-invalid', message: why };
}

/** The host of a URL or of a bare host, in lower case; `null` for what is neither. */
export function hostOf(value: string): string | null {
  const [, host] =
    /^(?:https?:\/\/)?((?:[a-z\d-]+\.)+[a-z\d-]+|localhost)(?::\d+)?(?:\/\S*)?$/i.exec(value) ?? [];
  return host?.toLowerCase() ?? null;
}

function hostProblem(value: string): FormProblem | null {
  return hostOf(value) ? null : { code: 'url-invalid', message: `It names no host. ${COPY_IT}` };
}

function domainProblem(value: string): FormProblem | null {
  if (hostOf(value) && !/\//.test(value)) return null;
  return { code: 'url-invalid', message: 'It is no domain: write example.com, without https://.' };
}

function proxyProblem(value: string): FormProblem | null {
  if (/^\/\S*$/.test(value) || (hostOf(value) && /^https?:\/\//i.test(value))) return null;
  return { code: 'url-invalid', message: 'It is no URL: write https://example.com/__clerk.' };
}
