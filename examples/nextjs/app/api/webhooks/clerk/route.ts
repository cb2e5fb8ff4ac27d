import { verifyWebhook } from '@clerk/nextjs/webhooks';
import type { NextRequest } from 'next/server';
import { onDelivery } from '../../../../lib/onDelivery';

// Nobody is signed in here: the signature is the proof. proxy.ts leaves this path out.
export async function POST(request: NextRequest): Promise<Response> {
  let event: unknown;
  try {
    event = await verifyWebhook(request); // reads CLERK_WEBHOOK_SIGNING_SECRET
  } catch {
    return new Response('not from Clerk', { status: 400 });
  }
  return new Response(await onDelivery(event, request.headers));
}
