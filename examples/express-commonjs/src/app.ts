import { clerkClient, clerkMiddleware, getAuth } from '@clerk/express';
import { verifyWebhook } from '@clerk/express/webhooks';
import express from 'express';
import { authState } from 'isoclerk/session';
import { normalizeUser } from 'isoclerk/user';
import { onDelivery } from './onDelivery';

export const app = express();

// express.raw, and before any express.json(): the signature covers the bytes as sent.
app.post('/webhooks/clerk', express.raw({ type: '*/*' }), async (req, res) => {
  let event: unknown;
  try {
    event = await verifyWebhook(req); // reads CLERK_WEBHOOK_SIGNING_SECRET
  } catch {
    res.status(400).send('not from Clerk');
    return;
  }
  res.send(await onDelivery(event, req.headers));
});

// Reads CLERK_JWT_KEY: with it tokens are verified without a call to Clerk.
app.use(
  clerkMiddleware({ authorizedParties: [process.env.APP_ORIGIN ?? 'http://localhost:3000'] }),
);

app.get('/api/me', async (req, res) => {
  const auth = getAuth(req);
  if (!auth.userId) {
    res.status(401).json({ state: authState(auth) });
    return;
  }
  // As it comes, the user has private metadata in it, twice.
  res.json({ user: normalizeUser(await clerkClient.users.getUser(auth.userId)) });
});
