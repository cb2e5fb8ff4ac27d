import { clerkMiddleware, getAuth } from '@clerk/hono';
import { verifyWebhook } from '@clerk/hono/webhooks';
import { Hono } from 'hono';
import { authState, hasPermission } from 'isoclerk/session';
import { normalizeUser } from 'isoclerk/user';
import { onDelivery } from './onDelivery';

interface Bindings {
  CLERK_PUBLISHABLE_KEY: string;
  CLERK_SECRET_KEY: string;
  CLERK_JWT_KEY: string;
  CLERK_WEBHOOK_SIGNING_SECRET: string;
  APP_ORIGIN: string;
}

const app = new Hono<{ Bindings: Bindings }>();

// Tokens are verified without a call to Clerk. The variable alone does nothing: it has to be passed.
app.use('/api/*', (c, next) => {
  const { CLERK_JWT_KEY: jwtKey, APP_ORIGIN } = c.env;
  return clerkMiddleware({ jwtKey, authorizedParties: [APP_ORIGIN] })(c, next);
});

app.get('/api/me', async (c) => {
  const auth = getAuth(c);
  if (!auth.userId) return c.json({ state: authState(auth) }, 401);
  // As it comes, the user has private metadata in it, twice.
  const user = normalizeUser(await c.get('clerk').users.getUser(auth.userId));
  return c.json({ user, mayInvite: hasPermission(auth, 'org:members:manage') });
});

app.post('/webhooks/clerk', async (c) => {
  let event: unknown;
  try {
    event = await verifyWebhook(c, { signingSecret: c.env.CLERK_WEBHOOK_SIGNING_SECRET });
  } catch {
    return c.text('not from Clerk', 400);
  }
  return c.text(await onDelivery(event, c.req.header()));
});

export default app;
