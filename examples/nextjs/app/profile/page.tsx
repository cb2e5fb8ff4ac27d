'use client';

import { useUser } from '@clerk/nextjs';
import { normalizeUser } from 'isoclerk/user';
import { useMemo } from 'react';
import { Greeting } from '../greeting';

export default function Page() {
  const { user } = useUser();
  // A new object each call: without useMemo, effects that depend on it would run on every render.
  return <Greeting user={useMemo(() => normalizeUser(user), [user])} />;
}
