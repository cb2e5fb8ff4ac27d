// Stands in for '@clerk/nextjs' and '@clerk/nextjs/server': in your app, mock those.
import type { UserResource } from '@clerk/shared/types';
import type { SignedInAuth, SignedOutAuth } from 'isoclerk/testing';

type UseUser = () => { isLoaded: boolean; isSignedIn: boolean; user: UserResource | null };

export const useUser: UseUser = () => {
  throw new Error('useUser: no <ClerkProvider>');
};

export const auth = async (): Promise<SignedInAuth | SignedOutAuth> => {
  throw new Error('auth: no clerkMiddleware');
};
