// Right code of servers: Express, Hono, Fastify, Workers, Convex, plain @clerk/backend.
export const servers: Readonly<Record<string, string>> = {
  'Express with a router': `
import { clerkClient, clerkMiddleware, getAuth } from '@clerk/express';
import express, { type NextFunction, type Request, type Response } from 'express';
const router = express.Router();
router.use(clerkMiddleware({ authorizedParties: ['https://example.com'] }));
const hasRole = (role: string) => (req: Request, res: Response, next: NextFunction) => {
  const auth = getAuth(req);
  if (!auth.has({ role })) return res.status(403).send('Forbidden');
  return next();
};
router.get('/users/:id', hasRole('org:admin'), async (req, res) => {
  const user = await clerkClient.users.getUser(req.params.id);
  const { isAuthenticated } = req.auth();
  res.json({ user: { id: user.id, name: user.firstName }, isAuthenticated });
});
export default router;`,
  'a webhook of Express': `
import { verifyWebhook } from '@clerk/express/webhooks';
import express from 'express';
const app = express();
app.post('/api/webhooks', express.raw({ type: 'application/json' }), async (req, res) => {
  try {
    const evt = await verifyWebhook(req);
    if (evt.type === 'user.created') console.log('userId:', evt.data.id);
    return res.send('Webhook received');
  } catch (err) {
    return res.status(400).send('Error verifying webhook');
  }
});`,
  'Express with svix and the raw body': `
import bodyParser from 'body-parser';
import { Webhook } from 'svix';
app.post('/webhooks/clerk', bodyParser.raw({ type: 'application/json' }), async function (req, res) {
  const SECRET = process.env.CLERK_WEBHOOK_SECRET;
  const wh = new Webhook(SECRET);
  let evt = null;
  try { evt = wh.verify(req.body, { 'svix-id': req.headers['svix-id'] }); } catch (err) { return res.status(400).json({ success: false, message: err.message }); }
  if (evt.type === 'user.updated') { const { email_addresses, primary_email_address_id } = evt.data; await save(email_addresses.find(({ id }) => id === primary_email_address_id)?.email_address); }
  return res.status(200).json({ success: true });
});`,
  Hono: `
import { clerkMiddleware, getAuth } from '@hono/clerk-auth';
import { Hono } from 'hono';
const app = new Hono<{ Bindings: Env }>();
app.use('*', clerkMiddleware());
app.get('/', async (c) => {
  const auth = getAuth(c);
  if (!auth?.userId) return c.json({ message: 'You are not logged in.' }, 401);
  const clerk = c.get('clerk');
  const user = await clerk.users.getUser(auth.userId);
  return c.json({ userId: user.id, role: user.publicMetadata.role });
});
export default app;`,
  "Clerk's own middleware of Hono": `
import { clerkMiddleware, getAuth } from '@clerk/hono';
import { verifyWebhook } from '@clerk/hono/webhooks';
import { Hono } from 'hono';
const app = new Hono();
app.use(clerkMiddleware());
app.get('/me', (c) => { const { userId } = getAuth(c); return userId ? c.json({ userId }) : c.text('no', 401); });
app.post('/webhooks', async (c) => {
  const event = await verifyWebhook(c);
  if (event.type.startsWith('organization')) console.log(event.data.id);
  return c.body(null, 204);
});`,
  Fastify: `
import { clerkPlugin, getAuth, clerkClient } from '@clerk/fastify';
import Fastify from 'fastify';
const fastify = Fastify({ logger: true });
fastify.register(clerkPlugin, { secretKey: process.env.CLERK_SECRET_KEY, publishableKey: process.env.CLERK_PUBLISHABLE_KEY });
fastify.get('/protected', async (request, reply) => {
  const { isAuthenticated, userId } = getAuth(request);
  if (!isAuthenticated) return reply.code(403).send({ message: 'Access denied' });
  const { firstName, lastName } = await clerkClient.users.getUser(userId);
  return reply.send({ firstName, lastName });
});`,
  'a Worker that authenticates requests': `
import { createClerkClient } from '@clerk/backend';
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const clerk = createClerkClient({ secretKey: env.CLERK_SECRET_KEY, publishableKey: env.CLERK_PUBLISHABLE_KEY });
    const state = await clerk.authenticateRequest(request, { jwtKey: env.CLERK_JWT_KEY, authorizedParties: ['https://example.com'] });
    if (!state.isSignedIn) return new Response(state.reason, { status: 401, headers: state.headers });
    const auth = state.toAuth();
    return Response.json({ sub: auth.sessionClaims.sub, userId: auth.userId });
  },
} satisfies ExportedHandler<Env>;`,
  'verifyToken as its documentation has it': `
import { verifyToken } from '@clerk/backend';
const authorizedParties = ['http://localhost:3001', 'https://example.com'];
export async function verify(token: string) {
  try {
    const verifiedToken = await verifyToken(token, { jwtKey: process.env.CLERK_JWT_KEY, authorizedParties });
    const { sub, sid, org_role: role, exp } = verifiedToken;
    return { sub, sid, role, exp, data: verifiedToken };
  } catch (error) {
    return { error };
  }
}`,
  'verifyToken with options by a conditional spread': `
import { verifyToken } from '@clerk/backend';
export const check = async (token: string, parties?: string[]) => {
  const options = { secretKey: process.env.CLERK_SECRET_KEY, ...(parties && { authorizedParties: parties }) };
  const { data, error } = await wrap(() => verifyToken(token, options));
  const claims = await verifyToken(token, { ...options, clockSkewInMs: 1000 });
  return { data, error, payload: claims };
};
async function wrap<T>(run: () => Promise<T>) { try { return { data: await run() }; } catch (error) { return { error }; } }`,
  'verifyToken that gives a result': `
import { createClerkClient, verifyMachineAuthToken } from '@clerk/backend';
const clerk = createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY });
export async function key(token: string) {
  const { data, errors, tokenType } = await verifyMachineAuthToken(token, {});
  const verified = await clerk.apiKeys.verify(token);
  return errors ? null : { data, tokenType, verified };
}`,
  'an own verifyToken': `
import jwt from 'jsonwebtoken';
import type { ClerkOptions } from './clerk';
export async function verifyToken(token: string, _: ClerkOptions) { return { data: jwt.decode(token), error: null }; }
const { data, error } = await verifyToken('a', {});
export default error ?? data;`,
  'a custom server with GraphQL': `
import { ApolloServer } from '@apollo/server';
import { getAuth } from '@clerk/express';
export const options = { context: async ({ req }) => ({ auth: getAuth(req) }) };
export const resolvers = {
  Query: {
    me: (_: unknown, __: unknown, { auth }: { auth: ReturnType<typeof getAuth> }) => (auth.userId ? { id: auth.userId } : null),
    user: async (_, { id }, { db }) => db.user.find(id),
  },
  User: { email: (user) => user.emailAddresses?.find((it) => it.primary)?.value, data: async (user, _, { verifyToken }) => (await verifyToken(user)).data },
};`,
  'a Convex function': `
import { internalMutation, mutation, query } from './_generated/server';
import type { UserJSON } from '@clerk/backend';
import { v, type Validator } from 'convex/values';
export const current = query({ args: {}, handler: async (ctx) => { const identity = await ctx.auth.getUserIdentity(); return identity && { id: identity.subject, user: identity }; } });
export const upsertFromClerk = internalMutation({
  args: { data: v.any() as Validator<UserJSON> },
  async handler(ctx, { data }) {
    const attributes = { name: \`\${data.first_name} \${data.last_name}\`, externalId: data.id };
    const user = await ctx.db.query('users').first();
    if (user === null) await ctx.db.insert('users', attributes); else await ctx.db.patch(user._id, attributes);
    return user;
  },
});`,
  'the webhook of a Convex app': `
import type { WebhookEvent } from '@clerk/backend';
import { httpRouter } from 'convex/server';
import { Webhook } from 'svix';
import { internal } from './_generated/api';
import { httpAction } from './_generated/server';
const http = httpRouter();
http.route({
  path: '/clerk-users-webhook',
  method: 'POST',
  handler: httpAction(async (ctx, request) => {
    const event = await validateRequest(request);
    if (!event) return new Response('Error occured', { status: 400 });
    switch (event.type) {
      case 'user.created':
      case 'user.updated':
        await ctx.runMutation(internal.users.upsertFromClerk, { data: event.data });
        break;
      case 'user.deleted': {
        await ctx.runMutation(internal.users.deleteFromClerk, { clerkUserId: event.data.id! });
        break;
      }
      default:
        console.log('Ignored Clerk webhook event', event.type);
    }
    return new Response(null, { status: 200 });
  }),
});
async function validateRequest(req: Request): Promise<WebhookEvent | null> {
  const payloadString = await req.text();
  const wh = new Webhook(process.env.CLERK_WEBHOOK_SECRET!);
  try {
    return wh.verify(payloadString, { 'svix-id': req.headers.get('svix-id')! }) as unknown as WebhookEvent;
  } catch (error) {
    console.error('Error verifying webhook event', error);
    return null;
  }
}
export default http;`,
  'NestJS with a guard': `
import { createClerkClient, verifyToken, type ClerkClient, type User } from '@clerk/backend';
import { CanActivate, ExecutionContext, Inject, Injectable } from '@nestjs/common';
@Injectable()
export class ClerkGuard implements CanActivate {
  constructor(@Inject('ClerkClient') private readonly clerk: ClerkClient, private readonly config: ConfigService) {}
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    const payload = await verifyToken(request.cookies.__session, { secretKey: this.config.get('CLERK_SECRET_KEY'), authorizedParties: this.config.get('ORIGINS') });
    request.user = await this.clerk.users.getUser(payload.sub);
    return true;
  }
  async find(id: string): Promise<User> { return this.clerk.users.getUser(id); }
}`,
  'a script that copies users': `
import { createClerkClient, type User } from '@clerk/backend';
import { writeFileSync } from 'node:fs';
const clerk = createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY });
const all: User[] = [];
for (let offset = 0; ; offset += 500) {
  const { data } = await clerk.users.getUserList({ limit: 500, offset });
  if (data.length === 0) break;
  all.push(...data);
}
writeFileSync('users.json', JSON.stringify(all.map(({ id, externalId, raw }) => ({ id, externalId, raw }))));
await clerk.users.createUser({ emailAddress: ['a@example.com'], passwordDigest: process.argv[2], passwordHasher: 'bcrypt' });`,
  'a shop of its own': `
import { getAuth } from '@clerk/express';
import Stripe from 'stripe';
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!, { apiKey: 'x' });
app.post('/stripe', async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], process.env.STRIPE_WEBHOOK_SECRET);
  switch (event.type) {
    case 'customer.subscription.updated': await update(event.data.object.plan.amount, event.data.object.default_payment_source); break;
    case 'invoice.paid': break;
  }
  const { userId } = getAuth(req);
  await fetch('https://shop.example.com/v1/commerce/products');
  res.json({ received: true, userId, currency: event.data.object.currency });
});`,
};
