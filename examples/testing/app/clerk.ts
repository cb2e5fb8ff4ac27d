// Stands in for '@clerk/nextjs' and '@clerk/nextjs/server': in your app, mock those.
import type { OrganizationResource, UserResource } from '@clerk/shared/types';
import type { SignedInAuth, SignedOutAuth } from 'isoclerk/testing';
import type { ReactNode } from 'react';

type UseUser = () => { isLoaded: boolean; isSignedIn: boolean; user: UserResource | null };
type UseOrganization = () => { isLoaded: boolean; organization: OrganizationResource | null };

function noProvider(): never {
  throw new Error('no <ClerkProvider>');
}

export const useUser: UseUser = noProvider;
export const useOrganization: UseOrganization = noProvider;
export const Show: (props: {
  when: { permission: string };
  fallback: ReactNode;
  children: ReactNode;
}) => ReactNode = noProvider;

export const auth = async (): Promise<SignedInAuth | SignedOutAuth> => {
  throw new Error('auth: no clerkMiddleware');
};
