import { verifyWebhook } from '@clerk/backend/webhooks';
import { Hono } from 'hono';
import { onDelivery } from './onDelivery.js';

export const app = new Hono();

app.post('/webhooks/clerk', async (c) => {
  let event: unknown;
  try {
    // On Workers pass { signingSecret: c.env.CLERK_WEBHOOK_SIGNING_SECRET }.
    event = await verifyWebhook(c.req.raw);
  } catch {
    return c.text('not from Clerk', 400);
  }
  return c.text(await onDelivery(event, c.req.header()));
});
