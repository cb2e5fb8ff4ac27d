// Right code of the other frameworks of the web, and of clients.
export const frameworks: Readonly<Record<string, string>> = {
  'React Router': `
import { clerkMiddleware, rootAuthLoader, getAuth } from '@clerk/react-router/server';
import { ClerkProvider, SignedIn, UserButton } from '@clerk/react-router';
import { Outlet, redirect } from 'react-router';
import type { Route } from './+types/root';
export const middleware: Route.MiddlewareFunction[] = [clerkMiddleware()];
export const loader = (args: Route.LoaderArgs) => rootAuthLoader(args, ({ request }) => {
  const { userId, sessionId } = request.auth;
  return { userId, sessionId };
});
export default function App({ loaderData }: Route.ComponentProps) {
  return <ClerkProvider loaderData={loaderData}><SignedIn><UserButton /></SignedIn><Outlet /></ClerkProvider>;
}`,
  'a loader of React Router': `
import { clerkClient, getAuth } from '@clerk/react-router/server';
import { data, redirect, type LoaderFunctionArgs } from 'react-router';
export async function loader(args: LoaderFunctionArgs) {
  const { isAuthenticated, userId } = await getAuth(args);
  if (!isAuthenticated) return redirect('/sign-in?redirect_url=' + args.request.url);
  const user = await clerkClient(args).users.getUser(userId);
  return data({ firstName: user.firstName, hasImage: user.hasImage });
}`,
  'Remix of Core 2': `
import { ClerkApp } from '@clerk/remix';
import { getAuth, rootAuthLoader } from '@clerk/remix/ssr.server';
import { createClerkClient } from '@clerk/remix/api.server';
import { json, type LoaderFunction } from '@remix-run/node';
export const loader: LoaderFunction = async (args) => {
  const { userId } = await getAuth(args);
  const user = userId ? await createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY }).users.getUser(userId) : null;
  return json({ name: user?.fullName });
};
export default ClerkApp(() => null);`,
  'TanStack Start': `
import { auth, clerkClient } from '@clerk/tanstack-react-start/server';
import { createFileRoute, redirect } from '@tanstack/react-router';
import { createServerFn } from '@tanstack/react-start';
const authState = createServerFn({ method: 'GET' }).handler(async () => {
  const { isAuthenticated, userId } = await auth();
  if (!isAuthenticated) throw redirect({ to: '/sign-in/$' });
  const user = await clerkClient().users.getUser(userId);
  return { userId, firstName: user?.firstName };
});
export const Route = createFileRoute('/')({ component: Home, beforeLoad: () => authState(), loader: async ({ context }) => ({ userId: context.userId }) });
function Home() { const state = Route.useLoaderData(); return <h1>{state.userId}</h1>; }`,
  'TanStack Start with middleware': `
import { clerkMiddleware } from '@clerk/tanstack-react-start/server';
import { createStart } from '@tanstack/react-start';
export const startInstance = createStart(() => ({ requestMiddleware: [clerkMiddleware()] }));`,
  'Astro middleware': `
import { clerkMiddleware, createRouteMatcher } from '@clerk/astro/server';
const isProtectedRoute = createRouteMatcher(['/dashboard(.*)']);
export const onRequest = clerkMiddleware((auth, context) => {
  const { isAuthenticated, redirectToSignIn, userId } = auth();
  if (!isAuthenticated && isProtectedRoute(context.request)) return redirectToSignIn();
  context.locals.plan = auth().sessionClaims?.plan;
});`,
  'an endpoint of Astro': `
import { clerkClient } from '@clerk/astro/server';
import type { APIRoute } from 'astro';
export const GET: APIRoute = async (context) => {
  const { userId } = context.locals.auth();
  const user = await context.locals.currentUser();
  if (!userId) return new Response('Unauthorized', { status: 401 });
  const member = await clerkClient(context).users.getUser(userId);
  return new Response(JSON.stringify({ id: user?.id, name: member.fullName }));
};`,
  'SvelteKit with a community package': `
import { CLERK_SECRET_KEY } from '$env/static/private';
import { PUBLIC_CLERK_PUBLISHABLE_KEY } from '$env/static/public';
import { createClerkClient } from '@clerk/backend';
import { fail, json, redirect } from '@sveltejs/kit';
const clerk = createClerkClient({ secretKey: CLERK_SECRET_KEY, publishableKey: PUBLIC_CLERK_PUBLISHABLE_KEY });
export const load = async ({ locals }) => {
  if (!locals.session?.userId) redirect(307, '/sign-in');
  const user = await clerk.users.getUser(locals.session.userId);
  return { user: { id: user.id, email: user.primaryEmailAddress?.emailAddress } };
};
export const actions = { default: async ({ request, locals }) => { const form = await request.formData(); if (!form.get('a')) return fail(400, { user: locals.user }); } };`,
  'svelte-clerk hooks': `
import { withClerkHandler } from 'svelte-clerk/server';
import { sequence } from '@sveltejs/kit/hooks';
export const handle = sequence(withClerkHandler(), async ({ event, resolve }) => {
  const { userId } = event.locals.auth();
  if (!userId && event.url.pathname.startsWith('/app')) return new Response(null, { status: 401 });
  return resolve(event);
});`,
  'a server route of Nuxt': `
import { clerkClient } from '@clerk/nuxt/server';
export default defineEventHandler(async (event) => {
  const { isAuthenticated, userId } = event.context.auth();
  if (!isAuthenticated) throw createError({ statusCode: 401 });
  const user = await clerkClient(event).users.getUser(userId);
  return { id: user.id, role: user.publicMetadata.role };
});`,
  'a webhook of Nuxt': `
import { verifyWebhook } from '@clerk/nuxt/webhooks';
export default defineEventHandler(async (event) => {
  try {
    const evt = await verifyWebhook(event);
    if (evt.type === 'user.created') return { id: evt.data.id };
  } catch (error) { setResponseStatus(event, 400); return 'Error verifying webhook'; }
});`,
  'Vue composition': `
import { useAuth, useUser } from '@clerk/vue';
import { computed } from 'vue';
const { isSignedIn, user } = useUser();
const { userId, orgRole } = useAuth();
const email = computed(() => user.value?.primaryEmailAddress?.emailAddress);
export { email, isSignedIn, orgRole, userId };`,
  'Expo with a token cache': `
import { ClerkProvider, useSSO, useUser } from '@clerk/expo';
import { tokenCache } from '@clerk/expo/token-cache';
import { Slot } from 'expo-router';
const key = process.env.EXPO_PUBLIC_CLERK_PUBLISHABLE_KEY;
if (!key) throw new Error('Add EXPO_PUBLIC_CLERK_PUBLISHABLE_KEY');
export default function Root() { const { user } = useUser(); return <ClerkProvider tokenCache={tokenCache} publishableKey={key}><Slot user={user} email={user?.emailAddresses.map((it) => it.emailAddress)} /></ClerkProvider>; }`,
  'a client that passes its user on': `
'use client';
import { useOrganization, useUser } from '@clerk/nextjs';
import { Avatar } from './avatar';
export function Header() {
  const { user } = useUser();
  const { organization } = useOrganization();
  return <Avatar user={user} organization={organization} {...user} />;
}`,
  'Core 3 of React': `
import { ClerkProvider, Show, useClerk, useAuth } from '@clerk/react';
import { usePlans, useSubscription } from '@clerk/react/experimental';
const PUBLISHABLE_KEY = import.meta.env.VITE_CLERK_PUBLISHABLE_KEY;
export function Plans() {
  const { data: plans } = usePlans({ for: 'user', pageSize: 10 });
  const { data: subscription } = useSubscription();
  const { has } = useAuth();
  return <ClerkProvider publishableKey={PUBLISHABLE_KEY}><Show when={{ plan: 'pro' }}>{plans?.map((plan) => <li key={plan.id}>{plan.fee?.amountFormatted} {plan.annualMonthlyFee?.amount}</li>)}{subscription?.status}{has?.({ plan: 'pro' })}</Show></ClerkProvider>;
}`,
  'tests with mocks': `
import { auth, clerkClient } from '@clerk/nextjs/server';
import { beforeEach, expect, it, vi } from 'vitest';
vi.mock('@clerk/nextjs/server', () => ({ auth: vi.fn(), clerkClient: vi.fn(), currentUser: vi.fn(() => ({ emailAddresses: [{ emailAddress: 'a@example.com' }] })) }));
beforeEach(() => { vi.mocked(auth).mockResolvedValue({ userId: 'user_1' } as never); (clerkClient as unknown as ReturnType<typeof vi.fn>).mockResolvedValue({ users: { getUser: vi.fn() } }); });
it('asks once', async () => { expect(vi.mocked(auth).mock.calls).toEqual([]); await expect(auth()).resolves.toEqual({ userId: 'user_1' }); });`,
  'tests of Playwright': `
import { clerk, clerkSetup, setupClerkTestingToken } from '@clerk/testing/playwright';
import { expect, test } from '@playwright/test';
test('signs in', async ({ page }) => {
  await setupClerkTestingToken({ page });
  await clerk.signIn({ page, signInParams: { strategy: 'password', identifier: process.env.E2E_USER, password: process.env.E2E_PASSWORD } });
  await expect(page).toHaveURL('/');
});`,
  'environment with zod': `
import { createEnv } from '@t3-oss/env-nextjs';
import { z } from 'zod';
export const env = createEnv({
  server: { CLERK_SECRET_KEY: z.string().startsWith('sk_'), CLERK_WEBHOOK_SIGNING_SECRET: z.string() },
  client: { NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: z.string() },
  runtimeEnv: { CLERK_SECRET_KEY: process.env.CLERK_SECRET_KEY, CLERK_WEBHOOK_SIGNING_SECRET: process.env.CLERK_WEBHOOK_SIGNING_SECRET, NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: process.env.NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY },
});`,
  'a file that re-exports': `
export { auth, clerkClient, currentUser } from '@clerk/nextjs/server';
export type { User, WebhookEvent } from '@clerk/nextjs/server';
export * from '@clerk/nextjs';
export { useAuth as useSession } from '@clerk/clerk-react';`,
  'through a file of its own': `
import { auth, currentUser } from '@/lib/clerk';
export default async function Page() {
  const { userId } = await auth();
  const user = await currentUser();
  return user?.emailAddresses?.find(({ id }) => id === user.primaryEmailAddressId)?.emailAddress ?? userId;
}`,
};
