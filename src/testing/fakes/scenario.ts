import { own } from '../../internal/own.js';
import { ownOf } from '../gate.js';
import { clientPublicUserData } from '../organization/buildClientOrganization.js';
import { publicUserDataOf } from '../organization/buildMembership.js';
import type { ClientOrganization, ClientOrganizationMembership } from '../organization/client.js';
import type { Overrides } from '../overrides.js';
import { type BuildOptions, seedOf } from '../seed.js';
import type { SignedInAuth, SignedOutAuth } from '../session/auth.js';
import { buildAuth } from '../session/buildAuth.js';
import { has } from '../session/has.js';
import type { BackendUser, BackendUserCore2 } from '../user/backend.js';
import { backendUserOf } from '../user/buildBackendUser.js';
import { type ClientUserOverrides, clientUserOf } from '../user/buildClientUser.js';
import { buildUserJSON } from '../user/buildUserJSON.js';
import type { ClientUser, ClientUserCore2 } from '../user/client.js';
import type { ClientSamlAccount } from '../user/clientAccounts.js';
import { prefixProviders, wireFields } from '../user/fields.js';
import { type AnyClientUser, type ClientSession, clientSession } from './clientSession.js';
import { membershipIn, membershipsOf, placeOf, rightsOf } from './membership.js';
import { assertId, type FakeSessionOptions, sessionOptions } from './rights.js';

/** What a user has in one major of Clerk's SDKs, as the client and the server have it. */
interface Users {
  2: {
    client: ClientUserCore2;
    server: BackendUserCore2;
    own: { samlAccounts: ClientSamlAccount[] };
  };
  3: { client: ClientUser; server: BackendUser; own: { timezone: string | null } };
}

/** The major of Clerk's SDKs. */
export type Core = keyof Users;
export type ClientUserOf<Major extends Core> = Users[Major]['client'];
export type BackendUserOf<Major extends Core> = Users[Major]['server'];

/** Overrides of the user on both sides: those of `buildClientUser`, and what only the server sees. */
export type FakeUserOverrides<Major extends Core = 3> = ClientUserOverrides<
  object,
  object,
  Users[Major]['own']
> & {
  readonly privateMetadata?: object;
  readonly banned?: boolean;
  readonly locked?: boolean;
};

/** Who is signed in, where. */
export interface FakeClerkOptions<Major extends Core = 3> extends BuildOptions {
  /** The major of the SDK; default 3. The users of Core 2 have `samlAccounts`, and no `timezone`. */
  readonly core?: Major;
  /** Overrides of the user; default a new one. `null`: nobody is signed in. */
  readonly user?: FakeUserOverrides<Major> | null;
  /**
   * The active organization, which the user is a member of. Default none, unless the session has a right in one: a role,
   * permissions, a feature or plan of `org:`. With `null` such a right is refused.
   */
  readonly organization?: Overrides<ClientOrganization> | null;
  /** Role, permissions, features, plan, custom claims; `pending: true` for a session with a task left. */
  readonly session?: FakeSessionOptions;
}

/** May a pending session count as signed out? Clerk's own default is that it does. */
export interface PendingOption {
  readonly treatPendingAsSignedOut?: boolean;
}

export type AnyBackendUser = BackendUser | BackendUserCore2;

/** One person, session and organization, as every side sees them. */
export interface Scenario<
  Client extends AnyClientUser = ClientUser,
  Server extends AnyBackendUser = BackendUser,
> {
  readonly user: Client | null;
  readonly backendUser: Server | null;
  readonly session: ClientSession<Client> | null;
  readonly organization: ClientOrganization | null;
  readonly membership: ClientOrganizationMembership | null;
  readonly isPending: boolean;
  /** As the server reads it from the token. */
  readonly auth: (options?: PendingOption) => SignedInAuth | SignedOutAuth;
  /** As the browser has it, which takes role and permissions from the membership. */
  readonly browserAuth: (options?: PendingOption) => SignedInAuth | SignedOutAuth;
}

export function scenarioOf<Major extends Core>(
  options: FakeClerkOptions<Major>,
): Scenario<ClientUserOf<Major>, BackendUserOf<Major>> {
  const {
    core,
    user: who,
    organization: where,
    session: asked,
    seed: given,
  } = ownOf(options, 'options');
  const session = sessionOptions(asked);
  if (who === null) {
    const nobody = { user: null, backendUser: null, session: null };
    const nowhere = { organization: null, membership: null, isPending: false };
    const auth = () => buildAuth({}, { isAuthenticated: false });
    return { ...nobody, ...nowhere, auth, browserAuth: auth };
  }
  const seed = seedOf({ ...(given !== undefined && { seed: given }) });
  const { organizationMemberships = [], ...person } = ownOf(who, 'user');
  const json = buildUserJSON(prefixProviders(wireFields(person)), { seed });
  assertId(json.id, 'user.id');
  const publicUserData = clientPublicUserData(publicUserDataOf(json));
  const place = placeOf(where, session, organizationMemberships, seed);
  const { id: sessionId, pending = false, ...rights } = rightsOf(session, place);
  const signedIn = buildAuth(
    {},
    {
      ...rights,
      seed,
      pending,
      user: { id: json.id },
      ...(sessionId !== undefined && { session: { id: sessionId } }),
      ...(place && { organization: place.organization }),
    },
  );
  const membership = place && membershipIn(place, session, signedIn, publicUserData, seed);
  const memberships = membershipsOf(organizationMemberships, membership, publicUserData);
  const user = clientUserOf(json, core !== 2, memberships, person) as ClientUserOf<Major>;
  const inBrowser: SignedInAuth = membership
    ? {
        ...signedIn,
        orgPermissions: membership.permissions,
        has: (question) => has(inBrowser, question),
      }
    : signedIn;
  const seenAs =
    (auth: SignedInAuth): Scenario['auth'] =>
    (options) =>
      pending && own(options, 'treatPendingAsSignedOut') !== false
        ? buildAuth({}, { isAuthenticated: false, pending })
        : auth;
  return {
    user,
    backendUser: backendUserOf(json, core !== 2) as BackendUserOf<Major>,
    session: clientSession(inBrowser, user, publicUserData, pending),
    organization: place?.organization ?? null,
    membership,
    isPending: pending,
    auth: seenAs(signedIn),
    browserAuth: seenAs(inBrowser),
  };
}
