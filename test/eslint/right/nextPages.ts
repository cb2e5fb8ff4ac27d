// Right code of the Pages Router, and of Core 2 apps in JavaScript.
export const nextPages: Readonly<Record<string, string>> = {
  'getServerSideProps with buildClerkProps': `
import { getAuth, buildClerkProps } from '@clerk/nextjs/server';
export const getServerSideProps = async (ctx) => {
  const { userId } = getAuth(ctx.req);
  if (!userId) return { redirect: { destination: '/sign-in', permanent: false } };
  return { props: { ...buildClerkProps(ctx.req) } };
};
export default function Page() { return null; }`,
  'getServerSideProps with fields of a user': `
import { clerkClient, getAuth } from '@clerk/nextjs/server';
import type { GetServerSideProps } from 'next';
export const getServerSideProps = (async ({ req }) => {
  const { userId } = getAuth(req);
  if (!userId) return { notFound: true };
  const client = await clerkClient();
  const user = await client.users.getUser(userId);
  return { props: { name: user.fullName, role: (user.publicMetadata as { role?: string }).role ?? null } };
}) satisfies GetServerSideProps;`,
  'an API route': `
import { clerkClient, getAuth } from '@clerk/nextjs/server';
import type { NextApiRequest, NextApiResponse } from 'next';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { userId, sessionClaims } = getAuth(req);
  if (!userId) return res.status(401).json({ error: 'Not authenticated' });
  if (sessionClaims?.o?.rol !== 'admin') return res.status(403).end();
  const client = await clerkClient();
  const { fullName } = await client.users.getUser(userId);
  res.status(200).json({ userId, fullName });
}`,
  'a webhook of the Pages Router': `
import { verifyWebhook } from '@clerk/nextjs/webhooks';
import { buffer } from 'micro';
import { Webhook } from 'svix';
export const config = { api: { bodyParser: false } };
export default async function handler(req, res) {
  const payload = (await buffer(req)).toString();
  let evt;
  try { evt = new Webhook(process.env.CLERK_WEBHOOK_SIGNING_SECRET).verify(payload, req.headers); }
  catch (err) { return res.status(400).json({ success: false }); }
  const { type, data } = evt;
  switch (type) {
    case 'session.created':
    case 'user.deleted':
      await remove(data.id);
      break;
    default:
  }
  res.status(200).json({ success: true });
}
async function remove() {}`,
  'CommonJS and JavaScript': `
const { clerkMiddleware, getAuth, requireAuth, clerkClient } = require('@clerk/express');
const express = require('express');
const app = express();
app.use(clerkMiddleware());
app.get('/me', requireAuth(), async (req, res) => {
  const { userId } = getAuth(req);
  const user = await clerkClient.users.getUser(userId);
  res.json({ id: user.id, email: user.primaryEmailAddress && user.primaryEmailAddress.emailAddress });
});
module.exports = app;`,
  'a Core 2 client': `
import { ClerkProvider, RedirectToSignIn, SignedIn, SignedOut, useAuth, useOrganizationList } from '@clerk/clerk-react';
import { dark } from '@clerk/themes';
import { isClerkAPIResponseError } from '@clerk/clerk-react/errors';
export function App({ Component, pageProps }) {
  const { getToken, isLoaded, signOut } = useAuth();
  const { setActive } = useOrganizationList({ userMemberships: true });
  return (
    <ClerkProvider publishableKey={import.meta.env.VITE_CLERK_PUBLISHABLE_KEY} appearance={{ baseTheme: dark }}>
      <SignedIn><Component {...pageProps} onLeave={() => signOut()} token={getToken} set={setActive} ready={isLoaded} /></SignedIn>
      <SignedOut><RedirectToSignIn /></SignedOut>
    </ClerkProvider>
  );
}`,
  'a custom flow': `
'use client';
import { useSignIn, useSignUp } from '@clerk/nextjs';
import { isClerkAPIResponseError } from '@clerk/nextjs/errors';
export default function Form() {
  const { signIn, setActive, isLoaded } = useSignIn();
  const { signUp } = useSignUp();
  const submit = async (event) => {
    event.preventDefault();
    if (!isLoaded) return;
    try {
      const attempt = await signIn.create({ identifier: 'a@example.com', password: 'secret' });
      if (attempt.status === 'complete') await setActive({ session: attempt.createdSessionId });
      await signUp.create({ emailAddress: 'a@example.com', unsafeMetadata: { role: 'teacher', plan: 'free' } });
    } catch (error) {
      if (isClerkAPIResponseError(error)) console.log(error.errors[0].message);
    }
  };
  return <form onSubmit={submit} />;
}`,
  'next-auth beside a word about the move to Clerk': `
// TODO: move to Clerk
import { auth } from '@/auth';
import { getServerSession } from 'next-auth';
export default async function Page() {
  const session = auth();
  const { user } = await getServerSession();
  if (user.emailAddresses?.length) auth.protect?.();
  return session.userId + user.role;
}`,
};
