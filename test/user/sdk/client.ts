import type { UserResource } from '@clerk/shared/types';
import { JSDOM } from 'jsdom';

interface ClerkJs {
  readonly Clerk: new (
    publishableKey: string,
  ) => {
    load(options: object): Promise<void>;
    readonly user: unknown;
  };
}

/** A client user as the SDK makes it. */
export type LiveUser = UserResource & { __internal_toSnapshot(): Record<string, unknown> };

const COPIED = [
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'HTMLElement',
  'Element',
  'Node',
  'Event',
  'CustomEvent',
  'MutationObserver',
  'DOMParser',
  'HTMLFormElement',
  'HTMLInputElement',
] as const;
const BOUND = [
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
] as const;

function browserGlobals(): void {
  const { window } = new JSDOM('<!doctype html><body></body>', {
    url: 'http://localhost:3000/',
    pretendToBeVisual: true,
  });
  const set = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  for (const name of COPIED) set(name, window[name]);
  for (const name of BOUND) set(name, (window[name] as () => void).bind(window));
  set('window', globalThis);
  set('self', globalThis);
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function sessionJSON(user: unknown) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: 'user_2ada', sid: 'sess_1', iat: now, nbf: now, exp: now + 600, iss: 'x' };
  return {
    object: 'session',
    id: 'sess_1',
    status: 'active',
    user,
    public_user_data: {},
    expire_at: Date.now() + 6e5,
    abandon_at: Date.now() + 6e5,
    last_active_at: Date.now(),
    created_at: Date.now(),
    updated_at: Date.now(),
    last_active_token: {
      object: 'token',
      jwt: `${base64url({ alg: 'RS256', typ: 'JWT' })}.${base64url(claims)}.c2ln`,
    },
  };
}

const ENVIRONMENT = {
  object: 'environment',
  id: 'env_1',
  auth_config: { object: 'auth_config', id: 'aconf_1', single_session_mode: true },
  display_config: {
    object: 'display_config',
    id: 'display_1',
    instance_environment_type: 'development',
    sign_in_url: 'http://localhost:3000/sign-in',
    sign_up_url: 'http://localhost:3000/sign-up',
  },
  user_settings: { attributes: {}, social: {}, actions: {}, sign_in: {}, sign_up: {} },
  organization_settings: { enabled: true, actions: {}, domains: {} },
  commerce_settings: { billing: { user: {}, organization: {} } },
};

/** Starts clerk-js in jsdom on a stand-in for the Frontend API, signed in as `user`. Sets globals. */
export async function signIn(sdk: ClerkJs, user: unknown): Promise<LiveUser> {
  browserGlobals();
  const client = {
    object: 'client',
    id: 'client_1',
    sessions: [sessionJSON(user)],
    sign_in: null,
    sign_up: null,
    last_active_session_id: 'sess_1',
    created_at: Date.now(),
    updated_at: Date.now(),
  };
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : String(input));
    const answer = (body: unknown) =>
      new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
    if (pathname.endsWith('/environment')) return answer(ENVIRONMENT);
    if (pathname.endsWith('/dev_browser')) return answer({ id: 'dvb_1', token: 'dvb_1' });
    if (pathname.endsWith('/tokens')) return answer(sessionJSON(user).last_active_token);
    if (pathname.endsWith('/me')) return answer({ response: user, client });
    return answer({ response: client, client: null });
  };
  const clerk = new sdk.Clerk(`pk_test_${btoa('foo-bar-13.clerk.accounts.dev$')}`);
  const { warn } = console;
  console.warn = () => {}; // "loaded with development keys"
  await clerk.load({ standardBrowser: true, telemetry: false });
  console.warn = warn;
  return clerk.user as LiveUser;
}

/** A user of the same class from other JSON. */
export function sameClass(user: LiveUser, json: unknown): LiveUser {
  return new (user.constructor as new (json: unknown) => LiveUser)(json);
}
