import type { AuthorizationQuestion } from '../session/auth.js';
import type { PendingOption } from './scenario.js';

/** What a component is given here: no more of React than its children. */
export interface Props extends PendingOption {
  readonly children?: unknown;
  readonly fallback?: unknown;
}

export type Ask = (question: AuthorizationQuestion) => boolean;

/** The answer of `useAuth()` that the components need. */
export type AskAuth = (options?: PendingOption) => {
  readonly userId?: string | null;
  readonly has: Ask;
};

const children = (props: Props | undefined): unknown => props?.children ?? null;
const nothing = (): null => null;

/** A widget with the parts that Clerk's has: of `@clerk/clerk-react` 5.61 and `@clerk/react` 6.18. */
const widget = <Parts extends object>(parts: Parts): typeof nothing & Parts =>
  Object.assign(nothing.bind(null), parts);

/** Render their children if Clerk's would, as `SignedIn`, `Show` and `Protect` do; links and widgets render nothing. */
export function components(useAuth: AskAuth) {
  const gate = (
    props: ShowProps | undefined,
    isAllowed: (has: Ask, userId: unknown) => boolean,
  ): unknown => {
    const { userId, has } = useAuth(props);
    return (isAllowed(has, userId) ? props?.children : props?.fallback) ?? null;
  };
  return {
    ClerkProvider: children,
    ClerkLoaded: children,
    ClerkLoading: nothing,
    ClerkDegraded: nothing,
    ClerkFailed: nothing,
    SignedIn: (props?: Props) => gate(props, (_, userId) => Boolean(userId)),
    SignedOut: (props?: Props) => gate(props, (_, userId) => !userId),
    Show: (props?: ShowProps) =>
      gate(props, (has, userId) => {
        const { when } = props ?? {};
        if (when === 'signed-out') return !userId;
        if (!userId) return false;
        if (when === 'signed-in') return true;
        return typeof when === 'function' ? when(has) : has(when ?? {});
      }),
    Protect: (props?: ProtectProps) =>
      gate(props, (has, userId) => {
        if (!userId) return false;
        const { condition, role, permission, feature, plan } = props ?? {};
        if (condition) return condition(has);
        const asked = { role, permission, feature, plan };
        return Object.values(asked).every((value) => value === undefined) || has(asked);
      }),
    SignInButton: children,
    SignUpButton: children,
    SignOutButton: children,
    SignInWithMetamaskButton: children,
    InviteMembersButton: children,
    UserButton: widget({
      MenuItems: nothing,
      Action: nothing,
      Link: nothing,
      UserProfilePage: nothing,
      UserProfileLink: nothing,
      __experimental_Outlet: nothing,
    }),
    SignIn: nothing,
    SignUp: nothing,
    UserProfile: widget({ Page: nothing, Link: nothing }),
    UserAvatar: nothing,
    OrganizationSwitcher: widget({
      OrganizationProfilePage: nothing,
      OrganizationProfileLink: nothing,
      __experimental_Outlet: nothing,
    }),
    OrganizationProfile: widget({ Page: nothing, Link: nothing }),
    OrganizationList: nothing,
    CreateOrganization: nothing,
    PricingTable: nothing,
    Waitlist: nothing,
    GoogleOneTap: nothing,
    APIKeys: nothing,
    TaskChooseOrganization: nothing,
    TaskResetPassword: nothing,
    TaskSetupMFA: nothing,
    AuthenticateWithRedirectCallback: nothing,
    HandleSSOCallback: nothing,
    RedirectToSignIn: nothing,
    RedirectToSignUp: nothing,
    RedirectToTasks: nothing,
    RedirectToUserProfile: nothing,
    RedirectToOrganizationProfile: nothing,
    RedirectToCreateOrganization: nothing,
  };
}

export interface ShowProps extends Props {
  readonly when?: 'signed-in' | 'signed-out' | AuthorizationQuestion | ((has: Ask) => boolean);
}

export interface ProtectProps extends Props, AuthorizationQuestion {
  readonly condition?: (has: Ask) => boolean;
}
