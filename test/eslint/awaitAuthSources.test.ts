import { fixedIn, testRule } from './testRule.js';

const server = "import { auth, clerkClient, currentUser } from '@clerk/nextjs/server';";
const f = (body: string) => `${server} async function f(id) { ${body} }`;
const seen = (messageId: string, codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [code, { code: f(code), errors: [messageId] }]));
const fixed = fixedIn(f);

// A call that belongs to one of several values breaks the others; waiting for a value breaks none.
testRule('await-auth', {
  valid: {},
  invalid: {
    'a client that may be handed in': {
      code: `${server} export async function f(client = clerkClient) { return client.users.getUser('x'); }`,
      errors: ['client'],
    },
    'a client that may be handed in, where async is missing': {
      code: `${server} export const f = (client = clerkClient) => client.users.getUser('x');`,
      errors: ['client'],
    },
    'a client that may be handed in among others': {
      code: `${server} export async function f({ client = clerkClient } = {}) { return client.users.getUser('x'); }`,
      errors: ['client'],
    },
    'an auth that may be handed in': {
      code: `${server} export async function f(read = auth) { await read().protect(); }`,
      errors: ['protect'],
    },
    ...seen('client', [
      'const c = test ? fake : clerkClient; return c.users;',
      'const c = test ? clerkClient : fake; return c.users;',
      'const { client = clerkClient } = id; return client.users;',
      'const { users } = id ?? clerkClient;',
      'return (id ?? clerkClient).users;',
      'return (id || clerkClient).users;',
      'return (id && clerkClient).users;',
    ]),
    ...seen('protect', [
      'await (test ? fake : auth)().protect();',
      'await (id ?? auth)().protect();',
      'const session = () => auth(); await session().protect();',
      'const session = async () => auth(); session().protect();',
      'await (() => auth())().protect();',
    ]),
    ...fixed('client', {
      'return (clerkClient as any).users;': 'return ((await (clerkClient as any)())).users;',
      'return (clerkClient satisfies C).users;':
        'return ((await (clerkClient satisfies C)())).users;',
      'return clerkClient!.users;': 'return (await clerkClient!()).users;',
      'const { users } = clerkClient as any;': 'const { users } = (await (clerkClient as any)());',
      'let c; return (c = clerkClient).users;':
        'let c; return ((await (c = clerkClient)())).users;',
      'return (id(), clerkClient).users;': 'return ((await (id(), clerkClient)())).users;',
      'return (test ? clerkClient : clerkClient).users;':
        'return ((await (test ? clerkClient : clerkClient)())).users;',
      'const get = async () => clerkClient; return (await get()).users;':
        'const get = async () => clerkClient; return ((await (await get())())).users;',
      'const get = () => clerkClient; return get().users;':
        'const get = () => clerkClient; return (await get()()).users;',
      'const { client = clerkClient } = { client: clerkClient }; const c = clerkClient; return c.users;':
        'const { client = clerkClient } = { client: clerkClient }; const c = clerkClient; return (await c()).users;',
    }),
    ...fixed('value', {
      'return (id ?? auth()).userId;': 'return ((await (id ?? auth()))).userId;',
      'const s = test ? fake : auth(); return s.userId;':
        'const s = test ? fake : auth(); return (await s).userId;',
    }),
    ...fixed('protect', {
      'const read = auth; await read().protect();': 'const read = auth; await read.protect();',
      'await (auth as any)().protect();': 'await (auth as any).protect();',
      'await (test ? auth : auth)().protect();': 'await (test ? auth : auth).protect();',
      'await auth()!.protect();': 'await auth.protect();',
      'return auth().protect()!;': 'return await auth.protect()!;',
    }),
    'a promise in angle brackets': {
      filename: 'file.ts',
      code: f('if (<any>auth()) return (<any>auth()).userId;'),
      output: f('if ((await (<any>auth()))) return ((await (<any>auth()))).userId;'),
      errors: ['test', 'value'],
    },
    'an assertion in angle brackets': {
      filename: 'file.ts',
      code: f('return (<any>clerkClient).users;'),
      output: f('return ((await (<any>clerkClient)())).users;'),
      errors: ['client'],
    },
  },
});
