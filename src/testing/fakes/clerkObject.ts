import { ownOf } from '../gate.js';
import { buildClientOrganization } from '../organization/buildClientOrganization.js';
import type { ClientOrganization } from '../organization/client.js';
import { merge } from '../overrides.js';
import type { AnyClientUser } from './clientSession.js';
import { known } from './known.js';
import type { AnyBackendUser, Scenario } from './scenario.js';

/** `useClerk()`: state, and functions that do nothing. */
export function clerkObject<User extends AnyClientUser>(
  scenario: Scenario<User, AnyBackendUser>,
  overrides: object | undefined,
) {
  const { user, session, organization, isPending } = scenario;
  const done = async (): Promise<void> => {};
  const shown = (): void => {};
  return known(
    'useClerk()',
    merge(
      {
        loaded: true,
        status: 'ready' as const,
        isSignedIn: user !== null && !isPending,
        user,
        session,
        organization,
        signOut: done,
        setActive: async (_params?: unknown): Promise<void> => {},
        createOrganization: async (_params?: unknown): Promise<ClientOrganization> =>
          organization ?? buildClientOrganization(),
        addListener: () => shown,
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
    ),
    'Pass it as an option of the fake: fakeClerkReact({ clerk: { … } }).',
  );
}
