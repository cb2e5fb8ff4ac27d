// Right code of Next.js apps with the App Router, as people write it.
export const nextApp: Readonly<Record<string, string>> = {
  'a page that asks for both at once': `
import { auth, currentUser } from '@clerk/nextjs/server';
import { redirect } from 'next/navigation';
export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const [{ userId, orgId, has }, user, { slug }] = await Promise.all([auth(), currentUser(), params]);
  if (!userId || !user) redirect('/sign-in');
  const primary = user.emailAddresses.find((it) => it.id === user.primaryEmailAddressId)?.emailAddress;
  return <main data-slug={slug}>{user.firstName} {primary} {orgId && has({ role: 'org:admin' }) ? 'admin' : null}</main>;
}`,
  'a layout with the provider': `
import { ClerkProvider, SignInButton, SignedIn, SignedOut, UserButton } from '@clerk/nextjs';
import type { ReactNode } from 'react';
export default function RootLayout({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <ClerkProvider publishableKey={process.env.NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY!} appearance={{ elements: {} }}>
      <html lang="en"><body><SignedOut><SignInButton /></SignedOut><SignedIn><UserButton /></SignedIn>{children}</body></html>
    </ClerkProvider>
  );
}`,
  'a layout of Core 3': `
import { ClerkProvider, Show, UserButton } from '@clerk/nextjs';
import { shadcn } from '@clerk/ui/themes';
export default function RootLayout({ children }) {
  return <ClerkProvider appearance={{ theme: shadcn }}><Show when="signed-in" fallback={null}><UserButton /></Show>{children}</ClerkProvider>;
}`,
  'a proxy with two matchers': `
import { clerkMiddleware, createRouteMatcher } from '@clerk/nextjs/server';
import { NextResponse } from 'next/server';
const isPublic = createRouteMatcher(['/', '/sign-in(.*)', '/api/webhooks(.*)']);
const isAdmin = createRouteMatcher(['/admin(.*)']);
export default clerkMiddleware(async (auth, req) => {
  if (isPublic(req)) return;
  const { userId, redirectToSignIn, sessionClaims } = await auth();
  if (!userId) return redirectToSignIn({ returnBackUrl: req.url });
  if (isAdmin(req) && sessionClaims?.metadata.role !== 'admin') return NextResponse.redirect(new URL('/', req.url));
  if (isAdmin(req)) await auth.protect((has) => has({ permission: 'org:admin:access' }));
});
export const config = { matcher: ['/((?!_next|[^?]*\\\\.(?:html?|css)).*)', '/(api|trpc)(.*)'] };`,
  'options of the middleware made elsewhere': `
import { clerkMiddleware, type ClerkMiddlewareAuth } from '@clerk/nextjs/server';
import type { NextRequest } from 'next/server';
async function gate(auth: ClerkMiddlewareAuth, request: NextRequest) {
  if (request.nextUrl.pathname.startsWith('/app')) await auth.protect({ unauthenticatedUrl: '/sign-in' });
}
export default clerkMiddleware(gate, (req) => ({ authorizedParties: [req.nextUrl.origin] }));`,
  'a protected action that parses what it gets': `
'use server';
import { auth, clerkClient } from '@clerk/nextjs/server';
import { revalidatePath } from 'next/cache';
export async function setRole(formData: FormData): Promise<{ message: string }> {
  const { userId, has } = await auth();
  if (!userId || !has({ role: 'org:admin' })) return { message: 'Not allowed' };
  const client = await clerkClient();
  const updated = await client.users.updateUserMetadata(formData.get('id') as string, {
    publicMetadata: { role: formData.get('role') },
  });
  revalidatePath('/admin');
  return { message: String(updated.publicMetadata.role) };
}`,
  'an action that returns fields of a user': `
'use server';
import { currentUser } from '@clerk/nextjs/server';
export async function me() {
  const user = await currentUser();
  if (!user) return null;
  const { id, firstName, imageUrl, publicMetadata } = user;
  return { id, firstName, imageUrl, plan: publicMetadata.plan ?? 'free' };
}`,
  'onboarding with unsafe metadata as data': `
'use client';
import { useUser } from '@clerk/nextjs';
import { useState } from 'react';
export function Onboarding() {
  const { user, isLoaded } = useUser();
  const [theme, setTheme] = useState<string>((user?.unsafeMetadata.theme as string | undefined) ?? 'light');
  if (!isLoaded || !user) return null;
  if (user.unsafeMetadata.onboardingComplete) return <p>{user.primaryEmailAddress?.emailAddress}</p>;
  return <button onClick={async () => { await user.update({ unsafeMetadata: { ...user.unsafeMetadata, theme } }); await user.reload(); setTheme('dark'); }}>ok</button>;
}`,
  'a route handler for machines and people': `
import { auth } from '@clerk/nextjs/server';
export const GET = async () => {
  const authObject = await auth({ acceptsToken: ['session_token', 'api_key'] });
  if (!authObject.isAuthenticated) return new Response('Unauthorized', { status: 401 });
  switch (authObject.tokenType) {
    case 'api_key': return Response.json({ scopes: authObject.scopes });
    case 'session_token': return Response.json({ id: authObject.userId });
  }
};`,
  'any token': `
import { auth } from '@clerk/nextjs/server';
export async function POST() {
  const { tokenType, userId } = await auth({ acceptsToken: 'any' });
  if (tokenType === 'm2m_token' || tokenType !== 'session_token') return new Response(null, { status: 403 });
  return Response.json({ userId });
}`,
  'a webhook with verifyWebhook': `
import { verifyWebhook } from '@clerk/nextjs/webhooks';
import type { NextRequest } from 'next/server';
import { db } from '@/lib/db';
export async function POST(req: NextRequest) {
  try {
    const evt = await verifyWebhook(req, { signingSecret: process.env.CLERK_WEBHOOK_SIGNING_SECRET });
    const { id } = evt.data;
    const eventType = evt.type;
    if (eventType === 'user.created' || eventType === 'user.updated') {
      const email = evt.data.email_addresses.find((it) => it.id === evt.data.primary_email_address_id)?.email_address;
      await db.user.upsert({ where: { clerkId: id }, create: { clerkId: id, email }, update: { email } });
    } else if (evt.type === 'organizationMembership.deleted') {
      await db.member.delete({ where: { id: evt.data.id } });
    }
    return new Response('ok');
  } catch (error) {
    console.error('Error verifying webhook', error);
    return new Response('Error verifying webhook', { status: 400 });
  }
}`,
  'a webhook with svix, as older guides have it': `
import { Webhook } from 'svix';
import { headers } from 'next/headers';
import { WebhookEvent, clerkClient } from '@clerk/nextjs/server';
export async function POST(req: Request) {
  const secret = process.env.CLERK_WEBHOOK_SIGNING_SECRET;
  if (!secret) throw new Error('Add CLERK_WEBHOOK_SIGNING_SECRET');
  const wh = new Webhook(secret);
  const headerPayload = await headers();
  const payload = await req.json();
  const body = JSON.stringify(payload);
  let evt: WebhookEvent;
  try {
    evt = wh.verify(body, { 'svix-id': headerPayload.get('svix-id')!, 'svix-timestamp': '', 'svix-signature': '' }) as WebhookEvent;
  } catch (err) {
    return new Response('Error: Verification error', { status: 400 });
  }
  const { id, ...attributes } = evt.data;
  const eventType = evt.type;
  if (eventType === 'user.created') {
    const client = await clerkClient();
    await client.users.updateUser(id!, { publicMetadata: { seats: 1 } });
  }
  return new Response('', { status: 200 });
}`,
  'a table of handlers': `
import { verifyWebhook } from '@clerk/nextjs/webhooks';
import type { WebhookEvent } from '@clerk/nextjs/server';
type Handlers = { [Type in WebhookEvent['type']]?: (event: Extract<WebhookEvent, { type: Type }>) => Promise<void> };
const handlers = {
  'user.created': async ({ data }) => { await save(data.id); },
  'organizationInvitation.accepted': async () => {},
  'subscriptionItem.pastDue': async () => {},
} satisfies Handlers;
export async function POST(request: Request) {
  const event = await verifyWebhook(request);
  await handlers[event.type as keyof typeof handlers]?.(event as never);
  return new Response(null, { status: 204 });
}
async function save(_: string) {}`,
  'a helper of one level with a default': `
import { auth as clerkAuth, currentUser as getUser } from '@clerk/nextjs/server';
export const requireUser = async ({ strict = true }: { strict?: boolean } = {}) => {
  const { userId, getToken } = await clerkAuth();
  if (!userId && strict) throw new Error('signed out');
  return { userId, token: await getToken({ template: 'supabase' }) };
};
export async function name() {
  const { userId } = await requireUser();
  return userId && (await getUser())?.fullName;
}`,
  'auth passed on as a function': `
import { auth } from '@clerk/nextjs/server';
import { cache } from 'react';
export const session = cache(auth);
export const getSession = () => auth();
export default async function Page() {
  const { userId } = await session();
  const promise = auth();
  return <p>{userId}{(await promise).orgSlug}</p>;
}`,
  'a client of its own': `
import { createClerkClient } from '@clerk/backend';
import { clerkClient } from '@clerk/nextjs/server';
const clerk = createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY, publishableKey: process.env.NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY });
export class Members {
  #client = clerk;
  async list(organizationId: string) {
    const { data, totalCount } = await this.#client.organizations.getOrganizationMembershipList({ organizationId, limit: 10 });
    const { data: users } = await clerk.users.getUserList({ emailAddress: ['a@example.com'] });
    const one = await (await clerkClient()).users.getUser(users[0]!.id);
    return { totalCount, names: data.map((it) => it.publicUserData?.firstName), last: one.lastSignInAt };
  }
}`,
  'a server component that keeps the user': `
import { currentUser, type User } from '@clerk/nextjs/server';
async function Greeting({ user }: { user: User }) { return <h1>{user.firstName}</h1>; }
export default async function Page() {
  const user = await currentUser();
  if (!user) return null;
  return <section><Greeting user={user} /><img src={user.imageUrl} alt={user.fullName ?? ''} /></section>;
}`,
  'single fields for a client component': `
import { currentUser } from '@clerk/nextjs/server';
import { Profile } from './profile';
export default async function Page() {
  const user = await currentUser();
  const safe = user && { id: user.id, name: user.fullName, email: user.primaryEmailAddress?.emailAddress };
  return <Profile user={safe} isAdmin={user?.publicMetadata?.role === 'admin'} key={user?.id} />;
}`,
  'a dynamic import': `
export async function GET() {
  const { auth } = await import('@clerk/nextjs/server');
  const { userId } = await auth();
  if (!userId) { const { redirectToSignIn } = await auth(); return redirectToSignIn(); }
  return Response.json({ userId });
}`,
  'Billing of today': `
import { auth, clerkClient } from '@clerk/nextjs/server';
export async function GET() {
  const { userId, has } = await auth();
  if (!userId || !has({ plan: 'pro' }) || !has({ feature: 'export' })) return new Response(null, { status: 402 });
  const client = await clerkClient();
  const subscription = await client.billing.getUserBillingSubscription(userId);
  const amount = subscription.subscriptionItems[0]?.plan?.fee?.amount;
  return Response.json({ status: subscription.status, amount, next: subscription.nextPayment?.date });
}`,
  'tRPC with a context': `
import { auth } from '@clerk/nextjs/server';
import { initTRPC, TRPCError } from '@trpc/server';
export const createContext = async () => ({ auth: await auth() });
const t = initTRPC.context<Awaited<ReturnType<typeof createContext>>>().create();
export const protectedProcedure = t.procedure.use(({ ctx, next }) => {
  if (!ctx.auth.userId) throw new TRPCError({ code: 'UNAUTHORIZED' });
  return next({ ctx: { ...ctx, userId: ctx.auth.userId } });
});`,
};
