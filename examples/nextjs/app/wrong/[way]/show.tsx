'use client';

export function Show({ user }: { user: unknown }) {
  return <p>{user ? 'a user' : 'nobody'}</p>;
}
