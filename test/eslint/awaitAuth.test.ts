import { testRule } from './testRule.js';

const auth = "import { auth } from '@clerk/nextjs/server';";

testRule('await-auth', {
  valid: {
    'awaited and destructured': `${auth} async function f() { const { userId } = await auth(); }`,
    'awaited member': `${auth} async function f() { return (await auth()).userId; }`,
    'awaited gate': `${auth} async function f() { await auth.protect(); }`,
    'then and catch': `${auth} auth().then(({ userId }) => userId).catch(() => null);`,
    'Promise.all': `import { auth, currentUser } from '@clerk/nextjs/server';
      async function f() { const [{ userId }, user] = await Promise.all([auth(), currentUser()]); return user?.id + userId; }`,
    'a promise that is awaited later': `${auth} async function f() { const p = auth(); const { userId } = await p; }`,
    'a returned gate': `${auth} const guard = () => auth.protect();`,
    'a returned promise': `${auth} function f() { return auth(); }`,
    'React use()': `import { use } from 'react'; ${auth} function C() { const { userId } = use(auth()); }`,
    'auth of Firebase': `import { auth } from './firebase'; /* not Clerk */ auth().currentUser; auth.protect();`,
    'auth of next-auth': `import { auth } from 'next-auth'; // we left Clerk
      const { user } = auth();`,
    'auth of Octokit': `import { createAppAuth } from '@octokit/auth-app'; const auth = createAppAuth({}); // clerk
      const { token } = auth();`,
    'own function': `import {} from '@clerk/nextjs/server'; function currentUser() { return { id: 1 }; } currentUser().id;`,
    'shadowed import': `${auth} function f(auth) { const { userId } = auth(); }`,
    'req.auth()': `import { clerkMiddleware } from '@clerk/express'; app.get('/', (req) => { const { userId } = req.auth(); });`,
    'the clerkClient object of @clerk/express': `import { clerkClient } from '@clerk/express'; async function f() { await clerkClient.users.getUser('a'); }`,
    'what createClerkClient returns': `import { createClerkClient } from '@clerk/nextjs/server'; const clerkClient = createClerkClient({}); clerkClient.users.getUser('a');`,
    'awaited client': `import { clerkClient } from '@clerk/nextjs/server'; async function f() { const client = await clerkClient(); await client.users.getUser('a'); (await clerkClient()).users; }`,
    'the client passed on': `import { clerkClient } from '@clerk/nextjs/server'; use(clerkClient);`,
    'auth of Astro locals': `import { clerkMiddleware } from '@clerk/astro/server'; export const onRequest = clerkMiddleware((auth, context) => { const { userId } = auth(); });`,
    'middleware awaited': `import { clerkMiddleware } from '@clerk/nextjs/server'; export default clerkMiddleware(async (auth, req) => { await auth.protect(); const { userId } = await auth(); });`,
    'the getAuth of Pages Router': `import { getAuth } from '@clerk/nextjs/server'; const { userId } = getAuth(req);`,
    'async helper': `${auth} async function who() { return auth(); } async function f() { const { userId } = await who(); }`,
    'a helper that awaits': `${auth} const who = async () => (await auth()).userId; async function f() { const id = await who(); if (!id) return; }`,
    'a mocked auth': `${auth} vi.mocked(auth).mockResolvedValue({ userId: 'u' }); expect(auth).toHaveBeenCalled();`,
    'type only': `import type { auth } from '@clerk/nextjs/server'; type A = Awaited<ReturnType<typeof auth>>;`,
    'the client hook': `import { useAuth } from '@clerk/nextjs'; function C() { const { userId } = useAuth(); }`,
    'reassigned and then awaited': `${auth} async function f() { let session = auth(); session = await session; session.userId; }`,
  },
  invalid: {
    destructured: {
      code: `${auth} async function f() { const { userId } = auth(); }`,
      output: `${auth} async function f() { const { userId } = await auth(); }`,
      errors: ['value'],
    },
    member: {
      code: `${auth} async function f() { return auth().userId; }`,
      output: `${auth} async function f() { return (await auth()).userId; }`,
      errors: ['value'],
    },
    'at the top of a module': {
      code: `${auth} const { userId } = auth();`,
      output: `${auth} const { userId } = await auth();`,
      errors: ['value'],
    },
    'in a function that is not async': {
      code: `${auth} export default function Page() { const { userId } = auth(); }`,
      errors: [
        [
          'value',
          `${auth} export default async function Page() { const { userId } = await auth(); }`,
        ],
      ],
    },
    'in a method: no place for async is certain': {
      code: `${auth} class A { get() { const { userId } = auth(); } }`,
      errors: ['value'],
    },
    'through a variable': {
      code: `${auth} async function f() { const session = auth(); return session.userId; }`,
      output: `${auth} async function f() { const session = auth(); return (await session).userId; }`,
      errors: ['value'],
    },
    alias: {
      code: `import { auth as clerkAuth } from '@clerk/nextjs/server'; async function f() { const { userId } = clerkAuth(); }`,
      output: `import { auth as clerkAuth } from '@clerk/nextjs/server'; async function f() { const { userId } = await clerkAuth(); }`,
      errors: ['value'],
    },
    namespace: {
      code: `import * as clerk from '@clerk/nextjs/server'; async function f() { return clerk.auth().userId; }`,
      output: `import * as clerk from '@clerk/nextjs/server'; async function f() { return (await clerk.auth()).userId; }`,
      errors: ['value'],
    },
    require: {
      code: `const { auth } = require('@clerk/nextjs/server'); async function f() { return auth().userId; }`,
      output: `const { auth } = require('@clerk/nextjs/server'); async function f() { return (await auth()).userId; }`,
      errors: ['value'],
    },
    'dynamic import': {
      code: `async function f() { const { auth } = await import('@clerk/nextjs/server'); return auth().userId; }`,
      output: `async function f() { const { auth } = await import('@clerk/nextjs/server'); return (await auth()).userId; }`,
      errors: ['value'],
    },
    'a local alias': {
      code: `${auth} const getSession = auth; async function f() { return getSession().userId; }`,
      output: `${auth} const getSession = auth; async function f() { return (await getSession()).userId; }`,
      errors: ['value'],
    },
    'a local helper': {
      code: `${auth} function session() { return auth(); } async function f() { return session().userId; }`,
      output: `${auth} function session() { return auth(); } async function f() { return (await session()).userId; }`,
      errors: ['value'],
    },
    'a gate that gates nothing': {
      code: `${auth} export async function GET() { auth.protect(); return secret; }`,
      output: `${auth} export async function GET() { await auth.protect(); return secret; }`,
      errors: ['gate'],
    },
    'a gate in middleware': {
      code: `import { clerkMiddleware } from '@clerk/nextjs/server'; export default clerkMiddleware((auth, req) => { if (isProtected(req)) auth.protect(); });`,
      errors: [
        [
          'gate',
          `import { clerkMiddleware } from '@clerk/nextjs/server'; export default clerkMiddleware(async (auth, req) => { if (isProtected(req)) await auth.protect(); });`,
        ],
      ],
    },
    'auth().protect() of version 5': {
      code: `${auth} async function f() { auth().protect({ role: 'org:admin' }); }`,
      output: `${auth} async function f() { await auth.protect({ role: 'org:admin' }); }`,
      errors: ['protect'],
    },
    'auth().protect(), awaited': {
      code: `${auth} async function f() { await auth().protect(); }`,
      output: `${auth} async function f() { await auth.protect(); }`,
      errors: ['protect'],
    },
    currentUser: {
      code: `import { currentUser } from '@clerk/nextjs/server'; async function f() { const user = currentUser(); return user?.id; }`,
      output: `import { currentUser } from '@clerk/nextjs/server'; async function f() { const user = currentUser(); return (await user)?.id; }`,
      errors: ['value'],
    },
    'a promise as a condition': {
      code: `import { currentUser } from '@clerk/nextjs/server'; async function f() { const user = currentUser(); if (!user) return; }`,
      output: `import { currentUser } from '@clerk/nextjs/server'; async function f() { const user = currentUser(); if (!(await user)) return; }`,
      errors: ['test'],
    },
    'clerkClient() not awaited': {
      code: `import { clerkClient } from '@clerk/nextjs/server'; async function f() { await clerkClient().users.getUser('a'); }`,
      output: `import { clerkClient } from '@clerk/nextjs/server'; async function f() { await (await clerkClient()).users.getUser('a'); }`,
      errors: ['value'],
    },
    'clerkClient not called': {
      code: `import { clerkClient } from '@clerk/nextjs/server'; async function f() { await clerkClient.users.getUser('a'); }`,
      output: `import { clerkClient } from '@clerk/nextjs/server'; async function f() { await (await clerkClient()).users.getUser('a'); }`,
      errors: ['client'],
    },
    'verifyWebhook not awaited': {
      code: `import { verifyWebhook } from '@clerk/nextjs/webhooks'; export async function POST(req) { const evt = verifyWebhook(req); return evt.type; }`,
      output: `import { verifyWebhook } from '@clerk/nextjs/webhooks'; export async function POST(req) { const evt = verifyWebhook(req); return (await evt).type; }`,
      errors: ['value'],
    },
    'verifyToken not awaited': {
      code: `import { verifyToken } from '@clerk/backend'; async function f(t) { if (verifyToken(t, {})) return true; verifyToken(t, {}); }`,
      output: `import { verifyToken } from '@clerk/backend'; async function f(t) { if ((await verifyToken(t, {}))) return true; await verifyToken(t, {}); }`,
      errors: ['test', 'gate'],
    },
    'TanStack Start': {
      code: `import { auth } from '@clerk/tanstack-react-start/server'; async function f() { const { userId } = auth(); }`,
      output: `import { auth } from '@clerk/tanstack-react-start/server'; async function f() { const { userId } = await auth(); }`,
      errors: ['value'],
    },
    'a property by a variable': {
      code: `${auth} import { clerkClient } from '@clerk/nextjs/server'; async function f(key) { use(auth()[key], clerkClient[key]); }`,
      output: `${auth} import { clerkClient } from '@clerk/nextjs/server'; async function f(key) { use((await auth())[key], (await clerkClient())[key]); }`,
      errors: ['value', 'client'],
    },
    'protect of a promise in a variable': {
      code: `${auth} async function f() { const session = auth(); session.protect(); }`,
      errors: ['protect'],
    },
    'protect handed on': {
      code: `${auth} async function f() { guard(auth().protect); const protect = auth().protect; new (auth().protect)(); }`,
      errors: ['protect', 'protect', 'protect'],
    },
  },
});
