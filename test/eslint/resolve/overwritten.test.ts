import { testRule } from '../testRule.js';

const server = "import { auth, currentUser } from '@clerk/nextjs/server';";

// A name that is written again holds what was written last: its default says nothing any more.
testRule('await-auth', {
  valid: {
    'a parameter with a default': `${server} async function f(session = auth()) { session = await session; return session.userId; }`,
    'a parameter by its pattern': `${server} async function f({ session = auth() } = {}) { session = await session; return session.userId; }`,
    'a parameter of a list': `${server} async function f([session = auth()]) { session = await session; return session.userId; }`,
    'a parameter that is declared again': `${server} function f(session = auth()) { var session = other(); return session.userId; }`,
    'by a pattern': `${server} async function f(session = auth()) { ({ session } = other); return session.userId; }`,
    'by a pattern with a default': `${server} async function f(session) { ({ session = auth() } = other); return session.userId; }`,
    'by a loop': `${server} async function f(session = auth()) { for (session of list) session.userId; }`,
    'counted up': `${server} async function f(session = auth()) { session++; return session.userId; }`,
    'where something is caught': `${server} try { g(); } catch ({ session = auth() }) { session = await session; session.userId; }`,
    'a helper in a variable': `${server} let session = () => auth(); session = () => other; session().userId;`,
    'a helper by its name': `${server} function session() { return auth(); } session = () => other; session().userId;`,
  },
  invalid: {
    'a parameter with a default that nothing overwrites': {
      code: `${server} async function f(session = auth()) { return session.userId; }`,
      output: `${server} async function f(session = auth()) { return (await session).userId; }`,
      errors: ['value'],
    },
    'a caught name with a default': {
      code: `${server} try { g(); } catch ({ session = auth() }) { session.userId; }`,
      output: `${server} try { g(); } catch ({ session = auth() }) { (await session).userId; }`,
      errors: ['value'],
    },
  },
});

testRule('no-user-to-client', {
  valid: {
    'a parameter with a default': `${server} export const GET = async (req, user = currentUser()) => { user = normalizeUser(await user); return Response.json(user); };`,
    'a parameter by its pattern': `${server} export async function GET({ user = await currentUser() } = {}) { user = normalizeUser(user); return Response.json(user); }`,
    'a variable by its pattern': `${server} export async function GET(opts) { let { user = await currentUser() } = opts; user = normalizeUser(user); return Response.json(user); }`,
    'a variable of a list': `${server} export async function GET(opts) { let [user = await currentUser()] = opts; user = normalizeUser(user); return Response.json(user); }`,
    'a variable of a loop': `${server} export async function GET(all) { for (let { user = await currentUser() } of all) { user = normalizeUser(user); Response.json(user); } }`,
    'a variable of a loop over a list': `${server} export async function GET(all) { for (let [user = await currentUser()] of all) { user = normalizeUser(user); Response.json(user); } }`,
  },
  invalid: {
    'a variable of a loop that nothing overwrites': {
      code: `${server} export async function GET(all) { for (const { user = await currentUser() } of all) Response.json(user); }`,
      errors: ['response'],
    },
  },
});

testRule('no-unsafe-metadata-authorization', {
  valid: {
    'a parameter by its pattern': `${server} async function f({ role = user.unsafeMetadata.role } = {}) { role = await loadRole(); if (role === 'admin') g(); }`,
  },
  invalid: {
    'a parameter by its pattern that nothing overwrites': {
      code: `${server} async function f({ role = user.unsafeMetadata.role } = {}) { if (role === 'admin') g(); }`,
      errors: ['unsafe'],
    },
  },
});

const event =
  "import { verifyWebhook } from '@clerk/nextjs/webhooks'; const evt = await verifyWebhook(req);";

testRule('known-webhook-event', {
  valid: {
    'a list that is another one later': `${event} let names = ['a.b']; names = await load(); names.includes(evt.type);`,
    'a table that is another one later': `${event} let handlers = { 'a.b': f }; handlers = await load(); handlers[evt.type]();`,
    'a declared type of a default that is overwritten': `import type { User } from '@clerk/backend'; ${event} function f(of: User = evt) { of = other; return of.type === 'a.b'; }`,
  },
  invalid: {
    'a declared type, whatever is written over a default': {
      code: `import type { WebhookEvent } from '@clerk/backend'; function f(evt: WebhookEvent = first) { evt = other; return evt.type === 'a.b'; }`,
      errors: ['unknown'],
    },
    'a list that stays': {
      code: `${event} const names = ['a.b']; names.includes(evt.type);`,
      errors: ['unknown'],
    },
  },
});
