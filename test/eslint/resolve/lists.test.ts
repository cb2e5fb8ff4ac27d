import { testRule } from '../testRule.js';

const server = "import { auth, currentUser } from '@clerk/nextjs/server';";
const all = (pattern: string, list: string) =>
  `${server} async function f() { const ${pattern} = await Promise.all([${list}]); return Response.json(user); }`;

// Behind a spread nobody knows a place; before it everybody does.
testRule('no-user-to-client', {
  valid: {
    'behind a spread': all('[, user]', '...more, currentUser()'),
    'the spread itself': all('[user]', '...more, currentUser()'),
    'behind a spread in the middle': all('[, , user]', 'other(), ...more, currentUser()'),
    'a spread of it': all('[user]', '...currentUser()'),
    'the rest': all('[...user]', 'currentUser()'),
    'behind the end': all('[, user]', 'currentUser()'),
    'a hole': all('[, user]', 'currentUser(), , currentUser()'),
  },
  invalid: {
    'before a spread': { code: all('[user]', 'currentUser(), ...more'), errors: ['response'] },
    'between others, before a spread': {
      code: all('[, user = null]', 'other(), currentUser(), ...more, currentUser()'),
      errors: ['response'],
    },
    'behind a hole': { code: all('[, user]', ', currentUser()'), errors: ['response'] },
  },
});

testRule('await-auth', {
  valid: {
    'behind a spread': `${server} async function f() { const [, session] = await Promise.all([...more, [auth()]]); return session[0].userId; }`,
  },
  invalid: {},
});

testRule('accepts-token', {
  valid: {
    'options behind a spread': `${server} const { tokenType } = await auth(...options); tokenType === 'api_key';`,
  },
  invalid: {},
});

const express = "import { clerkClient } from '@clerk/express';";
const users = (code: string) =>
  `${express} const users = await clerkClient.users.getUserList(); const { data } = users; ${code}`;
const reported = (codes: readonly string[]) =>
  Object.fromEntries(codes.map((code) => [code, { code: users(code), errors: ['response'] }]));

const SOME = [
  'filter(isAdmin)',
  'slice(0, 2)',
  'toSorted(byName)',
  'toReversed()',
  'toSpliced(0, 1)',
  'with(0, other)',
  'concat(more)',
  'sort(byName)',
  'reverse()',
  'splice(0, 1)',
];
const ONE = [
  'find(isAdmin)',
  'findLast(isAdmin)',
  'at(0)',
  'at(-1)',
  'at(1)',
  'at(index)',
  'pop()',
  'shift()',
];
const NONE = [
  'forEach((it) => it)',
  'some(f)',
  'every(f)',
  'map((it) => it.id)',
  'indexOf(a)',
  'join()',
  'reduce(f)',
];

// Which methods of lists give elements, and which give something made of them.
testRule('no-user-to-client', {
  valid: {
    ...Object.fromEntries(NONE.map((it) => [it, users(`res.json(data.${it});`)])),
    'fields of what was found': users(
      'res.json(data.find(f).id); res.json(data.filter(f)[0].id); res.json(data.filter(f).length);',
    ),
    'fields of some': users('res.json(data.filter(f).map((it) => it.id));'),
    'some of another list': `${express} res.json(rows.filter(f)); res.json(rows.find(f));`,
    'the method itself': users('res.json(data.filter); res.json(data.find);'),
    'methods called like them': users('res.json(data.findIndex(f)); res.json(data.refilter(f));'),
  },
  invalid: {
    'the whole call': {
      code: users('res.json({ users: data.filter(f), one: data.find(f) });'),
      errors: ['response', 'response'],
      at: ['data.filter(f)', 'data.find(f)'],
    },
    ...reported(SOME.map((it) => `res.json(data.${it});`)),
    'another method that is given an end': {
      code: `${express} res.json(await clerkClient.users.getUserList(0)); res.json(await clerkClient.users.getUser(-1));`,
      errors: ['response', 'response'],
    },
    ...reported(ONE.map((it) => `res.json(data.${it});`)),
    ...reported([
      'res.json(users.data.filter(f));',
      'res.json({ users: (await clerkClient.users.getUserList()).data.filter(f) });',
      'const some = data.filter(f); res.json(some);',
      'res.json(data.filter(f).toSorted(g).slice(0, 2));',
      'res.json(data.filter(f)[0]);',
      'res.json(data.filter(f)[at]);',
      'res.json(data.filter(f).at(0));',
      'res.json(data.filter(f).find(g));',
      'res.json([...data.filter(f)]);',
      'const [first] = data.toSorted(f); res.json(first);',
      'for (const one of data.filter(f)) res.json(one);',
      'data.filter(f).forEach((one) => res.json(one));',
      'res.json(data.filter(f).map((it) => it));',
      'res.json(data?.filter(f));',
    ]),
  },
});

const client =
  "import { createClerkClient } from '@clerk/backend'; const clerk = createClerkClient({}); const { data: plans } = await clerk.billing.getPlanList();";
const paid = (code: string) => ({ code: `${client} ${code}`, errors: ['key'] });

testRule('no-legacy-billing', {
  valid: { 'a key of today': `${client} plans.find(f).fee.amount; plans.filter(f).amount;` },
  invalid: {
    'of the plan that was found': paid('plans.find((it) => it.slug === "pro")?.amount;'),
    'of the second': paid('const [, second] = plans; second.amount;'),
    'of the one at a place': paid('plans.at(place).amount;'),
    'of the last': paid('plans.at(-1).amount;'),
    'of the first of some': paid('plans.filter(f)[0].amount;'),
    'of each of some': paid('plans.toSorted(f).map((plan) => plan.amount);'),
  },
});

// What was sought by somebody is not simply the first.
testRule('primary-email', {
  valid: {
    'the first of some': `// Clerk
      user.emailAddresses.filter(isPrimary)[0].emailAddress; user.emailAddresses.toSorted(f).at(0).emailAddress;`,
    'one whose place was found': `// Clerk
      user.emailAddresses.at(user.emailAddresses.findIndex(isPrimary))?.emailAddress; user.emailAddresses[at].emailAddress;`,
    'one in the middle': `// Clerk
      user.emailAddresses.at(1).emailAddress; user.emailAddresses.at(-2).emailAddress; user.emailAddresses.at(10).emailAddress; user.emailAddresses.at().emailAddress; user.emailAddresses.at(-at).emailAddress; user.emailAddresses.at(0 + at).emailAddress; user.emailAddresses.at(-10).emailAddress;`,
    'the first of some, by a method': `// Clerk
      user.emailAddresses.filter(isPrimary).at(at).emailAddress; user.emailAddresses.filter(isPrimary).at(-1).emailAddress;`,
    'methods and steps called like it': `// Clerk
      user.emailAddresses.format(0).emailAddress; user.emailAddresses.of.at.it(0).emailAddress;`,
    'one that was found': `// Clerk
      user.emailAddresses.find(isPrimary).emailAddress; user.emailAddresses.findLast(isPrimary).emailAddress;`,
  },
  invalid: {
    'the one at an end': {
      code: `// Clerk
user.emailAddresses.shift().emailAddress; user.emailAddresses.at(-1).emailAddress; user.emailAddresses.at(0)?.emailAddress; user.emailAddresses?.at?.(0).emailAddress;`,
      errors: ['first', 'first', 'first', 'first'],
    },
  },
});
