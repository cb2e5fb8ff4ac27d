// The known mistakes in spellings that are common and unlike those of the docs: the rule that sees them.
import type { LintRuleName } from '../../../src/eslint/types.js';

export interface Wrong {
  readonly rule: LintRuleName;
  readonly code: string;
  /** How often it is found; default once. */
  readonly times?: number;
}

const server = "import { auth, clerkClient, currentUser } from '@clerk/nextjs/server';";

export const wrongCode: Readonly<Record<string, Wrong>> = {
  'auth() destructured with a default and a rename': {
    rule: 'await-auth',
    code: `${server} export async function GET() { const { userId: id = null, ...rest } = auth(); return Response.json({ id, rest }); }`,
  },
  'auth() in a condition of two': {
    rule: 'await-auth',
    code: `${server} export async function GET(req) { if (auth() && req) return 1; }`,
  },
  'optional chaining on the promise': {
    rule: 'await-auth',
    code: `${server} export default async function Page() { return <p>{currentUser()?.firstName}</p>; }`,
  },
  'optional call of protect': {
    rule: 'await-auth',
    code: `${server} export async function action() { auth?.protect?.(); }`,
  },
  'the old protect in a middleware': {
    rule: 'await-auth',
    code: `import { clerkMiddleware, createRouteMatcher } from '@clerk/nextjs/server';
const isProtected = createRouteMatcher(['/app(.*)']);
export default clerkMiddleware((auth, req) => { if (isProtected(req)) auth().protect(); });`,
  },
  'the unawaited protect of a middleware': {
    rule: 'await-auth',
    code: `import { clerkMiddleware as clerk } from '@clerk/nextjs/server';
export default clerk(async (auth, { nextUrl }) => { if (nextUrl.pathname !== '/') auth.protect(); });`,
  },
  'the protect of a middleware with && as a statement': {
    rule: 'await-auth',
    code: `import { clerkMiddleware } from '@clerk/nextjs/server';
export default clerkMiddleware(async (auth, req) => { isProtected(req) && auth.protect({ role: 'org:admin' }); });`,
  },
  'the protect behind a ternary': {
    rule: 'await-auth',
    code: `import { clerkMiddleware } from '@clerk/nextjs/server';
export default clerkMiddleware(async (auth, req) => { isProtected(req) ? auth.protect() : undefined; });`,
  },
  'void before protect': {
    rule: 'await-auth',
    code: `${server} export async function GET() { void auth.protect(); return new Response('secret'); }`,
  },
  'a method of a class': {
    rule: 'await-auth',
    code: `import { clerkClient } from '@clerk/nextjs/server';
export class Users { async get(id: string) { return clerkClient().users.getUser(id); } }`,
  },
  'the client without a call': {
    rule: 'await-auth',
    code: `import { clerkClient } from '@clerk/nextjs/server';
export async function get(id: string) { const { firstName } = await clerkClient.users.getUser(id); return firstName; }`,
  },
  'destructured client': {
    rule: 'await-auth',
    code: `import { clerkClient } from '@clerk/nextjs/server';
export async function get(id: string) { const { users } = clerkClient(); return (await users.getUser(id)).firstName; }`,
  },
  'a namespace import': {
    rule: 'await-auth',
    code: `import * as clerk from '@clerk/nextjs/server';
export async function GET() { const { userId } = clerk.auth(); return Response.json({ userId }); }`,
  },
  'a default import of CommonJS': {
    rule: 'await-auth',
    code: `const clerk = require('@clerk/nextjs/server');
exports.GET = async () => { const id = clerk.auth().userId; return Response.json({ id }); };`,
  },
  'the promise in a variable': {
    rule: 'await-auth',
    code: `${server} export async function GET() { const session = auth(); if (!session.userId) return null; return session.orgId; }`,
    times: 2,
  },
  'a promise compared with null': {
    rule: 'await-auth',
    code: `${server} export async function GET() { const user = currentUser(); if (user === null) return new Response('no'); }`,
  },
  'a promise with a negation in a while': {
    rule: 'await-auth',
    code: `${server} export async function GET() { const user = currentUser(); return user ? 'in' : 'out'; }`,
  },
  'a promise with ??': {
    rule: 'await-auth',
    code: `${server} export async function GET() { const user = currentUser() ?? null; return user && Response.json({ id: user.id }); }`,
  },
  'destructured by assignment': {
    rule: 'await-auth',
    code: `${server} export async function GET() { let userId; ({ userId } = auth()); return userId; }`,
  },
  'spread of the promise': {
    rule: 'await-auth',
    code: `${server} export async function createContext() { return { ...auth(), db: 1 }; }`,
  },
  'verifyWebhook not awaited': {
    rule: 'await-auth',
    code: `import { verifyWebhook } from '@clerk/nextjs/webhooks';
export async function POST(req: Request) { const evt = verifyWebhook(req); switch (evt.type) { case 'user.created': return new Response(); } }`,
  },
  'TanStack Start': {
    rule: 'await-auth',
    code: `import { auth } from '@clerk/tanstack-react-start/server';
const fn = createServerFn().handler(async () => { const { userId } = auth(); return { userId }; });`,
  },
  'a helper of the file': {
    rule: 'await-auth',
    code: `${server} const session = async () => auth(); export async function GET() { const { userId } = session(); return userId; }`,
  },
  'a result in the middle of then': {
    rule: 'verify-token-result',
    code: `import { verifyToken } from '@clerk/backend';
export const check = (token, authorizedParties) => verifyToken(token, { authorizedParties }).then(({ payload }) => payload.sub);`,
  },
  'a result in a let and try': {
    rule: 'verify-token-result',
    code: `import { verifyToken } from '@clerk/backend';
export async function check(token) { let result; try { result = await verifyToken(token, { authorizedParties: ['a'] }); } catch { return null; } return result.data?.sub; }`,
  },
  'jose habit with a rename': {
    rule: 'verify-token-result',
    code: `import { verifyToken } from '@clerk/backend';
export async function check(token: string) { const { payload: claims } = (await verifyToken(token, { authorizedParties: ['a'] })) as any; return claims.sub; }`,
  },
  'a token type by a destructured rename': {
    rule: 'accepts-token',
    code: `${server} export async function POST() { const { tokenType: kind, userId } = await auth(); if ('api_key' === kind) return 1; return userId; }`,
  },
  'a token type of an object': {
    rule: 'accepts-token',
    code: `import { getAuth } from '@clerk/express';
app.post('/x', (req, res) => { const a = getAuth(req); switch (a.tokenType) { case 'm2m_token': return res.send('m'); default: res.send('s'); } });`,
  },
  'options without parties': {
    rule: 'authorized-parties',
    code: `import { createClerkClient } from '@clerk/backend';
const clerk = createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY });
export default { fetch: async (req) => { const { isSignedIn } = await clerk.authenticateRequest(req); return new Response(String(isSignedIn)); } };`,
  },
  'an event by snake case': {
    rule: 'known-webhook-event',
    code: `import { verifyWebhook } from '@clerk/express/webhooks';
app.post('/w', async (req, res) => { const { type, data } = await verifyWebhook(req); if (type == 'organization_membership.created') save(data); res.send(''); });`,
  },
  'an event by svix with a cast': {
    rule: 'known-webhook-event',
    code: `import type { WebhookEvent } from '@clerk/nextjs/server'; import { Webhook } from 'svix';
export async function POST(req: Request) { const evt = new Webhook('x').verify(await req.text(), {}) as WebhookEvent; const eventType = evt.type; switch (eventType) { case 'user.signedIn': break; case 'user.created': break; } }`,
  },
  'an event in a table of handlers': {
    rule: 'known-webhook-event',
    code: `import { verifyWebhook } from '@clerk/nextjs/webhooks';
const handlers = { 'subscription.cancelled': async () => {}, 'user.created': async () => {} } as const;
export async function POST(req: Request) { const evt = await verifyWebhook(req); await handlers[evt.type]?.(evt); }`,
  },
  'a list of events': {
    rule: 'known-webhook-event',
    code: `import { verifyWebhook } from '@clerk/nextjs/webhooks';
const WATCHED = ['user.created', 'user.deletd'] as const;
export async function POST(req: Request) { const evt = await verifyWebhook(req); if (!WATCHED.includes(evt.type)) return new Response(); }`,
  },
  'a set of events': {
    rule: 'known-webhook-event',
    code: `import { verifyWebhook } from '@clerk/nextjs/webhooks';
const WATCHED = new Set(['user.created', 'organization.member.created']);
export async function POST(req: Request) { const evt = await verifyWebhook(req); if (!WATCHED.has(evt.type)) return new Response(); }`,
  },
  'a map of handlers': {
    rule: 'known-webhook-event',
    code: `import { verifyWebhook } from '@clerk/nextjs/webhooks';
const handlers = new Map([['user.create', () => {}]]);
export async function POST(req: Request) { const { type } = await verifyWebhook(req); handlers.get(type)?.(); }`,
  },
  'a body used in a handler': {
    rule: 'verified-webhook',
    code: `import { clerkClient } from '@clerk/nextjs/server';
export async function POST(req) { const { type, data } = await req.json(); if (type === 'user.created') { const client = await clerkClient(); await client.users.updateUserMetadata(data.id, {}); } return new Response(); }`,
  },
  'a body of Express': {
    rule: 'verified-webhook',
    code: `import type { UserJSON } from '@clerk/backend';
app.post('/clerk', async (req, res) => { const evt = req.body; switch (evt.type) { case 'user.created': await save(evt.data as UserJSON); break; } res.end(); });`,
  },
  'a typed body': {
    rule: 'verified-webhook',
    code: `import type { WebhookEvent } from '@clerk/nextjs/server';
export const POST = async (req: Request) => { const body: WebhookEvent = await req.json(); if (body.type === 'user.deleted') await remove(body.data.id); return new Response(); };`,
  },
  'a user from a loader': {
    rule: 'no-user-to-client',
    code: `import { clerkClient, getAuth } from '@clerk/react-router/server';
export async function loader(args) { const { userId } = await getAuth(args); const user = await clerkClient(args).users.getUser(userId); return { user }; }`,
  },
  'a user from Express': {
    rule: 'no-user-to-client',
    code: `import { clerkClient, getAuth } from '@clerk/express';
app.get('/me', async (req, res) => { const { userId } = getAuth(req); const user = await clerkClient.users.getUser(userId); return res.status(200).json(user); });`,
  },
  'all users from a route handler': {
    rule: 'no-user-to-client',
    code: `import { clerkClient } from '@clerk/nextjs/server'; import { NextResponse } from 'next/server';
export async function GET() { const client = await clerkClient(); const { data: users } = await client.users.getUserList(); return NextResponse.json({ users }, { status: 200 }); }`,
  },
  'users mapped to themselves': {
    rule: 'no-user-to-client',
    code: `import { clerkClient } from '@clerk/nextjs/server';
export async function GET() { const client = await clerkClient(); const users = await client.users.getUserList(); return Response.json(users.data.map((user) => ({ ...user, name: user.fullName }))); }`,
  },
  'a server action of a file': {
    rule: 'no-user-to-client',
    code: `'use server';
import { currentUser } from '@clerk/nextjs/server';
export const me = async () => await currentUser();`,
  },
  getServerSideProps: {
    rule: 'no-user-to-client',
    code: `import { clerkClient, getAuth } from '@clerk/nextjs/server';
export const getServerSideProps = async ({ req }) => { const { userId } = getAuth(req); const user = userId ? await (await clerkClient()).users.getUser(userId) : undefined; return { props: { user: JSON.parse(JSON.stringify(user)) } }; };`,
  },
  'new Response with JSON': {
    rule: 'no-user-to-client',
    code: `import { currentUser } from '@clerk/nextjs/server';
export async function GET() { const user = await currentUser(); return new Response(JSON.stringify({ user }), { headers: {} }); }`,
  },
  'Hono context': {
    rule: 'no-user-to-client',
    code: `import { createClerkClient } from '@clerk/backend'; import { Hono } from 'hono';
const clerk = createClerkClient({}); const app = new Hono();
app.get('/u/:id', async (c) => c.json(await clerk.users.getUser(c.req.param('id'))));`,
  },
  'a spread of a user as props': {
    rule: 'no-user-to-client',
    code: `import { currentUser } from '@clerk/nextjs/server'; import { Profile } from './profile';
export default async function Page() { const user = await currentUser(); return user ? <Profile {...user} /> : null; }`,
  },
  'a role by an alias': {
    rule: 'no-unsafe-metadata-authorization',
    code: `'use client'; import { useUser } from '@clerk/nextjs';
export function Admin() { const { user } = useUser(); const { role } = user?.unsafeMetadata ?? {}; return role === 'admin' ? <p>secret</p> : null; }`,
  },
  'a role by a cast': {
    rule: 'no-unsafe-metadata-authorization',
    code: `import { currentUser } from '@clerk/nextjs/server';
export async function isAdmin() { const user = await currentUser(); const meta = user?.unsafeMetadata as { isAdmin?: boolean }; if (!meta.isAdmin) throw new Error('no'); }`,
  },
  'a list of roles': {
    rule: 'no-unsafe-metadata-authorization',
    code: `import { currentUser } from '@clerk/nextjs/server';
export async function gate() { const user = await currentUser(); if (!['admin', 'owner'].includes(user!.unsafeMetadata.role as string)) throw new Error('no'); }`,
  },
  'a role returned': {
    rule: 'no-unsafe-metadata-authorization',
    code: `import { useUser } from '@clerk/clerk-react';
export const useIsAdmin = () => useUser().user?.unsafeMetadata?.['role'] === 'admin';`,
  },
  'a secret by a computed name': {
    rule: 'no-secret-in-client',
    code: `export const key = process.env['NEXT_PUBLIC_CLERK_SECRET_KEY'] ?? '';`,
  },
  'a secret of Vite': {
    rule: 'no-secret-in-client',
    code: `const { VITE_CLERK_SECRET_KEY: secret } = import.meta.env;
export const users = () => fetch('https://api.clerk.com/v1/users', { headers: { Authorization: \`Bearer \${secret}\` } });`,
  },
  'a backend client in a client file': {
    rule: 'no-secret-in-client',
    code: `'use client';
import { createClerkClient } from '@clerk/backend';
export const clerk = createClerkClient({ secretKey: 'sk_test_x' });`,
  },
  'an old path of Billing in a template': {
    rule: 'no-legacy-billing',
    code: `export const plans = (id) => fetch(\`https://api.clerk.com/v1/organizations/\${id}/commerce/subscription\`);`,
  },
  'an old field of a hook': {
    rule: 'no-legacy-billing',
    code: `import { usePlans } from '@clerk/nextjs/experimental';
export function Prices() { const { data } = usePlans(); return <ul>{data?.map(({ id, amount }) => <li key={id}>{amount}</li>)}</ul>; }`,
  },
  'an old field of an item': {
    rule: 'no-legacy-billing',
    code: `import { verifyWebhook } from '@clerk/nextjs/webhooks';
export async function POST(req) { const evt = await verifyWebhook(req); if (evt.type === 'subscriptionItem.active') await save(evt.data.plan.amount); }`,
  },
  'server functions of the root': {
    rule: 'no-removed-api',
    code: `import { auth as getSession, currentUser } from '@clerk/nextjs';
export default async function Page() { const { userId } = await getSession(); return (await currentUser())?.id ?? userId; }`,
    times: 2,
  },
  'a mixed import': {
    rule: 'no-removed-api',
    code: `import { UserButton, auth } from '@clerk/nextjs';
export default async function Page() { const { userId } = await auth(); return userId && <UserButton />; }`,
  },
  'authMiddleware with its options': {
    rule: 'no-removed-api',
    code: `import { authMiddleware, redirectToSignIn } from '@clerk/nextjs';
export default authMiddleware({ publicRoutes: ['/'], afterAuth(auth, req) { if (!auth.userId && !auth.isPublicRoute) return redirectToSignIn({ returnBackUrl: req.url }); } });`,
    times: 2,
  },
  'the client of the backend': {
    rule: 'no-removed-api',
    code: `import clerk, { Clerk } from '@clerk/backend';
export const client = Clerk({ secretKey: 'x' });`,
  },
  'a digest that forces nothing': {
    rule: 'no-removed-api',
    code: `import { createClerkClient } from '@clerk/backend'; const clerk = createClerkClient({});
await clerk.users.updateUser('user_1', { passwordDigest: 'compromised', passwordHasher: 'bcrypt' });`,
  },
  'the first address with at()': {
    rule: 'primary-email',
    code: `import { currentUser } from '@clerk/nextjs/server';
export async function email() { const user = await currentUser(); return user?.emailAddresses?.at(0)?.emailAddress; }`,
  },
  'the first address of a webhook': {
    rule: 'primary-email',
    code: `import { verifyWebhook } from '@clerk/nextjs/webhooks';
export async function POST(req) { const evt = await verifyWebhook(req); if (evt.type === 'user.created') { const { email_addresses, first_name } = evt.data; await save(email_addresses[0]?.email_address, first_name); } }`,
  },
  'the first address by a pattern': {
    rule: 'primary-email',
    code: `'use client'; import { useUser } from '@clerk/nextjs';
export function Email() { const { user } = useUser(); const [first] = user?.emailAddresses ?? []; return <p>{first?.emailAddress}</p>; }`,
  },
  'the first address by nested patterns': {
    rule: 'primary-email',
    code: `import { verifyWebhook } from '@clerk/backend/webhooks';
export async function POST(req) { const { data: { email_addresses: [{ email_address: email }] } } = await verifyWebhook(req); await save(email); }`,
  },
};
