import { verifyWebhook } from '@clerk/backend/webhooks';
import express from 'express';
import { onDelivery } from './onDelivery.js';

export const app = express();

// express.raw, and before any express.json(): the signature covers the bytes as sent.
app.post('/webhooks/clerk', express.raw({ type: '*/*' }), async (req, res) => {
  const headers = new Headers();
  for (const name of ['svix-id', 'svix-timestamp', 'svix-signature']) {
    headers.set(name, req.get(name) ?? '');
  }
  let event: unknown;
  try {
    // Only the headers and the body are read; the URL is a formality.
    event = await verifyWebhook(
      new Request('https://localhost/', { method: 'POST', headers, body: req.body }),
    );
  } catch {
    res.status(400).send('not from Clerk');
    return;
  }
  res.send(await onDelivery(event, req.headers));
});
