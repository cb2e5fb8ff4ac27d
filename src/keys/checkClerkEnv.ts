import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { NAMES_SECRET, PUBLIC_PREFIX } from '../internal/publicName.js';
import { readable } from '../readable.js';
import { type FrameworkNames, frameworkNames } from './frameworks.js';
import { invalidInput } from './invalidInput.js';
import { COPY_IT, readKey } from './readKey.js';
import type { ClerkEnvFinding, ClerkEnvFindingCode, ClerkFramework } from './types.js';
import { hostOf, SECRET_VALUE, variables } from './variables.js';

/** What {@link checkClerkEnv} expects of the environment. */
export interface CheckClerkEnvOptions {
  /** Decides which names must be there. Default: any of them; a missing secret key is then only a warning. */
  readonly framework?: ClerkFramework;
}

// Other names are a few dozen characters long. A message that quotes one must not grow with it.
const MAX_NAME = 80;

/**
 * Checks the Clerk variables of an environment and lists what to put right: missing and malformed keys, keys of
 * different instances, issuers that are not the key's, secrets under a name that build tools publish, names that Clerk
 * no longer reads.
 *
 * Pure: it looks at the record you pass and at nothing else, and no finding contains a value. It checks form only;
 * whether a key is valid, only Clerk knows.
 *
 * @param env - `process.env`, `import.meta.env`, a Worker's `env`, or the variables of a file; only text is looked at
 * @returns findings in the order of the record, comparisons and missing keys last; empty when all is well
 * @throws {IsoclerkError} `ISOCLERK_KEYS_INPUT_INVALID` when `env` is no object, cannot be read, or `framework` is none.
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
export function checkClerkEnv(env: object, options: CheckClerkEnvOptions = {}): ClerkEnvFinding[] {
  return readable('ISOCLERK_KEYS_INPUT_INVALID', () => {
    if (!isRecord(env)) throw invalidInput('env', 'not an object of variables');
    const framework = own(options, 'framework');
    const names = frameworkNames(framework);
    if (framework !== undefined && !names) throw invalidInput('framework', 'not a known framework');
    const findings: ClerkEnvFinding[] = [];
    const add: Add = (code, variable, message, severity = 'error') =>
      findings.push({ severity, code, variable, message });
    const keys = checkValues(env, add);
    compare(keys, add);
    findMissing(keys, names, add);
    return findings;
  });
}

type Add = (
  code: ClerkEnvFindingCode,
  variable: string,
  message: string,
  severity?: ClerkEnvFinding['severity'],
) => void;

/** A variable that Clerk knows and that is set. */
interface Present {
  readonly name: string;
  /** Without what build tools want before it. */
  readonly bare: string;
  readonly value: string;
  readonly isValid: boolean;
}

function checkValues(env: Readonly<Record<string, unknown>>, add: Add): Present[] {
  const present: Present[] = [];
  for (const [name, value] of Object.entries(env)) {
    if (typeof value !== 'string' || !value) continue;
    const prefix = PUBLIC_PREFIX.exec(name)?.[0] ?? '';
    const bare = name.slice(prefix.length).replace(/^NUXT_/, '');
    const variable = Object.hasOwn(variables, bare) ? variables[bare] : undefined;
    const problem = variable?.check(value) ?? null;
    if (variable) present.push({ name, bare, value, isValid: !problem });

    const holds = variable?.holds;
    const isSecret = holds === 'secret' || SECRET_VALUE.test(value) || NAMES_SECRET.test(bare);
    if (prefix && isSecret && holds !== 'publishable') {
      add('secret-exposed', name, `${shown(prefix)} publishes this secret. Rename and rotate it.`);
      continue;
    }
    if (variable?.current) {
      const current = name.replace(bare, variable.current);
      add('name-deprecated', name, `Use ${shown(current)}.`, 'warning');
    }
    if (!problem) continue;
    const rotate =
      prefix && SECRET_VALUE.test(value) ? ' Rotate the secret that it publishes.' : '';
    add(problem.code, name, problem.message + rotate, problem.severity);
  }
  return present;
}

/** All keys are of one instance, and issuers are that instance. */
function compare(present: readonly Present[], add: Add): void {
  const valid = present.filter(({ isValid }) => isValid);
  const keys = valid.flatMap(({ name, value }) => {
    const key = readKey(value);
    return key ? [{ name, ...key }] : [];
  });
  const first = keys[0];
  const reference = keys.find(({ frontendApi }) => frontendApi !== '');
  for (const { name, instanceType, frontendApi } of keys) {
    if (first && instanceType !== first.instanceType) {
      const message = `It is a ${instanceType} key, unlike ${shown(first.name)}. ${COPY_IT}`;
      add('instances-mixed', name, message);
    } else if (reference && frontendApi && frontendApi !== reference.frontendApi) {
      const message = `It is of another instance than ${shown(reference.name)}. Take both from one.`;
      add('instances-mixed', name, message, 'warning');
    }
  }
  const fromKeys = keys.filter(({ frontendApi }) => frontendApi !== '');
  compareIssuers(present, fromKeys, add);
}

/** The host that a token names as its issuer is the one inside a key, or that of the proxy. */
function compareIssuers(
  present: readonly Present[],
  keys: readonly { readonly name: string; readonly frontendApi: string }[],
  add: Add,
): void {
  const holding = (kind: string) => present.filter(({ bare }) => variables[bare]?.holds === kind);
  const proxies = holding('proxy').map(({ value }) => hostOf(value));
  const [key] = keys;
  // The Frontend API of a satellite: @clerk/shared 4.41, keys.mjs.
  const satellites = holding('domain').map(({ value }) => `clerk.${hostOf(value)}`);
  const hosts = [...keys.map(({ frontendApi }) => frontendApi.toLowerCase()), ...satellites];
  for (const { name, value } of holding('issuer').filter(({ isValid }) => isValid)) {
    const host = hostOf(value) ?? '';
    const isProxy = proxies.includes(host);
    if (NO_ISSUER.test(value)) add('issuer-mismatch', name, NOT_ALONE);
    // A proxy by its path alone may have any host.
    else if (isProxy || proxies.includes(null)) continue;
    else if (key && !hosts.includes(host)) {
      const proxy = proxies.length > 0 ? ', nor that of the proxy' : '';
      add(
        'issuer-mismatch',
        name,
        `It is not the host inside ${shown(key.name)}${proxy}. ${COPY_IT}`,
      );
    } else if (key ? !ISSUER.test(value) : /^http:/i.test(value) && !LOCAL.test(host)) {
      add('issuer-mismatch', name, NOT_ALONE);
    }
  }
}

// https:// and a host, or else a proxy's URL: clerk/clerk-sdk-go:jwt/jwt.go, isValidIssuer (read 2026-11).
const ISSUER = /^(?:https:\/\/)?[^/:]+\/?$/i;
/** Where a token's keys are, not who issued it. */
const NO_ISSUER = /\/\.well-known\//i;
const LOCAL = /^(?:localhost|[\d.]+)$/;
const NOT_ALONE =
  'No token has such an issuer: write https:// and the host, and nothing behind it.';

function findMissing(
  present: readonly Present[],
  names: FrameworkNames | undefined,
  add: Add,
): void {
  const { prefixes = [''], secretPrefix = '', clientOnly } = names ?? {};
  const missing = (
    code: ClerkEnvFindingCode,
    bare: string,
    wanted: readonly string[],
    severity?: ClerkEnvFinding['severity'],
  ) => {
    const others = present.filter((variable) => variable.bare === bare);
    if (names ? others.some(({ name }) => wanted.includes(name)) : others.length > 0) return;
    const other = others.find(({ isValid }) => isValid);
    const remedy = other ? `Rename ${shown(other.name)} to it.` : `It is missing. ${COPY_IT}`;
    add(code, wanted[0] ?? bare, remedy, severity);
  };
  const publishable = 'CLERK_PUBLISHABLE_KEY';
  const secret = 'CLERK_SECRET_KEY';
  missing(
    'publishable-key-missing',
    publishable,
    prefixes.map((prefix) => prefix + publishable),
  );
  if (!clientOnly) {
    missing('secret-key-missing', secret, [secretPrefix + secret], names ? 'error' : 'warning');
  }
}

function shown(name: string): string {
  return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name;
}
