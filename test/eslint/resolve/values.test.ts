import { testRule } from '../testRule.js';

const server = "import { auth, currentUser } from '@clerk/nextjs/server';";
const express = "import { clerkClient } from '@clerk/express';";
const value = (before: string, after: string) => ({
  code: `${server} ${before}`,
  output: `${server} ${after}`,
  errors: ['value'],
});

// What an expression gives, and what it does not.
testRule('await-auth', {
  valid: {
    'the first of a sequence': `${server} const s = (auth(), other()); s.userId;`,
    'the middle of a sequence': `${server} const s = (a(), auth(), other()); s.userId;`,
    'what && may not give': `${server} const s = ok && auth(); if (s) g();`,
    'the default of a module': `import server from '@clerk/nextjs/server'; server.auth().userId;`,
    'the rest of the parameters': `import { clerkMiddleware } from '@clerk/nextjs/server'; export default clerkMiddleware((...all) => all[0]().userId);`,
    'the second parameter of a middleware': `import { clerkMiddleware } from '@clerk/nextjs/server'; export default clerkMiddleware((_, auth) => auth().userId);`,
    'a function of several uses, first of all in a middleware': `import { clerkMiddleware } from '@clerk/nextjs/server'; const handler = (auth) => auth().userId; export default clerkMiddleware(handler); handler(() => ({ userId: 'a' }));`,
    'a function of no use': `${server} function handler(auth) { return auth().userId; }`,
    'a function that is not declared with its value': `${server} let session; session = () => 1; session().userId;`,
    'what gives nothing, called': `${server} function none() {} none()(); JSON.parse(none()(auth())); const [a] = await none()([auth()]); a.userId;`,
    'a name that is written while it is counted': `${server} let s = auth(); for (s of list) s.userId;`,
    'results as they are': `${server} const all = await Promise.all([auth(), other()]); all.length;`,
    'promises by a variable': `${server} const [a] = await Promise.all(promises); a.userId; const [b] = await Promise.all(); b.userId;`,
    'promises that nobody awaits': `${server} function* f() { const [a] = yield Promise.all([[auth()]]); a[0].userId; }`,
  },
  invalid: {
    'the last of a sequence': value(
      'const s = (a(), b(), auth()); s.userId;',
      'const s = (a(), b(), auth()); (await s).userId;',
    ),
    'what && gives': value(
      'const s = ok && auth(); s.userId;',
      'const s = ok && auth(); (await s).userId;',
    ),
    'with a mark of TypeScript': value('auth()!.userId;', '(await auth()!).userId;'),
    'a function called where it stands': value(
      '(() => auth())().userId;',
      '(await (() => auth())()).userId;',
    ),
    'a helper with its type in angle brackets': {
      filename: 'file.ts',
      ...value(
        'const s = <any>(() => auth()); s().userId;',
        'const s = <any>(() => auth()); (await s()).userId;',
      ),
    },
    'a name that is given later': value(
      'let s; s = auth; s().userId;',
      'let s; s = auth; (await s()).userId;',
    ),
    'a name that is declared again': value(
      'var s = auth(); var s; s.userId;',
      'var s = auth(); var s; (await s).userId;',
    ),
    'what a helper returns, asked': {
      code: `${server} const s = () => { return auth(); }; if (s()) g();`,
      output: `${server} const s = () => { return auth(); }; if ((await s())) g();`,
      errors: ['test'],
    },
  },
});

testRule('no-user-to-client', {
  valid: {
    'a key of a user': `${server} const user = await currentUser(); for (const key in user) Response.json(key);`,
    'a field of a user by a variable': `${server} const user = await currentUser(); Response.json(user[field]);`,
    'a place in a list': `${express} const { data } = await clerkClient.users.getUserList(); data.map((_, user) => res.json(user));`,
    'a component of a module that is not named': `${server} const user = await currentUser(); const ui = await import(name); const a = <ui.Profile user={user} />;`,
    'what a yield gives': `${server} function* f() { const [user] = yield Promise.all([currentUser()]); Response.json(user); }`,
    'what was made of its JSON': `${server} const user = await currentUser(); Response.json(hash(JSON.stringify(user)));`,
    'what a helper gave, later': `${express} async function load() { return clerkClient.users.getCount(); } res.json(await load());`,
  },
  invalid: {
    'what an async helper found in it': {
      code: `${express} async function load() { const { data } = await clerkClient.users.getUserList(); return data; } res.json(await load());`,
      errors: ['response'],
      at: ['await load()'],
    },
    'a function with a name, handed over': {
      code: `${server} currentUser().then(function answer(user) { Response.json(user); });`,
      errors: ['response'],
    },
    'a parameter whose own type says nothing': {
      code: `${server} currentUser().then((user: Local) => Response.json(user));`,
      errors: ['response'],
    },
    'a parameter with a type and a default': {
      code: `import type { User } from '@clerk/backend'; export const answer = (user: User = nobody) => Response.json(user);`,
      errors: ['response'],
    },
    'asserted in angle brackets': {
      filename: 'file.ts',
      code: `import type { User } from '@clerk/backend'; const user = <User>load(); Response.json(user); Response.json(<any>user);`,
      errors: ['response', 'response'],
    },
    'either of two wrappers': {
      code: `import { eventHandler } from 'h3'; ${server} (isOld ? eventHandler : other)(async () => currentUser());`,
      errors: ['response'],
    },
  },
});

testRule('known-webhook-event', {
  valid: {
    'a function called like its parameter': `import type { WebhookEvent } from '@clerk/backend'; function evt(evt: WebhookEvent) {} evt.type === 'user.made';`,
  },
  invalid: {
    'destructured in a parameter with a type': {
      code: `import type { WebhookEvent } from '@clerk/backend'; const f = ({ type }: WebhookEvent) => type === 'user.made';`,
      errors: ['unknown'],
    },
  },
});

testRule('verify-token-result', {
  valid: {
    'the rest of the claims': `import { verifyToken } from '@clerk/backend'; const { sub, ...rest } = await verifyToken(t); rest.data;`,
    'a private field': `import { verifyToken } from '@clerk/backend'; class A { #data; async f() { (await verifyToken(t)).#data; } }`,
  },
  invalid: {
    'written into the claims': {
      code: `import { verifyToken } from '@clerk/backend'; const claims = await verifyToken(t); ({ data: claims.data } = other);`,
      errors: ['result'],
      at: ['data'],
    },
    'keys in quotes': {
      code: `import { verifyToken } from '@clerk/backend'; const { 'data': a, error } = await verifyToken(t);`,
      errors: ['result', 'result'],
    },
    'a module of a version, with its path': {
      code: `import { verifyJwt } from 'https://esm.sh/@clerk/backend@1.24.0/jwt?dev'; const { data, error } = await verifyJwt(t); import { verifyJwt as other } from 'npm:@clerk/backend@1.24.0/jwt'; const { data: a, error: b } = await other(t);`,
      errors: ['result', 'result', 'result', 'result'],
    },
  },
});

testRule('accepts-token', {
  valid: {},
  invalid: {
    'in what a promise gives': {
      code: `${server} auth().then(({ tokenType }) => tokenType === 'api_key');`,
      errors: [
        [
          'unreachable',
          `${server} auth({ acceptsToken: ['session_token', 'api_key'] }).then(({ tokenType }) => tokenType === 'api_key');`,
        ],
      ],
      at: ["'api_key'"],
    },
  },
});

testRule('no-removed-api', {
  valid: {
    'what is left of a module': `const { useUser, ...clerk } = require('@clerk/nextjs'); const App = () => <clerk.ClerkProvider frontendApi="x" />;`,
  },
  invalid: {},
});
