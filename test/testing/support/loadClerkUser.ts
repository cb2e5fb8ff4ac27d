import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

type UserClass = new (json: object) => Record<string, unknown>;

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
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
] as const;

/**
 * The real user class of clerk-js: it is not exported, so a signed-in Clerk is loaded in jsdom over a mocked Frontend
 * API, and its user's class taken. Sets globals: one call a test file.
 */
export async function loadClerkUser(file: string, user: object): Promise<UserClass> {
  const dom = new JSDOM('<!doctype html><body></body>', {
    url: 'http://localhost:3000/',
    pretendToBeVisual: true,
  });
  for (const name of COPIED) {
    const value = dom.window[name] as unknown;
    Object.defineProperty(globalThis, name, {
      value: typeof value === 'function' && !value.prototype ? value.bind(dom.window) : value,
      configurable: true,
      writable: true,
    });
  }
  Object.assign(globalThis, { window: globalThis, self: globalThis });
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  globalThis.fetch = async (input) => Response.json(answer(new URL(String(input)).pathname, user));
  const { Clerk } = createRequire(import.meta.url)(file) as {
    Clerk: new (key: string) => { load(options: object): Promise<void>; user: object | null };
  };
  const clerk = new Clerk(`pk_test_${btoa('foo-bar-13.clerk.accounts.dev$')}`);
  await clerk.load({ standardBrowser: true, telemetry: false });
  if (!clerk.user) throw new Error('clerk-js loaded without a user');
  return clerk.user.constructor as UserClass;
}

function answer(path: string, user: object): object {
  if (path.endsWith('/environment')) {
    return {
      object: 'environment',
      id: 'env_1',
      auth_config: { object: 'auth_config', single_session_mode: true },
      display_config: {
        object: 'display_config',
        instance_environment_type: 'development',
        sign_in_url: 'http://localhost:3000/sign-in',
        sign_up_url: 'http://localhost:3000/sign-up',
      },
      user_settings: { attributes: {}, social: {}, sign_in: {}, sign_up: {}, actions: {} },
      organization_settings: { enabled: true },
      commerce_settings: { billing: {} },
    };
  }
  if (path.endsWith('/dev_browser')) return { id: 'dvb_1' };
  const session = {
    object: 'session',
    id: 'sess_1',
    status: 'active',
    expire_at: Date.now() + 1e7,
    abandon_at: Date.now() + 1e7,
    last_active_at: Date.now(),
    last_active_organization_id: null,
    last_active_token: { object: 'token', jwt: unsignedToken() },
    actor: null,
    user,
    public_user_data: {},
    created_at: Date.now(),
    updated_at: Date.now(),
  };
  if (path.endsWith('/tokens')) return { object: 'token', jwt: unsignedToken() };
  const client = {
    object: 'client',
    id: 'client_1',
    sessions: [session],
    sign_in: null,
    sign_up: null,
    last_active_session_id: 'sess_1',
    cookie_expires_at: null,
    created_at: Date.now(),
    updated_at: Date.now(),
  };
  return { response: path.endsWith('/client') ? client : user, client: null };
}

function unsignedToken(): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub: 'user_1', sid: 'sess_1', iat: now, exp: now + 60, iss: 'https://foo-bar-13.clerk.accounts.dev' })}.x`;
}
