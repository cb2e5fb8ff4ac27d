import { testRule } from './testRule.js';

testRule('no-secret-in-client', {
  valid: {
    'the secret key on a server': `fetch(url, { headers: { Authorization: 'Bearer ' + process.env.CLERK_SECRET_KEY } });`,
    'the publishable key': `const key = process.env.NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY ?? import.meta.env.VITE_CLERK_PUBLISHABLE_KEY;`,
    'a regular expression': `const pattern = /NEXT_PUBLIC_CLERK_SECRET_KEY/;`,
    'a comment and a text': `// process.env.NEXT_PUBLIC_CLERK_SECRET_KEY
      const text = 'never name it NEXT_PUBLIC_CLERK_SECRET_KEY';`,
    'a code generator': 'const code = `const key = process.env.NEXT_PUBLIC_CLERK_SECRET_KEY;`;',
    'a test that sets it': `process.env.NEXT_PUBLIC_CLERK_SECRET_KEY = 'x'; delete process.env.NEXT_PUBLIC_CLERK_SECRET_KEY;`,
    'an own record': `/* Clerk */ const env = load(); env.NEXT_PUBLIC_CLERK_SECRET_KEY;`,
    'another secret': `// Clerk
      process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY;`,
    'a client on a server': `import { createClerkClient } from '@clerk/backend'; createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY });`,
    'secretKey of another SDK in a client': `'use client'; import { useUser } from '@clerk/nextjs'; storage({ secretKey: 'x' });`,
    'a provider with the publishable key': `import { ClerkProvider } from '@clerk/clerk-react'; const App = () => <ClerkProvider publishableKey={key} />;`,
    'secretKey of another component': `import { useUser } from '@clerk/nextjs'; import { Vault } from './vault'; const App = () => <Vault secretKey={key} />;`,
    'what is not named': `'use client'; const { [CLERK_SECRET_KEY]: one, ...rest } = process.env; for (const { CLERK_SECRET_KEY } of list) use(CLERK_SECRET_KEY);`,
    'secretKey of an element': `import { ClerkProvider } from '@clerk/clerk-react'; const Field = () => <input secretKey="x" />;`,
  },
  invalid: {
    'Next.js': { code: `const key = process.env.NEXT_PUBLIC_CLERK_SECRET_KEY;`, errors: ['name'] },
    'with plain fetch, in Vite': {
      code: `fetch(url, { headers: { Authorization: \`Bearer \${import.meta.env.VITE_CLERK_SECRET_KEY}\` } });`,
      errors: ['name'],
    },
    'a webhook secret': {
      code: `const { EXPO_PUBLIC_CLERK_WEBHOOK_SIGNING_SECRET, REACT_APP_CLERK_WEBHOOK_SECRET: secret } = process.env;`,
      errors: ['name', 'name'],
    },
    'by brackets': { code: `process.env['GATSBY_CLERK_SECRET_KEY'];`, errors: ['name'] },
    SvelteKit: {
      code: `import { PUBLIC_CLERK_SECRET_KEY } from '$env/static/public'; import { env } from '$env/dynamic/public'; env.PUBLIC_CLERK_SECRET_KEY;`,
      errors: ['name', 'name'],
    },
    Nuxt: { code: `process.env.NUXT_PUBLIC_CLERK_SECRET_KEY;`, errors: ['name'] },
    'Nuxt, behind a prefix': {
      code: `process.env.PUBLIC_NUXT_CLERK_SECRET_KEY;`,
      errors: ['name'],
    },
    'through an alias of the environment': {
      code: `const env = import.meta.env; export const key = env.VITE_CLERK_SECRET_KEY;`,
      errors: ['name'],
    },
    'a client component': {
      code: `'use client'; import { createClerkClient } from '@clerk/backend'; const clerk = createClerkClient({ secretKey: process.env.CLERK_SECRET_KEY });`,
      errors: ['client', 'client'],
    },
    'a prop of the provider': {
      code: `import { ClerkProvider } from '@clerk/clerk-react'; const App = () => <ClerkProvider secretKey={key} />;`,
      errors: ['key'],
    },
    'an option of a client SDK': {
      code: `import { clerkPlugin } from '@clerk/vue'; app.use(clerkPlugin, { secretKey: 'x' });`,
      errors: ['key'],
    },
  },
});
