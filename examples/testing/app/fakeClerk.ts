// What a bundler gives Storybook or a component test of Playwright in place of '@clerk/react'.
import { fakeClerkReact } from 'isoclerk/testing';

export const {
  Show,
  SignedIn,
  SignedOut,
  UserButton,
  useAuth,
  useClerk,
  useOrganization,
  useUser,
} = fakeClerkReact({
  seed: 'jane',
  user: { firstName: 'Jane', lastName: 'Doe' },
  organization: { name: 'Acme' },
  session: { role: 'org:member', permissions: ['org:invoices:create'] },
});
