// app/api/webhooks/clerk/route.ts
// '@clerk/nextjs/webhooks' has the same function; its type takes a NextRequest (examples/nextjs).
import { verifyWebhook } from '@clerk/backend/webhooks';
import { onDelivery } from './onDelivery.js';

// Clerk signs in no one here: keep this route out of the matcher of your middleware.
export async function POST(request: Request): Promise<Response> {
  let event: unknown;
  try {
    event = await verifyWebhook(request); // reads CLERK_WEBHOOK_SIGNING_SECRET
  } catch {
    return new Response('not from Clerk', { status: 400 });
  }
  return new Response(await onDelivery(event, request.headers));
}
