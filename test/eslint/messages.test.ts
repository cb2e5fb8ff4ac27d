import typescript from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import plugin from '../../src/eslint/index.js';
import { everyRule } from './lint.js';

const linter = new Linter();

/** What is said and suggested about a text, by rule. */
function said(code: string): [rule: string | undefined, message: string, ...suggested: string[]][] {
  const config: Linter.Config = {
    languageOptions: { parser: typescript, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { isoclerk: plugin },
    rules: everyRule,
  };
  return linter
    .verify(code, config)
    .map(({ ruleId, message, suggestions = [] }) => [
      ruleId?.replace('isoclerk/', ''),
      message,
      ...suggestions.map(({ desc }) => desc),
    ]);
}

test.each<[title: string, code: string, found: ReturnType<typeof said>]>([
  [
    'a token that never comes',
    `import { auth } from '@clerk/nextjs/server'; const a = await auth(); if (a.tokenType === 'api_key') f();`,
    [
      [
        'accepts-token',
        'Only session tokens are accepted here: `api_key` never comes. Name it in `acceptsToken`.',
        'Accept api_key.',
      ],
    ],
  ],
  [
    'options without the origins',
    `import { verifyToken } from '@clerk/backend'; await verifyToken(token, {});`,
    [
      [
        'authorized-parties',
        '`verifyToken()` accepts tokens of other subdomains. Pass `authorizedParties`, the origins of this app.',
      ],
    ],
  ],
  [
    'a client without the origins',
    `import { clerkClient } from '@clerk/express'; await clerkClient.authenticateRequest(req);`,
    [
      [
        'authorized-parties',
        '`authenticateRequest()` accepts tokens of other subdomains. Pass `authorizedParties`, the origins of this app.',
      ],
    ],
  ],
  [
    'a promise in a function that is not async',
    `import { auth } from '@clerk/nextjs/server'; const f = () => auth().userId;`,
    [
      [
        'await-auth',
        '`auth()` gives a promise, and this reads from the promise. Await it.',
        'Make the function async.',
      ],
    ],
  ],
  [
    'a gate',
    `import { auth } from '@clerk/nextjs/server'; auth.protect();`,
    [['await-auth', 'What comes next runs before `auth.protect()` has decided. Await it.']],
  ],
  [
    'a name close to an event',
    `import { verifyWebhook } from '@clerk/nextjs/webhooks'; const evt = await verifyWebhook(req); evt.type === 'user.create';`,
    [
      [
        'known-webhook-event',
        'Clerk sends no event `user.create`: this never happens. Did you mean `user.created`?',
        "Write 'user.created'.",
      ],
    ],
  ],
  [
    'a name close to none',
    `import { verifyWebhook } from '@clerk/nextjs/webhooks'; const evt = await verifyWebhook(req); evt.type === 'invoice.finalized';`,
    [['known-webhook-event', 'Clerk sends no event `invoice.finalized`: this never happens.']],
  ],
  [
    'two checks in one',
    `import { auth } from '@clerk/nextjs/server'; const { has } = await auth(); has({ role: 'a', plan: 'b' });`,
    [
      [
        'no-combined-check',
        'With CVE-2026-42349 (fixed in @clerk/backend 2.33.3 and 3.2.14, @clerk/nextjs 6.39.3 and 7.2.4) this may be true when only one of these holds. Ask for each in a call of its own, or update.',
        'Check each in a call of its own.',
      ],
    ],
  ],
  [
    'a path of before',
    `// Clerk
fetch('https://api.clerk.com/v1/commerce/plans');`,
    [
      [
        'no-legacy-billing',
        '`/commerce/` is the billing API of before 2025-11-10. Today it is `/v1/billing/plans`, and bodies changed with it: `migrateBilling()` of isoclerk/billing/helpers knows both.',
        'Write /v1/billing/plans.',
      ],
    ],
  ],
  [
    'a path that is gone',
    `// Clerk
fetch('https://api.clerk.com/v1/commerce/products');`,
    [
      [
        'no-legacy-billing',
        '`/commerce/` is the billing API of before 2025-11-10. Products were removed in 2025-11-10; plans stand alone: `migrateBilling()` of isoclerk/billing/helpers knows both.',
      ],
    ],
  ],
  [
    'a key of before, in the spelling of the code',
    `import { useUser } from '@clerk/nextjs'; const { plan, paymentSource: a, payment_source: b } = useUser().user.subscription; use(plan.annualMonthlyAmount, plan.annual_amount, plan.amount);`,
    [
      ['no-legacy-billing', '`paymentSource` was renamed `paymentMethod` in 2025-11-10.'],
      ['no-legacy-billing', '`payment_source` was renamed `payment_method` in 2025-11-10.'],
      [
        'no-legacy-billing',
        '`annualMonthlyAmount` was removed from plans in 2025-11-10; use `annualMonthlyFee.amount` (`annualMonthlyFee` may be null).',
      ],
      [
        'no-legacy-billing',
        '`annual_amount` was removed from plans in 2025-11-10; use `annual_fee.amount` (`annual_fee` may be null).',
      ],
      [
        'no-legacy-billing',
        '`amount` was removed from plans in 2025-11-10; use `fee.amount` (`fee` may be null).',
      ],
    ],
  ],
  [
    'a method of before',
    `import { useUser } from '@clerk/nextjs'; useUser().user.getPaymentSources();`,
    [['no-legacy-billing', '`getPaymentSources` was renamed `getPaymentMethods` in 2025-11-10.']],
  ],
  [
    'an export of before',
    `import { authMiddleware } from '@clerk/nextjs'; export { withClerkMiddleware } from '@clerk/nextjs/server';`,
    [
      [
        'no-removed-api',
        '`authMiddleware` is gone from `@clerk/nextjs` since @clerk/nextjs 6. Use `clerkMiddleware()`; it protects nothing by itself.',
      ],
      [
        'no-removed-api',
        '`withClerkMiddleware` is gone from `@clerk/nextjs/server` since @clerk/nextjs 6. Use `clerkMiddleware()`; it protects nothing by itself.',
      ],
    ],
  ],
  [
    'a module of before',
    `import x from '@clerk/nextjs/app-beta';`,
    [
      [
        'no-removed-api',
        "`@clerk/nextjs/app-beta` is gone since @clerk/nextjs 5. What is left is in '@clerk/nextjs/server' and '@clerk/nextjs'.",
      ],
    ],
  ],
  [
    'a property of a module',
    `import * as clerk from '@clerk/backend'; clerk.Clerk; const { signJwt } = clerk;`,
    [
      [
        'no-removed-api',
        '`Clerk` is gone from `@clerk/backend` since @clerk/backend 1. Make one with `createClerkClient({ secretKey })`.',
      ],
      [
        'no-removed-api',
        "`signJwt` is gone from `@clerk/backend` since @clerk/backend 1. It is in '@clerk/backend/jwt'.",
      ],
    ],
  ],
  [
    'an option of before',
    `import { createClerkClient } from '@clerk/backend'; createClerkClient({ apiKey: 'x' }); createClerkClient({ secretKey: process.env.CLERK_API_KEY });`,
    [
      ['no-removed-api', '`apiKey` is not read since Core 2. Pass `secretKey`.'],
      ['no-removed-api', '`CLERK_API_KEY` is `CLERK_SECRET_KEY` since Core 2.'],
    ],
  ],
  [
    'a prop of before',
    `import { ClerkProvider } from '@clerk/nextjs'; const App = () => <ClerkProvider frontendApi="x" />;`,
    [['no-removed-api', '`frontendApi` is not read since Core 2. Pass `publishableKey`.']],
  ],
  [
    'a package of before',
    `import x from '@clerk/themes';`,
    [['no-renamed-package', '`@clerk/themes` is @clerk/ui/themes since Core 3.']],
  ],
  [
    'a secret by name',
    `const key = import.meta.env.VITE_CLERK_SECRET_KEY;`,
    [
      [
        'no-secret-in-client',
        'Build tools copy `VITE_…` into the client: this publishes the secret. Rename the variable, rotate the secret.',
      ],
    ],
  ],
  [
    'a decision by what users write',
    `import { useUser } from '@clerk/nextjs'; const { user } = useUser(); if (user.unsafeMetadata.role === 'admin') f();`,
    [
      [
        'no-unsafe-metadata-authorization',
        'Users write their `unsafeMetadata` themselves: `role` is what they want. Decide by `publicMetadata` or claims.',
      ],
    ],
  ],
  [
    'the first address',
    `// Clerk
user.emailAddresses[0].emailAddress;`,
    [
      [
        'primary-email',
        'The first address is not always the primary one. Use `getPrimaryEmailAddress(user)` of isoclerk/user, or `user.primaryEmailAddress?.emailAddress` of an SDK object.',
        'Use isoclerk/user.',
      ],
    ],
  ],
  [
    'the first address of JSON',
    `// Clerk
user.email_addresses[0].email_address;`,
    [
      [
        'primary-email',
        'The first address is not always the primary one. Use `getPrimaryEmailAddress(user)` of isoclerk/user.',
        'Use isoclerk/user.',
      ],
    ],
  ],
  [
    'the first address, destructured',
    `// Clerk
const { emailAddress } = user.emailAddresses[0];`,
    [
      [
        'primary-email',
        'The first address is not always the primary one. Use `getPrimaryEmailAddress(user)` of isoclerk/user.',
      ],
    ],
  ],
  [
    'a result for claims',
    `import { verifyToken } from '@clerk/backend'; const { data } = await verifyToken(token, { authorizedParties });`,
    [
      [
        'verify-token-result',
        'This gives the claims themselves, and throws when the token is not valid: `data` is undefined for a valid token. Use the result as claims, inside `try`.',
        'Make `data` the claims.',
      ],
    ],
  ],
  [
    'an error that is thrown',
    `import { verifyToken } from '@clerk/backend'; (await verifyToken(token, { authorizedParties })).error;`,
    [
      [
        'verify-token-result',
        'This gives the claims themselves, and throws when the token is not valid: `error` is undefined for a valid token. Use the result as claims, inside `try`.',
      ],
    ],
  ],
])('what is said about %s', (_, code, found) => {
  expect(said(code)).toEqual(found);
});

// A slip of the pen is quoted. A key, a control character or a long text is not.
test.each([
  ['user.craeted', '`user.craeted`'],
  ['web3Wallet.created', '`web3Wallet.created`'],
  ['x', '`x`'],
  [`${'a'.repeat(40)}3${'b'.repeat(40)}`, `\`${'a'.repeat(40)}3${'b'.repeat(40)}\``],
  [`${'a'.repeat(41)}3${'b'.repeat(40)}`, 'of this name'],
  [`${'a'.repeat(40)}3${'b'.repeat(41)}`, 'of this name'],
  ['user.2created3', 'of this name'],
  ['user created', 'of this name'],
  ['user.\\u001b', 'of this name'],
])('the event %s is told as %s', (name, told) => {
  const [[, message] = []] = said(
    `import { verifyWebhook } from '@clerk/nextjs/webhooks'; const event = await verifyWebhook(r); if (event.type === '${name}') f();`,
  );
  expect(message).toContain(`Clerk sends no event ${told}: this never happens.`);
});
