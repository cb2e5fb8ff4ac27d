import { useAuth, useUser } from '@clerk/react';
import { predictToken } from 'isoclerk/claims';
import { authState } from 'isoclerk/session';
import { getDisplayName, normalizeUser } from 'isoclerk/user';
import { useMemo } from 'react';
import template from '../claims.json';

export function Profile() {
  const auth = useAuth();
  const { user: clerkUser } = useUser();
  // A new object each call: without useMemo, effects that depend on it would run on every render.
  const user = useMemo(() => normalizeUser(clerkUser), [clerkUser]);

  if (!auth.isLoaded) return <p>Loading…</p>;
  const state = authState(auth);
  // Pending: signed in, but Clerk still asks for something (an organization, a new password).
  if (state === 'pending') return <p>One more step</p>;
  if (state === 'signed-out' || !user) return <p>Please sign in</p>;

  const { tokenLength, tokenLimit, verdict } = predictToken(template, { user });
  return (
    <main>
      <h1>Hello {getDisplayName(user)}</h1>
      <p>
        <meter value={tokenLength} max={tokenLimit ?? tokenLength} /> Your session token {verdict}.
      </p>
    </main>
  );
}
