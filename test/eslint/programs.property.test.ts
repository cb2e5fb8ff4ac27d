import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everyRule, lint } from './lint.js';

// Programs made of the parts that the rules look at, put together as nobody would.

const name = fc.constantFrom('auth', 'evt', 'user', 'x', 'clerkClient', 'req', 'Webhook');
const key = fc.constantFrom('type', 'unsafeMetadata', 'role', 'json', 'data', 'protect', 'then');
const leaf = fc.oneof(
  name,
  fc.constantFrom('"user.created"', '0', 'null', 'this', 'import.meta', 'process.env', '`a`'),
);
const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const part = tie('expression');
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(part, key).map(([object, property]) => `(${object}).${property}`),
      part.map((object) => `(${object})?.[0]`),
      fc.tuple(name, key, part).map(([object, method, value]) => `${object}.${method}(${value})`),
      fc.tuple(part, part).map(([callee, value]) => `(${callee})(${value}, ...${value})`),
      fc.tuple(part, part).map(([callee, value]) => `new (${callee})(${value})`),
      part.map((value) => `(await ${value})`),
      part.map((value) => `({ ...${value}, a: ${value}, [${value}]: 1 })`),
      fc
        .tuple(part, fc.constantFrom('===', '??', '&&', ','), part)
        .map(([left, operator, right]) => `(${left} ${operator} (${right}))`),
      part.map((value) => `(x = ${value})`),
      part.map((value) => `((y) => ${value})`),
      part.map((value) => `(async function f() { 'use server'; return ${value}; })`),
      part.map((value) => `<Card user={${value}} {...${value}} />`),
      part.map((value) => `(${value} as WebhookEvent)`),
      part.map((value) => `(await import(${value}))`),
    ),
  };
});

const statement = fc
  .tuple(expression, expression)
  .chain(([one, other]) =>
    fc.constantFrom(
      `const { a: [b = ${one}], ...rest } = ${other}; b.type; rest;`,
      `let y = ${one}; y = ${other}; y.unsafeMetadata.role;`,
      `for (const user of ${one}) { user.type === 'x'; user.emailAddresses[0].emailAddress; }`,
      `let evt; try { evt = ${one}; } catch { evt = ${other}; }`,
      `switch (${one}) { case ${other}: default: }`,
      `if (${one}) ${other}; else { ${one}; }`,
      `const loader = async ({ req }: Props) => ({ user: ${one} }); loader(${other});`,
      `function self() { return self(self()); } self().type === ${one};`,
      `require(${one}); ${other};`,
    ),
  );

const HEAD = `import { auth, clerkClient, type WebhookEvent } from '@clerk/nextjs/server';
import Card, * as all from '@clerk/nextjs'; import { Webhook } from 'svix';
export { auth as y } from '@clerk/nextjs'; export * from '@clerk/nextjs/ssr'; export default all;
`;

test('no rule throws on a program that parses', () => {
  let programs = 0;
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 4 }), (statements) => {
      const code = HEAD + statements.map((text) => `{ ${text} }`).join('\n');
      const found = lint(code, { rules: everyRule });
      // Two lines of the head are wrong, so the rules have run.
      if (found.some((message) => message.includes('no-removed-api'))) programs++;
    }),
  );
  expect(programs).toBeGreaterThan(50);
}, 120_000);
