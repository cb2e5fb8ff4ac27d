import { testRule } from './testRule.js';

const types = "import type { WebhookEvent, UserWebhookEvent } from '@clerk/backend';";
const handler = (inside: string) => `// Clerk
export async function POST(req, ctx, body) { ${inside} }`;
const taken = `const evt = await req.json(); if (evt.type === 'user.created') save(evt);`;

const CHECKS = [
  'await verify(req);',
  'if (!isVerified(req)) return;',
  "const hash = createHmac('sha256', key);",
  'timingSafeEqual(a, b);',
  'stripe.webhooks.constructEvent(a, b);',
  'await hooks.unwrap(req);',
  "req.headers.get('svix-signature');",
  "fetch('https://verify.example.com');",
  '/* a comment */ verify(req);',
  'verify(req); // a comment',
  "app.use('/api/*', f); verify(req); /* a comment */",
  'fetch("//verify.example.com");',
];
const NO_CHECKS = [
  "if (status === 'verified') f();",
  'if (status === "verified") f();',
  'if (status === `verified`) f();',
  'sendVerificationEmail();',
  'read(verificationCode);',
  'email.verification_strategy;',
  'email.verification.status;',
  'email.verification?.status;',
  '/* verify it */',
  '/* a */ f(); /* verify it */',
  '/* verify it\n and verify it */',
  'f(); // verify it',
  'unwrapped(req);',
  'veri/*\n*/fy(req);',
];

// The words that say that a file checks a signature, and those that do not.
testRule('verified-webhook', {
  valid: Object.fromEntries(CHECKS.map((code) => [code, handler(`${code}\n ${taken}`)])),
  invalid: Object.fromEntries(
    NO_CHECKS.map((code) => [
      code,
      { code: handler(`${code}\n ${taken}`), errors: ['unverified'] },
    ]),
  ),
});

// The ways a body comes in.
testRule('verified-webhook', {
  valid: {
    'no body': handler(
      `if (req.query.type === 'user.created') f(); if (ctx.body.data.type === 'user.created') f(); if (JSON.parse.type === 'user.created') f(); if (bodyOf(req).type === 'user.created') f(); if (readBodyOf().type === 'user.created') f();`,
    ),
    'a body that is no event': handler(
      `if (req.body.name === 'user.created' || req.body.type === 'user' || req.body.type === NAME) f();`,
    ),
    'a cast of something else': `${types} ${handler(`const a = cache.get(key) as WebhookEvent; const b = (await req.json()) as Body; const c = JSON.parse(body).event as WebhookEvent;`)}`,
    'a type of a module called like it': `import type { WebhookEvent } from 'my@clerk/backend'; ${handler(`const a = JSON.parse(body) as WebhookEvent;`)}`,
    'a type called like it': `import type { WebhookEventOf } from '@clerk/backend'; ${handler(`const a = JSON.parse(body) as WebhookEventOf;`)}`,
  },
  invalid: {
    'each way to read it': {
      code: handler(
        `if (JSON.parse(body).type === 'user.created') f(); if ((await req.json()).type === 'user.created') f(); if ((await ctx.req.json()).type === 'user.created') f(); if (req.body.type === 'user.created') f(); if (ctx.req.body.type === 'user.created') f(); if ((await readBody(ctx)).type === 'user.created') f();`,
      ),
      errors: Array.from({ length: 6 }, () => 'unverified'),
    },
    'a body of h3': {
      code: `import { readBody } from 'h3'; ${handler(`const { type } = await readBody(ctx); switch (type) { case 'user.created': case 'user.updated': f(); }`)}`,
      errors: ['unverified'],
    },
    'each way to cast it': {
      code: `${types} import { readBody } from 'h3'; ${handler(`const a = JSON.parse(body) as WebhookEvent; const b = (await req.json()) as UserWebhookEvent; const c = req.body as WebhookEvent; const d = (await readBody(ctx)) as WebhookEvent;`)}`,
      errors: Array.from({ length: 4 }, () => 'unverified'),
    },
    'a body with its type declared': {
      code: `${types} ${handler(`const evt: WebhookEvent = await req.json(); if (evt.type === 'user.created') f();`)}`,
      errors: ['unverified'],
    },
  },
});

const attempt = (inTry: string, inCatch: string) =>
  `import { Webhook } from 'svix'; // Clerk\nconst wh = new Webhook(secret); let evt, other; try { ${inTry} } catch { ${inCatch} }`;

// What is taken when verifying has failed.
testRule('verified-webhook', {
  valid: {
    'another variable': attempt('evt = wh.verify(body, headers);', 'other = JSON.parse(body);'),
    'another value': attempt('evt = wh.verify(body, headers);', 'evt = null;'),
    'a property': attempt('a.evt = wh.verify(body, headers);', 'a.evt = JSON.parse(body);'),
    'no assignment': attempt('evt = wh.verify(body, headers);', 'f(JSON.parse(body)); return;'),
    'nothing verified there': attempt('evt = read(body);', 'evt = JSON.parse(body);'),
    'another variable verified': attempt(
      'other = wh.verify(body, headers); evt = read(body);',
      'evt = JSON.parse(body);',
    ),
    'verified, and not kept': attempt(
      'wh.verify(body, headers); evt = read(body);',
      'evt = JSON.parse(body);',
    ),
    'without catch': `import { Webhook } from 'svix'; // Clerk
      let evt; try { evt = new Webhook(secret).verify(body, headers); } finally { evt = JSON.parse(body); }`,
  },
  invalid: {
    'the body of one of two': {
      code: attempt(
        'other = wh.verify(a, b); evt = wh.verify(body, headers);',
        'evt = JSON.parse(body);',
      ),
      errors: ['fallback'],
    },
    'the body': {
      code: attempt('start(); evt = wh.verify(body, headers);', 'log(); evt = JSON.parse(body);'),
      errors: ['fallback'],
    },
  },
});
