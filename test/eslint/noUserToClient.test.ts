import { testRule } from './testRule.js';

const server = "import { currentUser, clerkClient } from '@clerk/nextjs/server';";
const user = 'const user = await currentUser();';

testRule('no-user-to-client', {
  valid: {
    normalised: `${server} import { normalizeUser } from 'isoclerk/user'; import { Profile } from './profile'; async function Page() { ${user} return <Profile user={normalizeUser(user)} />; }`,
    'single fields': `${server} import { Profile } from './profile'; async function Page() { ${user} return <Profile id={user.id} name={user.firstName} image={user?.imageUrl} />; }`,
    'single fields in an answer': `${server} export async function GET() { ${user} return Response.json({ id: user.id, name: user.fullName, meta: user.publicMetadata }); }`,
    'a JSON copy of which only the id leaves': `${server} export async function GET() { const copy = JSON.parse(JSON.stringify(await currentUser())); return Response.json({ id: copy.id }); }`,
    'a database row named user': `import { auth } from '@clerk/nextjs/server'; export async function GET() { const { userId } = await auth(); const user = await db.user.findUnique({ where: { clerkId: userId } }); return Response.json(user); }`,
    'a server component of the file': `${server} function Header({ user }) { return <h1>{user.firstName}</h1>; } async function Page() { ${user} return <Header user={user} />; }`,
    'a server component by name': {
      code: `${server} import { Header } from './header'; async function Page() { ${user} return <Header user={user} />; }`,
      options: { serverComponents: ['Header'] },
    },
    'an element of the page': `${server} async function Page() { ${user} return <p title={user?.id}>{user?.firstName}</p>; }`,
    'the user of a hook': `import { useUser } from '@clerk/nextjs'; import { Profile } from './profile'; function C() { const { user } = useUser(); return <Profile user={user} />; }`,
    'own currentUser': `import { currentUser } from './clerk'; export async function GET() { ${user} return Response.json(user); }`,
    'a count': `${server} export async function GET() { const client = await clerkClient(); return Response.json({ count: await client.users.getCount() }); }`,
    'a mapped list': `${server} export async function GET() { const client = await clerkClient(); const { data } = await client.users.getUserList(); return Response.json(data.map((it) => it.id)); }`,
    'a helper that is no action': `${server} export async function getViewer() { ${user} return user; }`,
    'a log': `${server} async function f() { ${user} logger.info(JSON.stringify(user)); queue.send(user); }`,
    'an action that returns the id': `'use server'; ${server} export async function save() { ${user} return { id: user.id }; }`,
    'a return outside of functions': `'use server'; ${server} return currentUser();`,
    'a function without a name': `${server} export default async () => currentUser();`,
  },
  invalid: {
    'a prop of an imported component': {
      code: `${server} import { Profile } from './profile'; export default async function Page() { ${user} return <Profile user={user} />; }`,
      errors: ['prop'],
    },
    'a JSON copy as a prop': {
      code: `${server} import { Profile } from './profile'; export default async function Page() { const user = JSON.parse(JSON.stringify(await currentUser())); return <Profile user={user} />; }`,
      errors: ['prop'],
    },
    'a spread as a prop, and spread props': {
      code: `${server} import { Profile } from './profile'; export default async function Page() { ${user} return <Profile user={{ ...user }} {...user} />; }`,
      errors: ['prop', 'prop'],
    },
    'the value of a context': {
      code: `${server} import * as ui from './ui'; export default async function Page() { ${user} return <ui.Provider value={{ user }} />; }`,
      errors: ['prop'],
    },
    'Response.json': {
      code: `${server} export async function GET() { ${user} return Response.json({ user }); }`,
      errors: ['response'],
    },
    'a user by id, through a helper': {
      code: `${server} async function load(id) { const client = await clerkClient(); return client.users.getUser(id); } export async function GET() { const member = await load('user_1'); return NextResponse.json(member); }`,
      errors: ['response'],
    },
    'a list of users': {
      code: `import { clerkClient } from '@clerk/express'; app.get('/', async (req, res) => { const { data } = await clerkClient.users.getUserList(); res.json({ users: data, all: await clerkClient.users.getUserList() }); res.status(200).send(data[0]); });`,
      errors: ['response', 'response', 'response'],
    },
    'new Response of its JSON': {
      code: `${server} export async function GET() { return new Response(JSON.stringify(await currentUser())); }`,
      errors: ['response'],
    },
    'a server action': {
      code: `'use server'; ${server} export async function getViewer() { ${user} return user; }`,
      errors: ['response'],
    },
    'an inline server action': {
      code: `${server} const act = async () => { 'use server'; ${user} return { user: user ? user : null }; };`,
      errors: ['response'],
    },
    'a loader': {
      code: `import { createClerkClient } from '@clerk/backend'; const clerk = createClerkClient({}); export const loader = async () => ({ user: await clerk.users.getUser('a') }); export async function load() { return { user: { ...(await clerk.users.getUser('a')) } }; }`,
      errors: ['response', 'response'],
    },
    'json of a framework': {
      code: `import { json } from '@sveltejs/kit'; import { createClerkClient } from '@clerk/backend'; const clerk = createClerkClient({}); export async function GET() { return json(await clerk.users.getUser('a')); }`,
      errors: ['response'],
    },
    'a parameter of that type': {
      code: `import type { User } from '@clerk/nextjs/server'; export const answer = (user: User | null) => Response.json(user);`,
      errors: ['response'],
    },
    'an organization': {
      code: `${server} export async function GET() { const client = await clerkClient(); return Response.json(await client.organizations.getOrganization({ slug: 'a' })); }`,
      errors: ['response'],
    },
    'in a list': {
      code: `${server} export async function GET() { ${user} return Response.json([user, user.id, , ...[user]]); }`,
      errors: ['response', 'response'],
    },
  },
});
