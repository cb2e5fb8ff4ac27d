import { testRule } from './testRule.js';

const client =
  "import { createClerkClient } from '@clerk/backend'; const clerk = createClerkClient({});";

testRule('no-legacy-billing', {
  valid: {
    'the paths of today': `fetch('https://api.clerk.com/v1/billing/plans');`,
    'commerce of another product': `// not Clerk
      fetch('https://api.example.com/v1/commerce/orders'); fetch('/v1/commerce/carts');`,
    'commerce of another product beside Clerk': `import { auth } from '@clerk/nextjs/server'; fetch('https://shop.example.com/v1/commerce/orders'); fetch('https://shop.example.com/v1/commerce/plans'); fetch('/v1/commerce/products');`,
    'payerType of another product': `import { auth } from '@clerk/nextjs/server'; const { payerType, paymentSource } = paypal.order; paypal.order.payerType;`,
    'a path that is migrated': `import { migrateBillingPath } from 'isoclerk/billing/helpers'; migrateBillingPath('bapi', 'GET', 'https://api.clerk.com/v1/commerce/plans');`,
    'a path alone, in a file that only speaks of it': `// Clerk
      import { api } from 'my@clerk/api'; f(); api.get('/v1/commerce/plans');`,
    'the word behind the path': `// of it
      fetch(\`/v1/commerce/plans?user=\${clerkId}\`);`,
    'the word far before the path': `fetch(\`\${base}${'x'.repeat(200)}\${clerkId}/v1/commerce/plans\`);`,
    'the key of an own module': `import { subscription } from './billing'; // Clerk
      subscription.payment.paymentSource;`,
    'an own key in metadata': `import { useUser } from '@clerk/nextjs'; const { user } = useUser(); user.publicMetadata.paymentSource;`,
    'a list with a type': `import type { BillingItems } from '@clerk/backend'; const [item]: BillingItems = load(); item.paymentSource;`,
    'a key that is computed': `${client} async function f() { const item = await clerk.billing.cancelSubscriptionItem('a'); const { [paymentSource]: a, ...rest } = item; return item[paymentSource] ?? rest; }`,
    'a key beside the data of an event': `import { verifyWebhook } from '@clerk/nextjs/webhooks'; async function POST(req) { const evt = await verifyWebhook(req); return evt.payment_source ?? evt.datas.payment_source; }`,
    'the method of another': `import { useUser } from './my@clerk/hooks'; const { user } = useUser(); user.getPaymentSources();`,
    'fields of today': `${client} async function f() { const { data } = await clerk.billing.getPlanList(); return data.map((plan) => plan.fee?.amount); }`,
    'the amount of a fee': `${client} async function f() { const item = await clerk.billing.cancelSubscriptionItem('a'); return item.amount ?? item.plan.fee.amount; }`,
    'a payment source of Stripe': `import '@clerk/nextjs'; stripe.customer.payment_source;`,
    'the status of a subscription item': `import { verifyWebhook } from '@clerk/nextjs/webhooks'; async function POST(req) { const evt = await verifyWebhook(req); return evt.data.amount; }`,
  },
  invalid: {
    'a path of the Backend API': {
      code: `fetch('https://api.clerk.com/v1/commerce/plans?limit=10');`,
      errors: [['path', `fetch('https://api.clerk.com/v1/billing/plans?limit=10');`]],
    },
    'a path behind a variable': {
      code: `fetch(\`\${CLERK_API}/v1/users/\${id}/commerce/subscription\`); fetch(\`\${clerkApi}/commerce/payment_sources\`);`,
      errors: [
        [
          'path',
          `fetch(\`\${CLERK_API}/v1/users/\${id}/billing/subscription\`); fetch(\`\${clerkApi}/commerce/payment_sources\`);`,
        ],
        [
          'path',
          `fetch(\`\${CLERK_API}/v1/users/\${id}/commerce/subscription\`); fetch(\`\${clerkApi}/billing/payment_methods\`);`,
        ],
      ],
    },
    'a path beside Clerk': {
      code: `import { auth } from '@clerk/nextjs/server'; api.get('/v1/me/commerce/payment_sources');`,
      errors: [
        [
          'path',
          `import { auth } from '@clerk/nextjs/server'; api.get('/v1/me/billing/payment_methods');`,
        ],
      ],
    },
    'a path alone beside Clerk': {
      code: `import { auth } from '@clerk/nextjs/server'; api.get('/v1/commerce/plans');`,
      errors: [
        ['path', `import { auth } from '@clerk/nextjs/server'; api.get('/v1/billing/plans');`],
      ],
    },
    'a shop of the user beside Clerk': {
      code: `import { auth } from '@clerk/nextjs/server'; api.get('/v1/me/commerce/checkouts');`,
      errors: [
        [
          'path',
          `import { auth } from '@clerk/nextjs/server'; api.get('/v1/me/billing/checkouts');`,
        ],
      ],
    },
    'a path that is kept': {
      code: `import { Log } from 'isoclerk/log'; new Log('https://api.clerk.com/v1/commerce/plans');`,
      errors: [
        [
          'path',
          `import { Log } from 'isoclerk/log'; new Log('https://api.clerk.com/v1/billing/plans');`,
        ],
      ],
    },
    'a path for a function that is called like ours': {
      code: `import { old } from './isoclerk/old'; old('https://api.clerk.com/v1/commerce/plans');`,
      errors: [
        [
          'path',
          `import { old } from './isoclerk/old'; old('https://api.clerk.com/v1/billing/plans');`,
        ],
      ],
    },
    'a path that is gone': {
      code: `fetch('https://clerk.example.com/v1/me/commerce/invoices');`,
      errors: ['path'],
    },
    'the amount of a plan': {
      code: `${client} async function f() { const { data: plans } = await clerk.billing.getPlanList(); for (const plan of plans) show(plan.amount, plan.payerType); return plans.map((plan) => plan.annualMonthlyAmount); }`,
      errors: ['key', 'key', 'key'],
    },
    'the payment source of an item': {
      code: `${client} async function f() { const subscription = await clerk.billing.getUserBillingSubscription('a'); return subscription.subscriptionItems[0].paymentSource; }`,
      errors: ['key'],
    },
    'of a webhook': {
      code: `import { verifyWebhook } from '@clerk/nextjs/webhooks'; async function POST(req) { const { data } = await verifyWebhook(req); return [data.payment_source, data.plan.amount]; }`,
      errors: ['key', 'key'],
    },
    'a method of the user': {
      code: `import { useUser } from '@clerk/nextjs'; function C() { const { user } = useUser(); user?.getPaymentSources(); }`,
      errors: ['method'],
    },
  },
});
