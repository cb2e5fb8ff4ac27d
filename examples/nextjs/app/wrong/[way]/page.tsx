// Not for your app: what happens without normalizeUser. The test looks at it; delete the folder `wrong`.
import { currentUser } from '@clerk/nextjs/server';
import { Show } from './show';

export default async function Page({ params }: { params: Promise<{ way: string }> }) {
  const user = await currentUser();
  const { way } = await params;
  if (way === 'copy') return <Show user={JSON.parse(JSON.stringify(user))} />; // leaks
  if (way === 'spread') return <Show user={{ ...user }} />; // leaks, then is refused
  return <Show user={user} />; // "Only plain objects can be passed to Client Components"
}
