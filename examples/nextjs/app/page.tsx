import { currentUser } from '@clerk/nextjs/server';
import { normalizeUser } from 'isoclerk/user';
import { Greeting } from './greeting';

export default async function Page() {
  return <Greeting user={normalizeUser(await currentUser())} />;
}
