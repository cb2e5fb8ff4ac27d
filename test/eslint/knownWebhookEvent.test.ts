import { testRule } from './testRule.js';

const verify = "import { verifyWebhook } from '@clerk/nextjs/webhooks';";
const svix = "import { Webhook } from 'svix';";

testRule('known-webhook-event', {
  valid: {
    'a known name': `${verify} async function POST(req) { const evt = await verifyWebhook(req); if (evt.type === 'user.created') return; }`,
    'every switch case known': `${verify} async function POST(req) { const { type, data } = await verifyWebhook(req); switch (type) { case 'organizationMembership.created': case 'subscription.pastDue': break; default: } }`,
    'a type of Stripe': `import Stripe from 'stripe'; // Clerk
      const event = stripe.webhooks.constructEvent(body, sig, secret); if (event.type === 'customer.subscription.updated') return;`,
    'events of Resend, verified with svix': `${svix} const evt = new Webhook(secret).verify(body, headers); if (evt.type === 'email.bounced') return;`,
    'events of others beside Clerk': `${svix} import { auth } from '@clerk/nextjs/server'; const evt = new Webhook(secret).verify(body, headers); if (evt.type === 'video.asset.ready') return;`,
    'events of Paddle': `import '@clerk/nextjs'; if (event.eventType === 'subscription.past_due') return;`,
    'another property': `${verify} async function POST(req) { const evt = await verifyWebhook(req); if (evt.data.status === 'past_due' || evt.object === 'event') return; }`,
    'a new event, by name': {
      code: `${verify} async function POST(req) { const evt = await verifyWebhook(req); if (evt.type === 'apiKey.created') return; }`,
      options: { events: ['apiKey.created'] },
    },
    'a verifyWebhook of its own': `import { verifyWebhook } from './clerk'; async function POST(req) { const evt = await verifyWebhook(req); if (evt.type === 'user.signedIn') return; }`,
    'handlers of isoclerk': `import { handleWebhookEvent } from 'isoclerk/webhooks'; handleWebhookEvent(event, { 'user.created': f, 'role.*': g, unknown: h });`,
    'handlers by family': `${verify} const handlers = { 'user.created': f, fallback: g }; async function POST(req) { const evt = await verifyWebhook(req); await handlers[evt.type]?.(evt); }`,
    'a prefix': `${verify} async function POST(req) { const evt = await verifyWebhook(req); if (evt.type.startsWith('organization')) return; }`,
    'handlers from elsewhere': `${verify} import { handlers } from './handlers'; async function POST(req) { const evt = await verifyWebhook(req); handlers[evt.type](evt); HANDLERS[evt.type](evt); call()[evt.type](evt); }`,
    'handlers that are handed over': `${verify} async function f(req, handlers) { const evt = await verifyWebhook(req); let late; handlers[evt.type](evt); late[evt.type](evt); }`,
    'names from elsewhere': `${verify} import { names } from './names'; async function POST(req) { const evt = await verifyWebhook(req); if (names.includes(evt.type) || new Set(names).has(evt.type) || new Set().has(evt.type) || new Set([...names, , ]).has(evt.type) || new Map([[]]).get(evt.type)) return; }`,
  },
  invalid: {
    compared: {
      code: `${verify} async function POST(req) { const evt = await verifyWebhook(req); if (evt.type === 'organization.membership.created') return; }`,
      errors: [
        [
          'unknown',
          `${verify} async function POST(req) { const evt = await verifyWebhook(req); if (evt.type === 'organizationMembership.created') return; }`,
        ],
      ],
    },
    'a switch on a destructured type': {
      code: `${verify} async function POST(req) { const { type: kind } = await verifyWebhook(req); switch (kind) { case 'subscription.past_due': break; case "user.signedIn": break; } }`,
      errors: [
        [
          'unknown',
          `${verify} async function POST(req) { const { type: kind } = await verifyWebhook(req); switch (kind) { case 'subscription.pastDue': break; case "user.signedIn": break; } }`,
        ],
        [
          'unknown',
          `${verify} async function POST(req) { const { type: kind } = await verifyWebhook(req); switch (kind) { case 'subscription.past_due': break; case "session.created": break; } }`,
        ],
      ],
    },
    'svix and a cast': {
      code: `${svix} import type { WebhookEvent } from '@clerk/nextjs/server'; let evt: WebhookEvent; try { evt = new Webhook(secret).verify(body, headers) as WebhookEvent; } catch {} const eventType = evt.type; if (eventType === 'user.create') return;`,
      errors: [
        [
          'unknown',
          `${svix} import type { WebhookEvent } from '@clerk/nextjs/server'; let evt: WebhookEvent; try { evt = new Webhook(secret).verify(body, headers) as WebhookEvent; } catch {} const eventType = evt.type; if (eventType === 'user.created') return;`,
        ],
      ],
    },
    'svix with a secret of Clerk': {
      code: `${svix} const wh = new Webhook(process.env.CLERK_WEBHOOK_SECRET); const evt = wh.verify(body, headers); if (evt.type === 'user_created') return;`,
      errors: [
        [
          'unknown',
          `${svix} const wh = new Webhook(process.env.CLERK_WEBHOOK_SECRET); const evt = wh.verify(body, headers); if (evt.type === 'user.created') return;`,
        ],
      ],
    },
    "a name that is nobody's": {
      code: `${verify} async function POST(req) { const evt = await verifyWebhook(req); if ('invoice.finalized' === evt.type) return; }`,
      errors: ['unknown'],
    },
    'the key of a handler': {
      code: `${verify} const handlers = { 'user.created': f, 'user.signedUp': g }; async function POST(req) { const evt = await verifyWebhook(req); await handlers[evt.type]?.(evt); }`,
      errors: [
        [
          'unknown',
          `${verify} const handlers = { 'user.created': f, 'user.created': g }; async function POST(req) { const evt = await verifyWebhook(req); await handlers[evt.type]?.(evt); }`,
        ],
      ],
    },
    'in a list': {
      code: `${verify} const NAMES = ['user.created', 'org.created']; async function POST(req) { const evt = await verifyWebhook(req); if (NAMES.includes(evt.type)) return; }`,
      errors: [
        [
          'unknown',
          `${verify} const NAMES = ['user.created', 'organization.created']; async function POST(req) { const evt = await verifyWebhook(req); if (NAMES.includes(evt.type)) return; }`,
        ],
      ],
    },
    'a parameter with its type': {
      code: `import type { WebhookEvent } from '@clerk/backend'; function handle(evt: WebhookEvent) { return evt.type === 'paymentAttempt.succeeded'; }`,
      errors: [
        [
          'unknown',
          `import type { WebhookEvent } from '@clerk/backend'; function handle(evt: WebhookEvent) { return evt.type === 'paymentAttempt.updated'; }`,
        ],
      ],
    },
    'a handler and a guard of isoclerk': {
      code: `import { handleWebhookEvent, isWebhookEvent } from 'isoclerk/webhooks'; handleWebhookEvent(event, { 'user.signedIn': f }); isWebhookEvent(event, ['session.expired']);`,
      errors: [
        [
          'unknown',
          `import { handleWebhookEvent, isWebhookEvent } from 'isoclerk/webhooks'; handleWebhookEvent(event, { 'session.created': f }); isWebhookEvent(event, ['session.expired']);`,
        ],
        [
          'unknown',
          `import { handleWebhookEvent, isWebhookEvent } from 'isoclerk/webhooks'; handleWebhookEvent(event, { 'user.signedIn': f }); isWebhookEvent(event, ['session.ended']);`,
        ],
      ],
    },
    'in a set, a map and a list of its own': {
      code: `${verify} const MAP = new Map([['a.b', 'c.d'], ['user.created', 'e.f']]); async function POST(req) { const evt = await verifyWebhook(req); if (new Set(['g.h', 'user.updated']).has(evt.type)) return MAP.get(evt.type); return ['i.j'].indexOf(evt.type); }`,
      errors: ['unknown', 'unknown', 'unknown'],
    },
  },
});
