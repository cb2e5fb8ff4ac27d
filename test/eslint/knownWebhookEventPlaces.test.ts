import { testRule } from './testRule.js';

const verify = "import { verifyWebhook } from '@clerk/nextjs/webhooks';";
const event = 'const evt = await verifyWebhook(req);';
const svix =
  "import { Webhook } from 'svix'; import '@clerk/nextjs'; const evt = new Webhook(a).verify(b, c);";

// Where a name stands that is compared, looked up or handled.
testRule('known-webhook-event', {
  valid: {
    'names of others in a list and a table': `${svix} ['email.bounced'].includes(evt.type); ({ 'email.bounced': f })[evt.type](); new Set(['a.b']).has(evt.type);`,
    'a list that is filled': `${verify} ${event} ['invoice.paid'].concat(evt.type); ['invoice.paid'].myincludes(evt.type); headers('a.b').getAll(evt.type); new Set(['a.b']).hasnt(evt.type);`,
    'a list about something else': `${verify} ${event} ['invoice.paid'].includes(evt.data.status); ['invoice.paid'].includes(); ['invoice.paid'].includes(name);`,
    'variables in a list': `${verify} ${event} [NAME, 1].includes(evt.type); new Set([NAME]).has(evt.type); new Map([[NAME, f]]).get(evt.type);`,
    'a list that a function makes': `${verify} ${event} make(['invoice.paid']).includes(evt.type); new Set(make('a.b')).has(evt.type);`,
    'a method by a variable': `${verify} ${event} ['invoice.paid'][includes](evt.type);`,
    'a property with the name of a variable': `${verify} const { type } = await verifyWebhook(req); const paid = { 'invoice.paid': 1, type: 2 }; use(paid.type);`,
    'a key that is computed, and one that is spread': `${verify} ${event} ({ ...others, [name]: f, plain: g, 'user.*': h })[evt.type]();`,
    'keys without a dot, and a family': `${verify} ${event} ({ default: f, unknown: g, 'user.*': h })[evt.type]();`,
    'handlers of a function': `${verify} ${event} handlersOf({ 'invoice.paid': f })[evt.type]();`,
    'a table of something else': `${verify} ${event} ({ 'invoice.paid': f })[evt.object]();`,
    'isoclerk, without handlers and names': `import { handleWebhookEvent, isWebhookEvent } from 'isoclerk'; handleWebhookEvent(event); isWebhookEvent(event); isWebhookEvent(event, ['user', 'user.*', NAME, , 'user.created']); isWebhookEvent(event, 'user.*');`,
    'others called like it': `import { handleWebhookEvent } from './isoclerk'; import { isWebhookEvent } from 'isoclerk/webhooksOf'; import { handleWebhookEvents, isWebhookEventOf } from 'isoclerk'; for (const f of [1]) { handleWebhookEvent(e, { 'a.b': f }); isWebhookEvent(e, 'a.b'); handleWebhookEvents(e, { 'a.b': f }); isWebhookEventOf(e, 'a.b'); }`,
    'a module that ends like it': `import { handleWebhookEvent, isWebhookEvent } from 'my/isoclerk'; handleWebhookEvent(e, { 'a.b': f }); isWebhookEvent(e, 'a.b');`,
    'own events everywhere': {
      code: `${verify} ${event} ['a.b'].includes(evt.type); ({ 'a.b': f })[evt.type]();`,
      options: { events: ['a.b'] },
    },
    'svix without a word about it': `import { Webhook } from 'svix'; const evt = new Webhook(a).verify(b, c); if (evt.type === 'user.create') f();`,
    'a default of the name': `${verify} const { type = 'none' } = await verifyWebhook(r); if (type === 'none') f(); if ('none' !== type) f();`,
    'a default, in a switch': `${verify} const { type = 'none' } = await verifyWebhook(r); switch (type) { case 'none': }`,
    'a default, in lists and tables': `${verify} const { type = 'no.type' } = await verifyWebhook(r); ['no.type'].includes(type); new Set(['no.type']).has(type); new Map([['no.type', f]]).get(type); ({ 'no.type': f })[type]();`,
    'a default as a template': `${verify} const { type = \`none\` } = await verifyWebhook(r); type === 'none';`,
    'a default in a variable': `${verify} ${event} const NONE = 'none'; const { type = NONE } = evt; const own = type; own === 'none'; own === NONE;`,
    'a default by an operator': `${verify} ${event} (evt.type ?? 'none') === 'none'; (evt.type || 'none') === 'none'; (ok ? evt.type : 'none') === 'none'; const type = ok ? 'none' : evt.type; type === 'none';`,
    'a default of a parameter': `import type { WebhookEvent } from '@clerk/backend'; function f({ type = 'none' }: WebhookEvent) { return type === 'none'; }`,
    'a default that resembles a name': `${verify} const { type = 'user.create' } = await verifyWebhook(r); type === 'user.create';`,
    'a name of the language': `${verify} ${event} function f() { arguments[evt.type](); }`,
  },
  invalid: {
    'names nobody knows, in each place': {
      code: `${verify} ${event} ['a.b', , 'user.created'].includes(evt.type); ({ 'c.d': f, default: g })[evt.type](); new Map([['e.f', 1]]).get(evt.type); switch (evt.type) { case 'g.h': default: } 'i.j' == evt.type;`,
      errors: ['unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    },
    'another name than the default': {
      code: `${verify} const { type = 'none' } = await verifyWebhook(r); type === 'nothing'; ['a.b'].includes(type); ({ 'c.d': f })[type]();`,
      errors: ['unknown', 'unknown', 'unknown'],
    },
    'a default of another name': {
      code: `${verify} const { type, object = 'none' } = await verifyWebhook(r); type === 'none'; object === 'none';`,
      errors: ['unknown'],
    },
    'part of a default': {
      code: `${verify} ${event} const { data: { type: own } = 'none' } = evt; evt.type === 'none'; (evt.type ?? 'none'.length) === 'none';`,
      errors: ['unknown', 'unknown'],
    },
    'each way to look up': {
      code: `${verify} ${event} const LIST = ['a.b'] as const; LIST.includes(evt.type); LIST.indexOf(evt.type); LIST?.includes(evt.type); new Set(LIST); const SET = new Set(['c.d', 'e.f']); SET.has(evt.type); SET['has'](evt.type);`,
      // A name is reported once a place that asks for it.
      errors: ['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    },
    'a mistake in an event that may be of others': {
      code: `${svix} ['user.create'].includes(evt.type); ({ 'user.create': f })[evt.type]();`,
      errors: [
        [
          'unknown',
          `${svix} ['user.created'].includes(evt.type); ({ 'user.create': f })[evt.type]();`,
        ],
        [
          'unknown',
          `${svix} ['user.create'].includes(evt.type); ({ 'user.created': f })[evt.type]();`,
        ],
      ],
    },
    'a name of nothing but a dot, and one with a star before it': {
      code: `${verify} ${event} ({ '.': f, '*.created': g })[evt.type]();`,
      errors: ['unknown', 'unknown'],
    },
    'a template': {
      code: `${verify} ${event} if (evt.type === \`user.create\`) f();`,
      errors: [['unknown', `${verify} ${event} if (evt.type === \`user.created\`) f();`]],
    },
    'handlers and guards of isoclerk': {
      code: `import { handleWebhookEvent, isWebhookEvent, isKnownWebhookEvent } from 'isoclerk'; const handlers = { 'a.b': f } satisfies X; handleWebhookEvent(event, handlers); isWebhookEvent(event, 'c.d'); isKnownWebhookEvent(event, ['e.f', 'user']);`,
      errors: ['unknown', 'unknown', 'unknown'],
    },
    'of its modules below': {
      code: `import { handleWebhookEvent } from 'isoclerk/webhooks/of/it'; import { isWebhookEvent } from 'isoclerk/webhooks/of/it'; handleWebhookEvent(event, { 'a.b': f }); isWebhookEvent(event, 'c.d');`,
      errors: ['unknown', 'unknown'],
    },
  },
});
