import { fixedIn, testRule } from './testRule.js';

const server = "import { auth, clerkClient, currentUser } from '@clerk/nextjs/server';";
const f = (body: string) => `${server} async function f() { ${body} }`;
/** Cases of one fault and one fix, inside an async function. */
const fixed = fixedIn(f);

// Where a promise is asked, read or dropped.
testRule('await-auth', {
  valid: {
    'dropped, and no gate': f('auth(); currentUser(); ok && auth(); void auth();'),
    'compared with something': f('const a = auth(); if (a === b || a > null || a < b) g();'),
    'a promise that may be missing': f('const a = ok ? auth() : null; if (a) g(await a);'),
    'spread into arguments and lists': f('use(...auth()); use([...auth()]);'),
    'what promises have': f('auth().then(g); auth().catch(g); auth().finally(g);'),
    'what functions have': f('clerkClient.call(a); clerkClient.bind(a); clerkClient.mockReset();'),
    'another operator': f('return typeof auth() + -auth();'),
    'assigned as a whole': f('let a; a = auth(); const [b] = auth(); x.b = clerkClient;'),
  },
  invalid: {
    ...fixed('value', {
      'const { userId } = ok ? auth() : auth();':
        'const { userId } = await (ok ? auth() : auth());',
      'const { userId } = auth() as Session;': 'const { userId } = await (auth() as Session);',
      'const { userId } = auth() satisfies S;': 'const { userId } = await (auth() satisfies S);',
      'let a; const { userId } = (a = auth());': 'let a; const { userId } = (await (a = auth()));',
      'const { userId } = (g(), auth());': 'const { userId } = (await (g(), auth()));',
      'let userId; ({ userId } = auth());': 'let userId; ({ userId } = await auth());',
      'return { ...auth() };': 'return { ...await auth() };',
      'return (a ?? auth()).userId;': 'return ((await (a ?? auth()))).userId;',
      'return auth().thenable;': 'return (await auth()).thenable;',
      'return auth()[0];': 'return (await auth())[0];',
    }),
    ...fixed('test', {
      'if (ok || auth()) g();': 'if (ok || (await auth())) g();',
      'if (auth() || ok) g();': 'if ((await auth()) || ok) g();',
      'if (ok && auth()) g();': 'if (ok && (await auth())) g();',
      'if (auth() && ok) g();': 'if ((await auth()) && ok) g();',
      'return auth() ? 1 : 2;': 'return (await auth()) ? 1 : 2;',
      'return auth() == null;': 'return (await auth()) == null;',
      'return auth() !== undefined;': 'return (await auth()) !== undefined;',
      'return auth() != null;': 'return (await auth()) != null;',
      'return auth() === null;': 'return (await auth()) === null;',
      'return !auth();': 'return !(await auth());',
    }),
    ...fixed('gate', {
      'ok ? auth.protect() : g();': 'ok ? await auth.protect() : g();',
      'ok ? g() : auth.protect();': 'ok ? g() : await auth.protect();',
      'ok || auth.protect();': 'ok || await auth.protect();',
      'void auth.protect();': 'void await auth.protect();',
      'auth.protect()!;': 'await auth.protect()!;',
    }),
    ...fixed('protect', {
      'await auth().protect(check, options);': 'await auth.protect(check, options);',
      'return auth().protect();': 'return await auth.protect();',
    }),
    ...fixed('client', {
      'const { users } = clerkClient;': 'const { users } = (await clerkClient());',
      'return clerkClient.users;': 'return (await clerkClient()).users;',
    }),
    'a client of the module as a whole': {
      code: `import * as server from '@clerk/nextjs/server'; async function f() { return server.clerkClient.users; }`,
      output: `import * as server from '@clerk/nextjs/server'; async function f() { return (await server.clerkClient()).users; }`,
      errors: ['client'],
    },
    'in methods, which take their word elsewhere': {
      code: `${server} class A { read() { return auth().userId; } } const o = { read() { return auth().userId; } };`,
      errors: ['value', 'value'],
    },
    'in parameters, where nothing can be awaited': {
      code: `${server} async function a(id = auth().userId) {} const b = (id = auth().userId) => id;`,
      errors: ['value', 'value'],
    },
    'in a parameter, beside a variable of that name in the body': {
      code: `${server} function f(id = auth().userId) { var auth = own; }`,
      errors: ['value'],
    },
    'in a class and a namespace, where nothing can be awaited': {
      code: `${server} async function f() { class A { id = auth().userId; accessor at = auth().userId; static { auth().userId; } } } namespace N { auth().userId; }`,
      errors: ['value', 'value', 'value', 'value'],
    },
    'in a field of a class': {
      code: `${server} class A { read = () => auth().userId; }`,
      errors: [['value', `${server} class A { read = async () => (await auth()).userId; }`]],
    },
    'in an accessor of a class': {
      code: `${server} class A { accessor read = () => auth().userId; }`,
      errors: [
        ['value', `${server} class A { accessor read = async () => (await auth()).userId; }`],
      ],
    },
  },
});
