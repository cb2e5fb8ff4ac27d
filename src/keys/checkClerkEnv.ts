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

const RENAMED: readonly (readonly [deprecated: string, current: string])[] = [
  ['CLERK_API_KEY', 'CLERK_SECRET_KEY'],
  ['CLERK_WEBHOOK_SECRET', 'CLERK_WEBHOOK_SIGNING_SECRET'],
];

// As in the quickstart of each SDK, https://clerk.com/docs/quickstarts. The others use no prefix.
const PREFIXES: Readonly<Partial<Record<ClerkFramework, string>>> = {
  astro: 'PUBLIC_',
  expo: 'EXPO_PUBLIC_',
  nextjs: 'NEXT_PUBLIC_',
  nuxt: 'NUXT_PUBLIC_',
  react: 'VITE_',
  'react-router': 'VITE_',
  'tanstack-react-start': 'VITE_',
  vue: 'VITE_',
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
  const publishableName = `${(framework && PREFIXES[framework]) ?? ''}CLERK_PUBLISHABLE_KEY`;
  const secretName = `${framework === 'nuxt' ? 'NUXT_' : ''}CLERK_SECRET_KEY`;
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
    const current = RENAMED.find(([deprecated]) => deprecated === bare)?.[1];
    if (current) add('name-deprecated', name, `Use ${prefix + current}.`, 'warning');

    const kind = /^CLERK_(?:(PUBLISHABLE)|SECRET|API)_KEY$/.exec(bare);
    if (kind) {
      const word = kind[1] ? 'publishable' : 'secret';
      const key = readKey(value);
      if (!key || !key.frontendApi === !!kind[1]) {
        const code = key ? 'keys-swapped' : (`${word}-key-invalid` as const);
        add(code, name, `It is not a ${word} key. ${COPY_IT}`);
        continue;
      }
      const type = key.instanceType;
      first ??= { name, type };
      if (first.type !== type) {
        add('instances-mixed', name, `It is a ${type} key, unlike ${first.name}. ${COPY_IT}`);
      }
    } else if (/^CLERK_WEBHOOK_(?:SIGNING_)?SECRET$/.test(bare)) {
      const match = WEBHOOK_SECRET.exec(value);
      if (!match?.[1]) {
        const severity = match ? 'warning' : 'error';
        add('webhook-secret-invalid', name, `It is not a webhook secret. ${COPY_IT}`, severity);
      }
    }
  }
  if (!present.has(publishableName)) {
    add('publishable-key-missing', publishableName, `It is missing. ${COPY_IT}`);
  }
  if (!present.has(secretName) && !/^(?:expo|react|vue)$/.test(framework ?? '')) {
    const severity = framework ? 'error' : 'warning';
    add('secret-key-missing', secretName, `It is missing. ${COPY_IT}`, severity);
  }
  return findings;
}
