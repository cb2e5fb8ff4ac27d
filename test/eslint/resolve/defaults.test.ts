import { testRule } from '../testRule.js';

const verify = "import { verifyToken } from '@clerk/backend';";
const inside = (code: string) => `${verify} async function f(t) { ${code} }`;
const results = (count: number) => Array.from({ length: count }, () => 'result');

// A default is no second write: what is destructured still comes from where it comes from.
testRule('verify-token-result', {
  valid: {
    'a default beside other claims': inside(
      'const { sub = null, sid = "" } = await verifyToken(t);',
    ),
    'assigned twice': inside('let a = await verifyToken(t); a = other(t); return a.data;'),
    'counted up': inside('let a = await verifyToken(t); a++; return a.data;'),
    'added to': inside('let a; a += await verifyToken(t); return a.data;'),
    'destructured twice': inside(
      'let data; ({ data = {} } = await verifyToken(t)); ({ data } = other);',
    ),
    'a claim as the default of something else': inside(
      'const { data = (await verifyToken(t)).sub } = other;',
    ),
    'the default of something else': inside(
      'const { data = await verifyToken(t) } = other; data.sub;',
    ),
    'a default below another key': inside(
      'const { data: { data } = {} } = other(await verifyToken(t));',
    ),
  },
  invalid: {
    'with a default': {
      code: inside('const { data = {} } = await verifyToken(t);'),
      errors: results(1),
    },
    'each with a default': {
      code: inside('const { data = {}, error: problem = null, payload } = await verifyToken(t);'),
      errors: results(3),
      at: ['data = {}', 'error: problem = null', 'payload'],
    },
    'through a variable': {
      code: inside('const claims = await verifyToken(t); const { data = {} } = claims;'),
      errors: results(1),
    },
    'by assignment': {
      code: inside('let data; ({ data = {} } = await verifyToken(t));'),
      errors: results(1),
    },
    'by assignment, without a default': {
      code: inside('let data, error; ({ data, error } = await verifyToken(t));'),
      errors: results(2),
    },
    'by assignment, as a whole': {
      code: inside('let claims; claims = await verifyToken(t); return claims.data;'),
      errors: results(1),
    },
    'of a promise': {
      code: `${verify} verifyToken(t).then(({ data = {}, error = null }) => use(data, error));`,
      errors: results(2),
    },
    'as the default of something else': {
      code: inside('const { claims = await verifyToken(t) } = session; return claims.data;'),
      errors: results(1),
    },
    'as the default of a pattern': {
      code: inside('const { claims: { data, error } = await verifyToken(t) } = session;'),
      errors: results(2),
    },
    'as the default of a parameter': {
      code: `${verify} const claims = await verifyToken(t); function f({ data, sub } = claims, { error } = claims) {}`,
      errors: results(2),
    },
    'in a list of promises': {
      code: inside(
        'const [{ data = {} }, claims = {}] = await Promise.all([verifyToken(t), verifyToken(t)]); claims.error;',
      ),
      errors: results(2),
    },
  },
});

const server = "import { currentUser } from '@clerk/nextjs/server';";
const express = "import { clerkClient } from '@clerk/express';";

testRule('no-user-to-client', {
  valid: {
    'a parameter that is overwritten': `${server} currentUser().then((user) => { user = plain(user); Response.json(user); });`,
    'an element that is overwritten': `${express} for (let user of (await clerkClient.users.getUserList()).data) { user = plain(user); res.json(user); }`,
    'the second of a loop over pairs': `${express} const { data } = await clerkClient.users.getUserList(); for (const [, at = data] of data) res.json(at[0].id);`,
  },
  invalid: {
    'a parameter with a default that is one': {
      code: `${server} const user = await currentUser(); export const answer = (of = user) => Response.json(of);`,
      errors: ['response'],
    },
    'a parameter with a default': {
      code: `${server} currentUser().then((user = null) => Response.json(user));`,
      errors: ['response'],
    },
    'nested, with a default': {
      code: `${express} const { data: [user = null] = [] } = await clerkClient.users.getUserList(); res.json(user);`,
      errors: ['response'],
    },
    'of a list, with a default': {
      code: `${express} const { data = [] } = await clerkClient.users.getUserList(); const [first = null, second = null] = data; res.json(first); res.json(second); res.json(data);`,
      errors: ['response', 'response', 'response'],
    },
    'of a loop, with a default': {
      code: `${express} const lists = [await clerkClient.users.getUserList()]; const { data } = await clerkClient.users.getUserList(); for (const user of data) res.json(user); let one; for (one of data) res.json(one);`,
      errors: ['response', 'response'],
    },
  },
});

const client =
  "import { createClerkClient } from '@clerk/backend'; const clerk = createClerkClient({});";

testRule('no-unsafe-metadata-authorization', {
  valid: {},
  invalid: {
    'nested in a pattern with a default': {
      code: `const { unsafeMetadata: { role, isAdmin = false } = {} } = user; if (role) f(); if (isAdmin) g();`,
      errors: ['unsafe', 'unsafe'],
    },
  },
});

testRule('no-removed-api', {
  valid: {
    'what was imported, as a default': `import * as clerk from '@clerk/nextjs'; const { show = clerk.Show, mine: own = clerk.useUser } = props;`,
  },
  invalid: {
    'what is gone, as a default': {
      code: `import * as clerk from '@clerk/nextjs'; const { middleware = clerk.authMiddleware } = options;`,
      errors: ['removed'],
      at: ['clerk.authMiddleware'],
    },
  },
});

testRule('no-legacy-billing', {
  valid: {
    'a billing resource as the default of a key of that name': `${client} import { verifyWebhook } from '@clerk/nextjs/webhooks'; const evt = await verifyWebhook(req); const item = await clerk.billing.cancelSubscriptionItem('a'); const { paymentSource = item.paymentMethod, payment_source = evt.data.payment_method } = form;`,
  },
  invalid: {
    'of an event, with a default': {
      code: `import { verifyWebhook } from '@clerk/nextjs/webhooks'; const { data: { payment_source = null } = {} } = await verifyWebhook(req);`,
      errors: ['key'],
      at: ['payment_source = null'],
    },
    'in a loop, with a default': {
      at: ['amount = 0'],
      code: `${client} const { data: plans = [] } = await clerk.billing.getPlanList(); for (const { amount = 0, fee: { amount: today = 0 } = {} } of plans) show(amount, today);`,
      errors: ['key'],
    },
  },
});

testRule('known-webhook-event', {
  valid: {
    'a declared type of what is overwritten': `import type { User } from '@clerk/backend'; let evt: User; evt = a; evt = b; evt.type === 'user.made';`,
  },
  invalid: {
    'a type that is declared before the value comes': {
      code: `import type { WebhookEvent } from '@clerk/backend'; let evt: WebhookEvent | undefined; evt = read(a); evt?.type === 'user.made';`,
      errors: ['unknown'],
    },
    'a type, whatever is written': {
      code: `import type { WebhookEvent } from '@clerk/backend'; let evt: WebhookEvent; evt = a; evt = b; evt.type === 'user.made'; function f(evt: WebhookEvent) { evt = other; return evt.type === 'user.made'; }`,
      errors: ['unknown', 'unknown'],
    },
  },
});
