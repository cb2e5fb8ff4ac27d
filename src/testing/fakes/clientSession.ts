import type { ClientOrganizationMembership } from '../organization/client.js';
import { INSTANCE_ID } from '../seed.js';
import type { SignedInAuth } from '../session/auth.js';
import type { BuiltActor } from '../session/claims.js';
import { jwtHeader } from '../session/jwt.js';
import type { ClientUser, ClientUserCore2 } from '../user/client.js';
import type { ClientDates, ClientResource } from '../user/clientResource.js';
import { resource } from '../user/clientResources.js';
import type { Methods } from '../user/unavailable.js';

/** Methods of clerk-js 5.128.0 and 6.40.0 that talk to Clerk. */
const SESSION_METHODS = [
  'end',
  'remove',
  'touch',
  'startVerification',
  'prepareFirstFactorVerification',
  'attemptFirstFactorVerification',
  'prepareSecondFactorVerification',
  'attemptSecondFactorVerification',
  'verifyWithPasskey',
  '__internal_touch',
] as const;

/** A token as clerk-js keeps it. */
export interface ClientToken extends ClientResource, Methods<['__internal_toSnapshot']> {
  jwt: {
    encoded: { header: string; payload: string; signature: string };
    header: { alg: string; kid: string; [name: string]: unknown };
    claims: SignedInAuth['sessionClaims'];
  };
  getRawString: () => string;
}

interface AnySession<User> extends ClientResource, ClientDates, Methods<typeof SESSION_METHODS> {
  id: string;
  expireAt: Date;
  abandonAt: Date;
  lastActiveAt: Date;
  factorVerificationAge: [firstFactorAge: number, secondFactorAge: number] | null;
  lastActiveToken: ClientToken;
  lastActiveOrganizationId: string | null;
  actor: BuiltActor | null;
  /** The actor, if it is one. */
  agent: (BuiltActor & { readonly type: 'agent' }) | null;
  user: User;
  publicUserData: ClientOrganizationMembership['publicUserData'];
  getToken: (options?: unknown) => Promise<string | null>;
  checkAuthorization: SignedInAuth['has'];
  clearCache: () => void;
}

export type AnyClientUser = ClientUser | ClientUserCore2;

interface Task {
  key: 'choose-organization' | 'reset-password' | 'setup-mfa';
}

/** A session as `useSession()` gives it. */
export type ClientSession<User = ClientUser> = AnySession<User> &
  ({ status: 'active'; tasks: null } | { status: 'pending'; tasks: Task[]; currentTask: Task });

const DAY = 86_400_000;

export function clientSession<User extends AnyClientUser>(
  auth: SignedInAuth,
  user: User,
  publicUserData: ClientOrganizationMembership['publicUserData'],
  pending: boolean,
): ClientSession<User> {
  const began = auth.sessionClaims.iat * 1000;
  // Whoever is in an organization has chosen one.
  const currentTask: Task = { key: auth.orgId ? 'setup-mfa' : 'choose-organization' };
  const { actor = null } = auth;
  return {
    ...resource('session', '/client/sessions', SESSION_METHODS),
    id: auth.sessionId,
    expireAt: new Date(began + 7 * DAY),
    abandonAt: new Date(began + 30 * DAY),
    lastActiveAt: new Date(began),
    createdAt: new Date(began),
    updatedAt: new Date(began),
    factorVerificationAge: auth.factorVerificationAge,
    lastActiveToken: clientToken(auth.sessionClaims),
    lastActiveOrganizationId: auth.orgId ?? null,
    actor,
    agent: actor?.type === 'agent' ? { ...actor, type: actor.type } : null,
    ...(pending
      ? { status: 'pending', tasks: [currentTask], currentTask }
      : { status: 'active', tasks: null }),
    user,
    publicUserData,
    getToken: auth.getToken,
    checkAuthorization: auth.has,
    clearCache: () => {},
  };
}

function clientToken(claims: SignedInAuth['sessionClaims']): ClientToken {
  const { __raw: raw } = claims;
  const keyed = { ...jwtHeader(claims), alg: 'RS256', kid: INSTANCE_ID };
  const [header = '', payload = '', signature = ''] = raw.split('.');
  return {
    ...resource('token', 'tokens', ['__internal_toSnapshot']),
    jwt: { encoded: { header, payload, signature }, header: keyed, claims },
    getRawString: () => raw,
  };
}
