import type { Wrong } from './wrongCode.js';

// The rest: spellings that the rules once did not see.
export const moreWrongCode: Readonly<Record<string, Wrong>> = {
  'a client destructured without a call': {
    rule: 'await-auth',
    code: `import { clerkClient } from '@clerk/nextjs/server';
export async function count() { const { users } = clerkClient; return users.getCount(); }`,
  },
  'a middleware that is written before': {
    rule: 'await-auth',
    code: `import { clerkMiddleware } from '@clerk/nextjs/server';
const handler = async (auth, req) => { if (isProtected(req)) auth.protect(); };
export default clerkMiddleware(handler, { debug: true });`,
  },
  'a middleware that is declared': {
    rule: 'await-auth',
    code: `import { clerkMiddleware } from '@clerk/nextjs/server';
export default clerkMiddleware(handler);
async function handler(auth) { const { userId } = auth(); return userId; }`,
  },
  'a middleware with satisfies': {
    rule: 'await-auth',
    code: `import { clerkMiddleware } from '@clerk/nextjs/server';
export default clerkMiddleware((async (auth) => { auth.protect(); }) satisfies Handler);`,
  },
  'a fallback that is awaited as a whole': {
    rule: 'await-auth',
    code: `import { currentUser } from '@clerk/nextjs/server';
export async function name(cached) { const { fullName } = cached ?? currentUser(); return fullName; }`,
  },
  'a fallback that is read from': {
    rule: 'await-auth',
    code: `import { currentUser } from '@clerk/nextjs/server';
export async function name(cached) { return (cached || currentUser()).fullName; }`,
  },
  'a component of a namespace': {
    rule: 'no-removed-api',
    code: `import * as Clerk from '@clerk/react';
export const Gate = ({ children }) => <Clerk.SignedIn>{children}</Clerk.SignedIn>;`,
  },
  'a Boolean of unsafe metadata': {
    rule: 'no-unsafe-metadata-authorization',
    code: `import { currentUser } from '@clerk/nextjs/server';
export async function isAdmin() { const user = await currentUser(); return Boolean(user?.unsafeMetadata?.isAdmin); }`,
  },
  'a procedure of tRPC': {
    rule: 'no-user-to-client',
    code: `import { clerkClient } from '@clerk/nextjs/server'; import { protectedProcedure } from './trpc';
export const me = protectedProcedure.input(schema).query(async ({ ctx }) => { const client = await clerkClient(); return client.users.getUser(ctx.userId); });`,
  },
  'a load function with satisfies': {
    rule: 'no-user-to-client',
    code: `import { createClerkClient } from '@clerk/backend';
const clerk = createClerkClient({});
export const load = (async ({ locals }) => ({ user: await clerk.users.getUser(locals.userId) })) satisfies PageServerLoad;`,
  },
  'an action that returns a promise': {
    rule: 'no-user-to-client',
    code: `'use server';
import { currentUser } from '@clerk/nextjs/server';
export async function me() { return currentUser(); }`,
  },
  'a body whose addresses are verified': {
    rule: 'verified-webhook',
    code: `import { clerkClient } from '@clerk/nextjs/server';
export async function POST(req) { const { type, data } = await req.json(); const [, second] = data.email_addresses; if (type === 'user.created' && second?.verification?.status === 'verified') await (await clerkClient()).users.getUser(data.id); return new Response(); }`,
  },
  'a body that leads to a mail': {
    rule: 'verified-webhook',
    code: `import { sendVerificationEmail } from './mail'; // Clerk
export async function POST(req) { const { type, data } = await req.json(); if (type === 'user.created') await sendVerificationEmail(data); return new Response(); }`,
  },
};
