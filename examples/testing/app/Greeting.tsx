import { useState } from 'react';
import { useUser } from './clerk.js';

export function Greeting() {
  const { isLoaded, user } = useUser();
  const [saved, setSaved] = useState(false);
  if (!isLoaded) return <p>Loading…</p>;
  if (!user) return <p>Please sign in</p>;
  return (
    <form action={() => user.update({ username: 'jane' }).then(() => setSaved(true))}>
      <h1>Hello {user.fullName ?? user.primaryEmailAddress?.emailAddress}</h1>
      {user.hasVerifiedEmailAddress || <p>Please confirm your address</p>}
      <button type="submit">{saved ? 'Saved' : 'Save'}</button>
    </form>
  );
}
