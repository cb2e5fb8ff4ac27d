import { type ClerkInstanceType, COPY_IT, readKey } from './readKey.js';
import type { ClerkEnvFinding, ClerkEnvFindingCode, ClerkFramework } from './types.js';

/** What {@link checkClerkEnv} expects of the environment. */
export interface CheckClerkEnvOptions {
  /** Decides which names must be there. Default: any of them; a missing secret key is then only a warning. */
  readonly framework?: ClerkFramework;
}

// What build tools copy into code that anyone can read.
const PUBLIC_PREFIX = /^(?:(?:[A-Z]+_)?PUBLIC|GATSBY|REACT_APP|VITE|VUE_APP)_/;
const SECRET_VALUE = /^\W*(?:sk|whsec|ak|mt|oat)_/;
// As the verifier of webhooks reads it: padded base64, prefix optional.
const WEBHOOK_SECRET =
  /^(whsec_)?(?:[A-Za-z\d+/]{4})*[A-Za-z\d+/]{2}(?:[A-Za-z\d+/]{2}|[A-Za-z\d+/]=|==)$/;

interface Variable {
  readonly holds: 'publishable' | 'secret' | 'webhook';
  /** What Clerk reads today, where the name is an old one. */
  readonly current?: string;
}

const VARIABLES: Readonly<Record<string, Variable>> = {
  CLERK_PUBLISHABLE_KEY: { holds: 'publishable' },
  CLERK_SECRET_KEY: { holds: 'secret' },
  CLERK_API_KEY: { holds: 'secret', current: 'CLERK_SECRET_KEY' },
  CLERK_WEBHOOK_SIGNING_SECRET: { holds: 'webhook' },
  CLERK_WEBHOOK_SECRET: { holds: 'webhook', current: 'CLERK_WEBHOOK_SIGNING_SECRET' },
};

interface Framework {
  /** Before the name of the publishable key. */
  readonly prefix?: string;
  readonly secretPrefix?: string;
  /** It runs in browsers and apps only, so no secret key belongs to it. */
  readonly clientOnly?: true;
}

// As in the quickstart of each SDK, https://clerk.com/docs/quickstarts (read 2026-11). The others use no prefix.
const FRAMEWORKS: { readonly [framework in ClerkFramework]?: Framework } = {
  astro: { prefix: 'PUBLIC_' },
  expo: { prefix: 'EXPO_PUBLIC_', clientOnly: true },
  nextjs: { prefix: 'NEXT_PUBLIC_' },
  nuxt: { prefix: 'NUXT_PUBLIC_', secretPrefix: 'NUXT_' },
  react: { prefix: 'VITE_', clientOnly: true },
  'react-router': { prefix: 'VITE_' },
  'tanstack-react-start': { prefix: 'VITE_' },
  vue: { prefix: 'VITE_', clientOnly: true },
};

/**
 * Checks the Clerk variables of an environment and lists what to put right: missing and malformed keys, keys of
 * different instance types, secrets under a name that build tools publish, names that Clerk no longer reads.
 *
 * Pure: it looks at the record you pass and at nothing else, and no finding contains a value. It checks form only;
 * whether a key is valid, only Clerk knows.
 *
 * @param env - `process.env`, `import.meta.env`, a Worker's `env`, or the variables of a file; only text is looked at
 * @returns findings in the order of the record, missing keys last; empty when all is well
 * @example
 * ```ts
 * import { checkClerkEnv } from 'isoclerk/keys'
 * const findings = checkClerkEnv({
 *   NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k',
 *   CLERK_SECRET_KEY: 'sk_test_abcdefghijklmnopqrstuvwxyz',
 * })
 * findings.map(({ code, variable }) => [code, variable]) // => [['instances-mixed', 'CLERK_SECRET_KEY']]
 * ```
 */
export function checkClerkEnv(
  env: object,
  { framework }: CheckClerkEnvOptions = {},
): ClerkEnvFinding[] {
  const findings: ClerkEnvFinding[] = [];
  const add = (
    code: ClerkEnvFindingCode,
    variable: string,
    message: string,
    severity: ClerkEnvFinding['severity'] = 'error',
  ) => findings.push({ severity, code, variable, message });
  const {
    prefix: publicPrefix = '',
    secretPrefix = '',
    clientOnly,
  } = (framework && FRAMEWORKS[framework]) ?? {};
  const publishableName = `${publicPrefix}CLERK_PUBLISHABLE_KEY`;
  const secretName = `${secretPrefix}CLERK_SECRET_KEY`;
  const present = new Set<string>();
  let first: { readonly name: string; readonly type: ClerkInstanceType } | undefined;

  for (const [name, value] of Object.entries(env as Readonly<Record<string, unknown>>)) {
    if (typeof value !== 'string' || !value) continue;
    const prefix = PUBLIC_PREFIX.exec(name)?.[0] ?? '';
    const bare = name.slice(prefix.length).replace(/^NUXT_/, '');
    present.add(framework ? name : bare);

    if (prefix && (SECRET_VALUE.test(value) || /^CLERK.*SECRET/.test(bare))) {
      add('secret-exposed', name, `${prefix} publishes this secret. Rename and rotate it.`);
      continue;
    }
    const { holds, current } = VARIABLES[bare] ?? {};
    if (current) add('name-deprecated', name, `Use ${prefix + current}.`, 'warning');

    if (holds === 'webhook') {
      const match = WEBHOOK_SECRET.exec(value);
      if (!match?.[1]) {
        const severity = match ? 'warning' : 'error';
        add('webhook-secret-invalid', name, `It is not a webhook secret. ${COPY_IT}`, severity);
      }
    } else if (holds) {
      const key = readKey(value);
      if (!key || !key.frontendApi === (holds === 'publishable')) {
        const code = key ? 'keys-swapped' : (`${holds}-key-invalid` as const);
        add(code, name, `It is not a ${holds} key. ${COPY_IT}`);
        continue;
      }
      const type = key.instanceType;
      first ??= { name, type };
      if (first.type !== type) {
        add('instances-mixed', name, `It is a ${type} key, unlike ${first.name}. ${COPY_IT}`);
      }
    }
  }
  if (!present.has(publishableName)) {
    add('publishable-key-missing', publishableName, `It is missing. ${COPY_IT}`);
  }
  if (!present.has(secretName) && !clientOnly) {
    const severity = framework ? 'error' : 'warning';
    add('secret-key-missing', secretName, `It is missing. ${COPY_IT}`, severity);
  }
  return findings;
}
