import { testRule } from './testRule.js';

// Cases that lie close to each other: one is reported, the other is not, or has another fix.
const user = "import { useUser } from '@clerk/nextjs'; const { user } = useUser();";

testRule('no-unsafe-metadata-authorization', {
  valid: {
    'other operators, and nothing on the left': `${user} use(user.unsafeMetadata.role + 'x'); use(null === user.unsafeMetadata.role);`,
    'a call that asks nothing': `${user} if (String(user.unsafeMetadata.role)) f(); if (-user.unsafeMetadata.plan) f();`,
  },
  invalid: {
    'in each condition': {
      code: `${user} const { unsafeMetadata: m } = user; use(m.isAdmin ? 1 : 2); use(!m.isOwner); if (a || m.isStaff) f(); if (Boolean(m.isPro)) f(); while (a) { if (m?.paid) f(); }`,
      errors: ['unsafe', 'unsafe', 'unsafe', 'unsafe', 'unsafe'],
    },
    'attributes called like those of a choice': {
      code: `${user} const a = <p unselected={user.unsafeMetadata.plan === 'a'} checkedBy={user.unsafeMetadata.plan === 'a'} checked={user.unsafeMetadata.plan === 'a'} />;`,
      errors: ['unsafe', 'unsafe'],
    },
  },
});

const imported = 'import { getPrimaryEmailAddress } from "isoclerk/user"\n';
const first = 'user.emailAddresses[0].emailAddress';
const call = 'getPrimaryEmailAddress(user)';
const emails = (code: string) => ({
  code: `/* Clerk */ ${code.replace('IT', first)}`,
  errors: [['first', `/* Clerk */ ${imported}${code.replace('IT', call)}`]] as const,
});

testRule('primary-email', {
  valid: {
    'no word about it, destructured': 'const { emailAddress } = user.emailAddresses[0];',
    'behind a condition': `/* Clerk */ const a = user.primaryEmailAddressId && ${first};`,
    'in a call behind the primary one': `/* Clerk */ const a = primary ?? f(${first});`,
  },
  invalid: {
    'first in a program without imports': emails('f(); IT;'),
    'compared in the test of a condition': emails('use(IT === primary ? a : b);'),
    'compared on the left of a condition': emails('use(IT === primary && a);'),
    'compared with the primary one': emails('use(primary === IT);'),
    'in an element': emails('use(primary && <p>{IT}</p>);'),
  },
});

testRule('no-secret-in-client', {
  valid: {
    'an import from elsewhere': `import { PUBLIC_CLERK_SECRET_KEY } from './env'; import { VITE_CLERK_SECRET_KEY } from 'my$env/static/public';`,
  },
  invalid: {
    'read in an assignment, and asked': {
      code: `x = process.env.NEXT_PUBLIC_CLERK_SECRET_KEY; use(!process.env.NEXT_PUBLIC_CLERK_SECRET_KEY, typeof process.env.NEXT_PUBLIC_CLERK_SECRET_KEY);`,
      errors: ['name', 'name', 'name'],
    },
  },
});

const current =
  "import { currentUser } from '@clerk/nextjs/server'; const user = await currentUser();";

testRule('no-user-to-client', {
  valid: {
    'called like JSON and like an element': `${current} import * as m from 'm'; import { myPart } from './ui'; new Response(m.JSON.stringify(user)); new Response(JSON.stringify.of(user)); new Response(user); Response.json([user].forEach((it) => it)); <myPart user={user} />;`,
  },
  invalid: {},
});

testRule('no-combined-check', {
  valid: {},
  invalid: {
    'two of a kind': {
      code: `import { auth } from '@clerk/nextjs/server'; const { has } = await auth(); has({ role: 'a', permission: 'b', plan: 'c' });`,
      errors: [
        [
          'combined',
          `import { auth } from '@clerk/nextjs/server'; const { has } = await auth(); (has({ role: 'a', permission: 'b' }) && has({ plan: 'c' }));`,
        ],
      ],
    },
    'with more, and where nothing is answered': {
      code: `import { auth } from '@clerk/nextjs/server'; const { has } = await auth(); has({ role: 'a', plan: 'b', ...more }); has({ role: 'a', plan: 'b', toString: c }); await auth.protect({ role: 'a', plan: 'b' });`,
      errors: ['combined', 'combined', 'combined'],
    },
  },
});

testRule('no-removed-api', {
  valid: {
    'names close to it': `import { createClerkClient } from '@clerk/backend'; const a = { oldPasswordDigest: 'compromised', password_digests: 'compromised' }; const b = { apiKey: 'x' }; createClerkClient({ apiKey() {} }, [{ apiKey: 'x' }]); createClerkClient({ secretKey: process.env.CLERK_API_KEY_2 });`,
  },
  invalid: {
    'from the web, without a fix': {
      code: `import { auth } from 'https://esm.sh/@clerk/nextjs';`,
      errors: ['removed'],
    },
    'among others': {
      code: `import{ auth, A, B, getAuth } from '@clerk/nextjs';`,
      output: `import{ A, B } from '@clerk/nextjs';\nimport{ auth, getAuth } from '@clerk/nextjs/server';`,
      errors: ['removed', 'removed'],
    },
    'an element, once': {
      code: `import { SignedIn } from '@clerk/react'; import * as all from '@clerk/react'; <SignedIn />; <all.SignedIn />;`,
      errors: ['removed', 'removed'],
    },
    'options of a class, and the old key under its old name': {
      code: `import { Clerk } from '@clerk/clerk-js'; import { createClerkClient } from '@clerk/backend'; new Clerk({ frontendApi: 'x' }); createClerkClient({ apiKey: process.env.CLERK_API_KEY });`,
      errors: ['option', 'option'],
    },
  },
});
