'use client';

import type { NormalizedUser } from 'isoclerk/user';

export function Greeting({ user }: { user: NormalizedUser | null }) {
  return user ? <h1>Hello {user.fullName}</h1> : <p>Please sign in</p>;
}
