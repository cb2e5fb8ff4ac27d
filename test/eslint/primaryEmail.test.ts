import { testRule } from './testRule.js';

testRule('primary-email', {
  valid: {
    'the primary one': `import { currentUser } from '@clerk/nextjs/server'; async function f() { const user = await currentUser(); return user?.primaryEmailAddress?.emailAddress; }`,
    'found by id': `// Clerk
      user.emailAddresses.find((it) => it.id === user.primaryEmailAddressId)?.emailAddress;`,
    'a fallback behind the primary one': `// Clerk
      const email = user.primaryEmailAddress?.emailAddress ?? user.emailAddresses[0]?.emailAddress;`,
    'a fallback behind what was found': `// Clerk
      const email = (user.emailAddresses.find((it) => it.id === user.primaryEmailAddressId) ?? user.emailAddresses[0])?.emailAddress;`,
    'a fallback in a condition': `// Clerk
      const email = primary ? primary.emailAddress : user.emailAddresses[0].emailAddress;`,
    'another API': `import '@clerk/nextjs'; person.emailAddresses[0].value; contact.emailAddresses[0].address;`,
    'no word about it': `user.emailAddresses[0].emailAddress;`,
    'the whole list': `// Clerk
      user.emailAddresses.map((it) => it.emailAddress);`,
    'the second': `// Clerk
      user.emailAddresses[1].emailAddress;`,
    'the id of the first': `// Clerk
      user.emailAddresses[0].id;`,
    'what a helper gives that gives nothing': `// Clerk: user.emailAddresses
      function none() {} const { emailAddress } = none(); none().emailAddress;`,
    'a fallback in the other half of a condition': `// Clerk
      const email = user.primaryEmailAddress ? x : (y, user.emailAddresses[0]).emailAddress;`,
  },
  invalid: {
    'the first': {
      code: `import { currentUser } from '@clerk/nextjs/server';
async function f() { const user = await currentUser(); return user?.emailAddresses[0].emailAddress; }`,
      errors: [
        [
          'first',
          `import { getPrimaryEmailAddress } from "isoclerk/user"
import { currentUser } from '@clerk/nextjs/server';
async function f() { const user = await currentUser(); return getPrimaryEmailAddress(user); }`,
        ],
      ],
    },
    'the first of JSON': {
      code: `import { getPrimaryEmailAddress } from 'isoclerk/user';
// user.created of Clerk
const email = evt.data.email_addresses[0]?.email_address;`,
      errors: [
        [
          'first',
          `import { getPrimaryEmailAddress } from 'isoclerk/user';
// user.created of Clerk
const email = getPrimaryEmailAddress(evt.data);`,
        ],
      ],
    },
    'pop and at': {
      code: `// Clerk
user.emailAddresses.pop().emailAddress; user.emailAddresses.at(0)?.emailAddress;`,
      errors: ['first', 'first'],
    },
    'through variables': {
      code: `// Clerk
const { emailAddresses } = user; const [first] = emailAddresses; send(first.emailAddress);`,
      errors: ['first'],
    },
    'a fallback behind something else': {
      code: `// Clerk
const email = form.email ?? user.emailAddresses[0].emailAddress;`,
      errors: [
        [
          'first',
          `import { getPrimaryEmailAddress } from "isoclerk/user"
// Clerk
const email = form.email ?? getPrimaryEmailAddress(user);`.replace(
            `import { getPrimaryEmailAddress } from "isoclerk/user"
// Clerk
`,
            `// Clerk
import { getPrimaryEmailAddress } from "isoclerk/user"
`,
          ),
        ],
      ],
    },
    'in a condition about something else': {
      code: `// Clerk
const email = isKnown ? user.emailAddresses[0].emailAddress : null;`,
      errors: [
        [
          'first',
          `// Clerk
import { getPrimaryEmailAddress } from "isoclerk/user"
const email = isKnown ? getPrimaryEmailAddress(user) : null;`,
        ],
      ],
    },
    'in the step of a loop about something primary': {
      code: `// Clerk
const { emailAddresses } = user; for (; primary; ) f(emailAddresses[0].emailAddress); for (; primary; use(emailAddresses[0].emailAddress)) f();`,
      errors: ['first', 'first'],
    },
    'in a client component, whose first line stays the first': {
      code: `'use client';
import { useUser } from '@clerk/nextjs';
const { user } = useUser(); user.emailAddresses[0].emailAddress;`,
      errors: [
        [
          'first',
          `'use client';
import { getPrimaryEmailAddress } from "isoclerk/user"
import { useUser } from '@clerk/nextjs';
const { user } = useUser(); getPrimaryEmailAddress(user);`,
        ],
      ],
    },
  },
});
