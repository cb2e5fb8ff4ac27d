import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';
import { ownOf } from '../gate.js';
import { buildClientOrganization } from '../organization/buildClientOrganization.js';
import type { ClientOrganization } from '../organization/client.js';
import { merge } from '../overrides.js';
import type { AnyClientUser, ClientSession } from './clientSession.js';
import { known } from './known.js';
import type { AnyBackendUser, Scenario } from './scenario.js';

const HINT = 'Pass it as an option of the fake: fakeClerkReact({ clerk: { … } }).';

export interface Resources<User> {
  /** The browser, with its one session. */
  client: {
    readonly sessions: ClientSession<User>[];
    readonly signedInSessions: ClientSession<User>[];
    readonly lastActiveSessionId: string | null;
    readonly isNew: () => boolean;
  };
  user: User | null;
  session: ClientSession<User> | null;
  organization: ClientOrganization | null;
}

export interface ListenerOptions {
  readonly skipInitialEmit?: boolean;
}

/** `useClerk()`: state, and functions that do nothing. */
export function clerkObject<User extends AnyClientUser>(
  scenario: Scenario<User, AnyBackendUser>,
  overrides: object | undefined,
) {
  const { user, session, organization, isPending } = scenario;
  const done = async (): Promise<void> => {};
  const shown = (): void => {};
  const sessions = session ? [session] : [];
  const client: Resources<User>['client'] = {
    sessions,
    signedInSessions: sessions,
    lastActiveSessionId: session?.id ?? null,
    isNew: () => session === null,
  };
  const members = merge(
    {
      loaded: true,
      status: 'ready' as const,
      isSignedIn: user !== null && !isPending,
      client,
      user,
      session,
      organization,
      signOut: done,
      setActive: async (_params?: unknown): Promise<void> => {},
      createOrganization: async (_params?: unknown): Promise<ClientOrganization> =>
        organization ?? buildClientOrganization(),
      // As clerk-js: the listener hears at once what there is. Nothing changes afterwards.
      addListener: (listener: (resources: Resources<User>) => void, options?: ListenerOptions) => {
        const { client, user, session, organization } = members;
        if (isRecord(client) && own(options, 'skipInitialEmit') !== true) {
          listener({ client, user, session, organization });
        }
        return shown;
      },
      navigate: done,
      redirectToSignIn: done,
      redirectToSignUp: done,
      redirectToTasks: done,
      redirectToUserProfile: done,
      redirectToOrganizationProfile: done,
      redirectToCreateOrganization: done,
      redirectToAfterSignOut: done,
      openSignIn: shown,
      closeSignIn: shown,
      openSignUp: shown,
      closeSignUp: shown,
      openUserProfile: shown,
      closeUserProfile: shown,
      openOrganizationProfile: shown,
      closeOrganizationProfile: shown,
      openCreateOrganization: shown,
      closeCreateOrganization: shown,
      openWaitlist: shown,
      closeWaitlist: shown,
      openGoogleOneTap: shown,
      closeGoogleOneTap: shown,
    },
    ownOf(overrides, 'clerk'),
  );
  if (isRecord(members.client)) members.client = known('useClerk().client', members.client, HINT);
  return known('useClerk()', members, HINT);
}
