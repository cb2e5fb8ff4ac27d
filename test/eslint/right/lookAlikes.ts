// Right code in which much looks like one of the mistakes.
export const lookAlikes: Readonly<Record<string, string>> = {
  'an optional promise': `
import { auth } from '@clerk/nextjs/server';
export async function GET(req: Request) {
  const pending = req.headers.has('cookie') ? auth() : undefined;
  if (pending) { const { userId } = await pending; return Response.json({ userId }); }
  const other = req.bodyUsed && auth();
  if (!other || other === null) return Response.json({ id: other && (await other).userId });
  return Response.json({ ...(await auth()).sessionClaims });
}`,
  'a cached promise': `
import { currentUser } from '@clerk/nextjs/server';
let cached: ReturnType<typeof currentUser> | undefined;
export const me = () => (cached ??= currentUser());
export async function name() { cached = cached ?? currentUser(); return (await cached)?.fullName; }`,
  'a promise as a prop': `
import { auth, currentUser } from '@clerk/nextjs/server';
import { Suspense } from 'react';
import { Name } from './name';
export default function Layout({ children }) {
  const userPromise = currentUser().then((user) => user && { id: user.id, name: user.fullName });
  return <Suspense><Name promise={userPromise} id={auth().then((it) => it.userId)} />{children}</Suspense>;
}`,
  'Promise.allSettled and race': `
import { auth, currentUser } from '@clerk/nextjs/server';
export async function both() {
  const results = await Promise.allSettled([auth(), currentUser()]);
  const [session, user] = results;
  if (session.status === 'rejected' || user.status === 'rejected') return null;
  return { id: session.value.userId, name: user.value?.fullName };
}`,
  'a wrapper of a higher order': `
import { auth } from '@clerk/nextjs/server';
type Handler = (ctx: { userId: string }) => Promise<Response>;
export const withAuth = (handler: Handler) => async () => {
  const { userId } = await auth();
  return userId ? handler({ userId }) : new Response(null, { status: 401 });
};
export const GET = withAuth(async ({ userId }) => Response.json({ userId }));`,
  'a form action with the data of another service': `
'use server';
import { auth } from '@clerk/nextjs/server';
import { db } from '@/db';
export async function load() {
  const { userId } = await auth();
  const user = await db.query.users.findFirst({ where: (users, { eq }) => eq(users.clerkId, userId!) });
  return { user, data: user.data, emailAddress: user.emails[0].address };
}`,
  'a database user under the name of the backend': `
import { clerkClient } from '@clerk/express';
import { users } from './repository';
app.get('/x', async (req, res) => {
  const user = await users.getUser(req.params.id);
  const { totalCount } = await clerkClient.organizations.getOrganizationList();
  const count = await clerkClient.users.getCount();
  const { data } = await clerkClient.users.getUserOauthAccessToken('user_1', 'google');
  res.json({ user, totalCount, count, token: data[0]?.scopes });
});`,
  'email addresses of another shape': `
import { auth } from '@clerk/nextjs/server';
export async function contacts(people) {
  await auth.protect();
  return people.map(({ emailAddresses: [first], emails }) => first?.value ?? emails[0].emailAddress);
}`,
  'the only address, and how many there are': `
import { currentUser } from '@clerk/nextjs/server';
export async function verified() {
  const user = await currentUser();
  const primary = user?.primaryEmailAddress ?? user?.emailAddresses[0];
  if (!user?.emailAddresses.length || user.emailAddresses[0]?.id !== user.primaryEmailAddressId) return false;
  return primary?.verification?.status === 'verified' && user.emailAddresses.every((it) => it.emailAddress.endsWith('@example.com'));
}`,
  'the primary address by its id, as guides have it': `
import { verifyWebhook } from '@clerk/nextjs/webhooks';
export async function POST(req) {
  const { type, data } = await verifyWebhook(req);
  if (type !== 'user.created') return new Response();
  const { id, email_addresses, primary_email_address_id, image_url } = data;
  const email = email_addresses.filter((it) => it.id === primary_email_address_id)[0]?.email_address;
  await save({ id, email, image_url, first: email_addresses.length });
  return new Response();
}`,
  'events of others beside those of Clerk': `
import { verifyWebhook } from '@clerk/nextjs/webhooks';
import { Webhook } from 'svix';
export async function clerk(req) { const evt = await verifyWebhook(req); return evt.type === 'user.created'; }
export async function resend(req) {
  const event = new Webhook(process.env.RESEND_WEBHOOK_SECRET).verify(await req.text(), {});
  switch (event.type) { case 'email.delivered': case 'email.bounced': case 'contact.created': return event.data; }
}`,
  'events of a bus of its own': `
import { useUser } from '@clerk/nextjs';
import { bus } from './bus';
bus.on('user.signedIn', (event) => { if (event.type === 'user.signedIn') track(event); });
export const reducer = (state, action) => { switch (action.type) { case 'user.loaded': return { ...state, user: action.user }; default: return state; } };
export function useTracking() { const { user } = useUser(); useEffect(() => { posthog.identify(user?.id, { email: user?.primaryEmailAddress?.emailAddress }); }, [user]); }`,
  'webhooks handled by Inngest': `
import { inngest } from './client';
export const sync = inngest.createFunction({ id: 'sync-user' }, { event: 'clerk/user.created' }, async ({ event }) => {
  const { id, email_addresses, primary_email_address_id } = event.data;
  const email = email_addresses.find((it) => it.id === primary_email_address_id).email_address;
  await save(id, email);
});`,
  'a queue that gets what was verified': `
import type { WebhookEvent } from '@clerk/backend';
import { Worker } from 'bullmq';
export const worker = new Worker('clerk', async (job) => {
  const event = job.data as WebhookEvent;
  if (event.type === 'user.deleted') await remove(event.data.id);
});`,
  'an API key of another SDK beside Clerk': `
import { createClerkClient } from '@clerk/backend';
import OpenAI from 'openai';
import { Resend } from 'resend';
export const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
export const resend = new Resend(process.env.RESEND_API_KEY);
export const clerk = createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY });
export const key = await clerk.apiKeys.create({ name: 'x', subject: 'user_1' });`,
  'components of its own under the names of Clerk': `
import { useAuth } from '@clerk/nextjs';
import { Protect, SignedIn } from '@/components/auth';
export function Page() { const { isSignedIn, has } = useAuth(); return isSignedIn ? <SignedIn><Protect role="admin">{has?.({ role: 'org:admin' })}</Protect></SignedIn> : null; }`,
  'an own authMiddleware': `
import { getAuth } from '@clerk/express';
export const authMiddleware = (req, res, next) => (getAuth(req).userId ? next() : res.status(401).end());
export const withClerkMiddleware = (handler) => (req, res) => authMiddleware(req, res, () => handler(req, res));
app.use(authMiddleware);`,
  'metadata that is shown': `
import { clerkClient, currentUser } from '@clerk/nextjs/server';
export default async function Page() {
  const user = await currentUser();
  const { unsafeMetadata: { role, bio } = {}, publicMetadata } = user!;
  const client = await clerkClient();
  if (!publicMetadata.role && role !== undefined) await client.users.updateUserMetadata(user!.id, { publicMetadata: { requestedRole: role } });
  return <p title={String(bio ?? 'none')}>You asked to be: {role as string}</p>;
}`,
  'a function of several uses': `
import { clerkMiddleware } from '@clerk/nextjs/server';
const handler = (auth) => auth().userId;
export const own = handler(() => ({ userId: 'user_1' }));
export default clerkMiddleware(handler);`,
  'a choice that is shown': `
'use client';
import { useUser } from '@clerk/nextjs';
export function Choice() {
  const { user } = useUser();
  const save = (role: string) => user?.update({ unsafeMetadata: { ...user.unsafeMetadata, role } });
  return <label><input type="radio" checked={user?.unsafeMetadata.role === 'teacher'} onChange={() => save('teacher')} />Teacher</label>;
}`,
  'types and JSDoc': `
/** @typedef {import('@clerk/nextjs/server').User} User */
import type { clerkClient, User, auth } from '@clerk/nextjs/server';
export type Session = Awaited<ReturnType<typeof auth>>;
export type Client = Awaited<ReturnType<typeof clerkClient>>;
export interface Props { user: Pick<User, 'id' | 'emailAddresses'>; session: Session['userId'] }
export const nameOf = ({ user }: Props): string => user.id;`,
  'a generator of code': `
import { writeFileSync } from 'node:fs';
const template = \`
import { authMiddleware } from '@clerk/nextjs';
const { userId } = auth(); // process.env.NEXT_PUBLIC_CLERK_SECRET_KEY
\`;
export const SECRET = /NEXT_PUBLIC_CLERK_SECRET_KEY|VITE_CLERK_SECRET_KEY/;
writeFileSync('middleware.ts', template + '// @clerk/nextjs');`,
  'overloads and generics': `
import { auth } from '@clerk/nextjs/server';
export function guard(role: string): Promise<boolean>;
export function guard(role: string, strict: true): Promise<true>;
export async function guard(role: string, strict?: boolean) {
  const { has, userId } = await auth();
  const allowed = has({ role }) as boolean;
  if (strict && !allowed) await auth.protect();
  return allowed && userId !== null;
}`,
  'classes with private fields and getters': `
import { createClerkClient, verifyToken, type ClerkClient } from '@clerk/backend';
export class AuthService {
  private static instance?: AuthService;
  readonly #clerk: ClerkClient;
  constructor(private readonly env = process.env) { this.#clerk = createClerkClient({ secretKey: this.env.CLERK_SECRET_KEY }); }
  static get shared() { return (AuthService.instance ??= new AuthService()); }
  async verify(token: string) { try { const { sub: userId, ...claims } = await verifyToken(token, { secretKey: this.env.CLERK_SECRET_KEY, authorizedParties: [] }); return { userId, claims }; } catch { return null; } }
  async remove(id: string): Promise<void> { await this.#clerk.users.deleteUser(id); }
}`,
};
