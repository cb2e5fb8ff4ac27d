import { testRule } from '../testRule.js';

const auth = "import { auth } from '@clerk/nextjs/server';";

// What functions of the file give, and what their parameters are.
testRule('await-auth', {
  valid: {
    'a parameter of a function without a body': `import type { Session } from '@clerk/backend'; // auth of @clerk/nextjs
      declare function read(session: string, of: { [session.userId]: string }): void;`,
    'a module by TypeScript’s require': `import own = require('./auth'); // not @clerk/nextjs
      own.auth().userId;`,
    'a helper that returns nothing': `${auth} function none() { return; } none().userId;`,
    'an async helper that is awaited': `${auth} async function session() { return await auth(); } async function f() { return (await session()).userId; }`,
  },
  invalid: {
    'a helper that returns nothing first': {
      code: `${auth} function session(skip) { if (skip) return; else return auth(); } session().userId;`,
      output: `${auth} function session(skip) { if (skip) return; else return auth(); } (await session()).userId;`,
      errors: ['value'],
    },
    'a helper that tries': {
      code: `${auth} function session() { try { return auth(); } catch { return null; } } session().userId;`,
      output: `${auth} function session() { try { return auth(); } catch { return null; } } (await session()).userId;`,
      errors: ['value'],
    },
    'a helper that returns it when something failed': {
      code: `${auth} function session() { try { other(); } catch { return auth(); } } session().userId;`,
      output: `${auth} function session() { try { other(); } catch { return auth(); } } (await session()).userId;`,
      errors: ['value'],
    },
    'an async helper that has awaited it': {
      code: `${auth} async function session() { return await auth(); } session().userId;`,
      output: `${auth} async function session() { return await auth(); } (await session()).userId;`,
      errors: ['value'],
    },
  },
});

const server = "import { currentUser } from '@clerk/nextjs/server';";

testRule('no-user-to-client', {
  valid: {
    'what a promise fails with': `${server} currentUser().then(use, (error) => Response.json(error));`,
    'a JSON copy of something else': `${server} async function f() { return Response.json(JSON.parse(describe(await currentUser()))); }`,
    'a copy of nothing': `${server} Response.json(JSON.parse(JSON.stringify())); Response.json(structuredClone()); Response.json(JSON.parse());`,
    'what is behind the promises of a list': `${server} async function f() { const [a, b] = await Promise.all([currentUser()]); return Response.json(b); }`,
    'another list of promises': `${server} async function f() { const [a] = await Promise.race([currentUser()]); return Response.json(a); }`,
  },
  invalid: {
    'what a promise gives': {
      code: `${server} currentUser().then((user) => Response.json(user), fail);`,
      errors: ['response'],
    },
    'a structured clone': {
      code: `${server} async function f() { return Response.json(structuredClone(await currentUser())); }`,
      errors: ['response'],
    },
    'the second of a list of promises': {
      code: `${server} async function f() { const [, user] = await Promise.all([other(), currentUser()]); return Response.json(user); }`,
      errors: ['response'],
    },
  },
});
