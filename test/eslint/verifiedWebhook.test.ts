import { testRule } from './testRule.js';

testRule('verified-webhook', {
  valid: {
    'verified by Clerk': `import { verifyWebhook } from '@clerk/nextjs/webhooks'; export async function POST(req) { const evt = await verifyWebhook(req); if (evt.type === 'user.created') return; }`,
    'a cast body that is verified afterwards': `import { Webhook } from 'svix'; import type { WebhookEvent } from '@clerk/nextjs/server';
      export async function POST(req) { const payload = (await req.json()) as WebhookEvent; new Webhook(secret).verify(JSON.stringify(payload), headers); if (payload.type === 'user.created') return; }`,
    'verified first and read later': `import type { WebhookEvent } from '@clerk/backend';
      export async function POST(req) { await verifySvix(req.clone()); const evt = (await req.json()) as WebhookEvent; }`,
    'verification injected': `import type { WebhookEvent } from '@clerk/backend';
      export const handler = (verifier) => async (req) => { verifier.check(req); const evt = (await req.json()) as WebhookEvent; };`,
    'verified by hand': `// Clerk webhooks
      export async function POST(req) { const mac = createHmac('sha256', key).update(body).digest('base64'); const evt = JSON.parse(body); if (evt.type === 'user.created') return; }`,
    'events of Mux': `import { auth } from '@clerk/nextjs/server'; export async function POST(req) { const evt = await req.json(); if (evt.type === 'video.asset.ready') return; }`,
    'a typed value of a queue': `import type { WebhookEvent } from '@clerk/backend'; export function consume(evt: WebhookEvent) { if (evt.type === 'user.created') return; }`,
    'no word about Clerk': `export async function POST(req) { const evt = await req.json(); if (evt.type === 'user.created') return; }`,
    'the answer of a fetch': `import { auth } from '@clerk/nextjs/server'; const { type } = await (await fetch(url)).json(); if (type === 'org') return;`,
    'a failed check that answers': `import { Webhook } from 'svix'; // Clerk
      let evt; try { evt = new Webhook(secret).verify(body, headers); } catch { return new Response('no', { status: 400 }); }`,
    'a fallback of its own parse': `import { Webhook } from 'svix'; // Clerk
      let evt, text; try { evt = new Webhook(secret).verify(body, headers); } catch (error) { text = JSON.parse(error.message); }`,
  },
  invalid: {
    'the body as an event': {
      code: `import { clerkClient } from '@clerk/nextjs/server'; export async function POST(req) { const evt = await req.json(); if (evt.type === 'user.created') return; }`,
      errors: ['unverified'],
    },
    'destructured, in a switch': {
      code: `// Clerk webhook
export async function POST(request) { const { type, data } = await request.json(); switch (type) { case 'user.created': break; case 'user.deleted': break; } }`,
      errors: ['unverified'],
    },
    'a cast': {
      code: `import type { WebhookEvent } from '@clerk/nextjs/server'; export async function POST(req) { const evt = (await req.json()) as WebhookEvent; return evt.data; }`,
      errors: ['unverified'],
    },
    Express: {
      code: `import { clerkClient } from '@clerk/express'; app.post('/webhook', (req, res) => { const { type } = req.body; if (type === 'session.created') res.end(); });`,
      errors: ['unverified'],
    },
    'a comment that speaks of it': {
      code: `// TODO: verify the Clerk webhook
export async function POST(req) { const evt = JSON.parse(await req.text()); if (evt.type === 'user.created') return; }`,
      errors: ['unverified'],
    },
    'taken all the same when verification fails': {
      code: `import { Webhook } from 'svix'; // Clerk
export async function POST(req) { const body = await req.text(); let evt; try { evt = new Webhook(secret).verify(body, headers); } catch { evt = JSON.parse(body); } }`,
      errors: ['fallback'],
    },
    'the same with verifyWebhook': {
      code: `import { verifyWebhook } from '@clerk/nextjs/webhooks'; export async function POST(req) { let evt; try { evt = await verifyWebhook(req); } catch (error) { console.warn(error); evt = await req.json(); } }`,
      errors: ['fallback'],
    },
  },
});
