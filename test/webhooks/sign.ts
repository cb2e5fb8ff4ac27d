import { Webhook } from 'standardwebhooks';

export const SECRET = 'whsec_aXNvY2xlcmstdGVzdC1zZWNyZXQtbm90LXJlYWw=';

/** A delivery as Clerk sends it: signed with the Standard Webhooks scheme, headers named `svix-…`. */
export function deliver(body: string, { id = 'msg_2fixture', at = new Date() } = {}) {
  const signature = new Webhook(SECRET).sign(id, at, body);
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'svix-id': id,
    'svix-timestamp': String(Math.floor(at.getTime() / 1000)),
    'svix-signature': signature,
  };
  return { method: 'POST', headers, body };
}
