// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the cases are code with templates
import { describe, expect, test } from 'vitest';
import { readMiddleware } from '../../src/doctor/checks/middleware.js';
import { growth } from '../growth.js';

const WEBHOOK = '/api/webhooks/clerk';

const middleware = (body: string, patterns = "'/sign-in(.*)'") => `
import { clerkMiddleware, createRouteMatcher } from '@clerk/nextjs/server'
const isMatch = createRouteMatcher([${patterns}])
export default clerkMiddleware(async (auth, req) => {
${body}
})`;

describe('a middleware that turns a webhook away', () => {
  test.each([
    ['in the form of the docs', 'if (!isMatch(req)) { await auth.protect() }'],
    [
      'with a statement before',
      'const url = new URL(req.url)\n  console.log(url)\n  if (!isMatch(req)) await auth.protect()',
    ],
    ['with a comment between', 'if (!isMatch(req)) { // all else\n await auth.protect() }'],
    ['by an early return', 'if (isMatch(req)) return\n  await auth.protect()'],
    ['by an early return that ends', 'if (isMatch(req)) return; await auth.protect()'],
    [
      'by an early return with what is returned',
      'if (isMatch(req)) return;\n  return auth.protect()',
    ],
    [
      'by an early return in a block',
      'if (isMatch(req)) {\n    return\n  }\n\n  await auth.protect()',
    ],
    ['by what is returned', 'if (!isMatch(req)) return auth.protect()'],
    [
      'by what is returned in a block',
      'if (!isMatch(req)) {\n    return await auth.protect();\n  }',
    ],
    ['without a space', 'if(!isMatch(req)){await auth.protect()}'],
    ['on several lines', 'if (\n    !isMatch(req)\n  ) {\n    await auth.protect()\n  }'],
    ['with other code behind', 'if (!isMatch(req)) await auth.protect()\n  return handleI18n(req)'],
    [
      'with a choice before',
      'const mode = req.url ? "a" : "b"\n  if (!isMatch(req)) await auth.protect()',
    ],
    [
      'with conditions of several blocks before',
      'if (a) { if (b) { log() } }\n  for (const one of all) { log(one) }\n  if (!isMatch(req)) await auth.protect()',
    ],
    ['as an old form that is awaited', 'if (!isMatch(req)) await auth().protect()'],
    ['as an old form in brackets', 'if (!isMatch(req)) (await auth()).protect()'],
    [
      'by an early return in braces',
      'if (isMatch(req)) { return; }\n await auth.protect({ role: "org:admin" });',
    ],
    ['as Core 2 once wrote it', 'if (!isMatch(req)) auth().protect()'],
    [
      'with a regular expression before',
      'const has = /["\'`{]/.test(req.url)\n  if (!isMatch(req)) await auth.protect()',
    ],
    [
      'with a template before',
      'const text = `${req.url}{`\n  if (!isMatch(req)) await auth.protect()',
    ],
    [
      'with a block before',
      'if (req.method === "POST") { console.log("x") }\n  if (!isMatch(req)) await auth.protect()',
    ],
  ])('%s', (_, body) => {
    expect(readMiddleware(middleware(body)).isGated(WEBHOOK)).toBe(true);
  });

  test.each([
    ['among the protected ones', 'if (isMatch(req)) await auth.protect()'],
    ['among the protected ones, by what is returned', 'if (isMatch(req)) return auth.protect()'],
    ['by an early return for all else', 'if (!isMatch(req)) return;\n await auth.protect()'],
  ])('%s', (_, body) => {
    expect(readMiddleware(middleware(body, "'/api(.*)'")).isGated(WEBHOOK)).toBe(true);
  });
});

describe('a middleware of another form turns a webhook away', () => {
  const GATE = 'if (!isPublic(request)) await auth.protect()';
  const list = "const isPublic = createRouteMatcher('/sign-in(.*)')";
  test.each([
    [
      'with types and options',
      `${list}\nexport default clerkMiddleware(async (auth, request: NextRequest): Promise<void> => { ${GATE} }, { debug: true })`,
    ],
    [
      'as a function with a name',
      `${list}\nexport default clerkMiddleware(async function gate(auth, request) { ${GATE} })`,
    ],
    [
      'as a function',
      `${list}\nexport default clerkMiddleware(function(auth, request) { ${GATE} })`,
    ],
    [
      'under the name of Next.js 16',
      `${list}\nexport const proxy = clerkMiddleware(async (auth, request) => { ${GATE} })`,
    ],
    [
      'under the name before, with a type',
      `${list}\nexport const middleware: NextMiddleware = clerkMiddleware(async (auth, request) => { ${GATE} })`,
    ],
    [
      'exported at the end',
      `${list}\nconst clerk = clerkMiddleware(async (auth, request) => { ${GATE} })\nexport default clerk`,
    ],
    [
      'exported at the beginning',
      `export default clerk;\n${list}\nconst clerk = clerkMiddleware(async (auth, request) => { ${GATE} })`,
    ],
    [
      'with the list behind, and several lists',
      `const isApp = createRouteMatcher(['/app'])\nexport default clerkMiddleware(async (auth, request) => { ${GATE} })\n${list}`,
    ],
    [
      'whose end is missing',
      `${list}\nexport default clerkMiddleware(async (auth, request) => { ${GATE}`,
    ],
    [
      'with names of its own',
      `${list}\nexport default clerkMiddleware(async (session, req, event) => { if (!isPublic(req)) await session.protect() })`,
    ],
    [
      'with a comment in the list',
      `const isPublic = createRouteMatcher([ // public\n '/sign-in(.*)', /* '/api(.*)' */ ])\nexport default clerkMiddleware(async (auth, request) => { ${GATE} })`,
    ],
  ])('%s', (_, code) => {
    expect(readMiddleware(code).isGated(WEBHOOK)).toBe(true);
    expect(readMiddleware(code).isGated('/sign-in')).toBe(false);
  });

  test.each([
    [
      'that another function calls',
      `${list}\nconst clerk = clerkMiddleware(async (auth, request) => { ${GATE} })\nexport default function middleware(req, event) {\n  if (isWebhook(req)) return NextResponse.next()\n  return clerk(req, event)\n}`,
    ],
    [
      'inside another function',
      `${list}\nexport default function middleware(req) { if (!isWebhook(req)) return clerkMiddleware(async (auth, request) => { ${GATE} })(req) }`,
    ],
    [
      'that another function is given',
      `${list}\nexport default chain(clerkMiddleware(async (auth, request) => { ${GATE} }))`,
    ],
    [
      'that is given to the default export',
      `${list}\nconst clerk = clerkMiddleware(async (auth, request) => { ${GATE} })\nexport default clerk.unless('/api')`,
    ],
    [
      'that Next.js does not run',
      `${list}\nexport const clerk = clerkMiddleware(async (auth, request) => { ${GATE} })`,
    ],
    ['of another function', `${list}\nexport default other(async (auth, request) => { ${GATE} })`],
    ['with one argument', `${list}\nexport default clerkMiddleware(async (auth) => { ${GATE} })`],
    ['with a function of elsewhere', `${list}\nexport default clerkMiddleware(gate)\n${GATE}`],
    [
      'with another handler of that name',
      `${list}\nexport default clerkMiddleware(pick({ a: async (auth, request) => { ${GATE} } }))`,
    ],
    [
      'in a function below',
      `${list}\nexport default clerkMiddleware(async (auth, request) => { log() })\nasync function gate(auth, request) { ${GATE} }`,
    ],
    [
      'below, without a function',
      `${list}\nexport default clerkMiddleware(async (auth, request) => { log() })\n${GATE}`,
    ],
  ])('unless it is one %s', (_, code) => {
    expect(readMiddleware(code).isGated(WEBHOOK)).toBe(false);
  });
});

test.each([
  [50, true],
  [51, false],
])('of %i lists, a check of the last one is read: %s', (count, is) => {
  const lists = Array.from(
    { length: count },
    (_, at) => `const is${at + 1} = createRouteMatcher('/x')`,
  );
  const code = `${lists.join('\n')}\nexport default clerkMiddleware(async (auth, req) => { if (!is${count}(req)) await auth.protect() })`;
  expect(readMiddleware(code).isGated(WEBHOOK)).toBe(is);
});

test.each([
  [
    'narrow',
    "const isPublic=createRouteMatcher(['/sign-in(.*)']);export default clerkMiddleware(async(auth,request)=>{if(!isPublic(request)){await auth.protect()}});export const config={matcher:['/x']}",
  ],
  [
    'narrow, with a name and a type',
    "const isPublic=createRouteMatcher('/sign-in(.*)');const clerk:NextMiddleware=clerkMiddleware(function(auth,request){if(!isPublic(request)){await auth.protect()}});export default clerk;export const config={matcher:'/x'}",
  ],
  [
    'wide',
    `export  const\n  isPublic  =\n    createRouteMatcher  (\n  [ '/sign-in(.*)' , ]\n  ,  )
export
  default  clerkMiddleware  (
    async  (  auth  :  ClerkMiddlewareAuth  ,
      request  :  NextRequest  ,
    )  :  Promise<void>  =>
    {
      if  (  !  isPublic  (  request  )  )
      {
        await
          auth.protect  (  )
      }
    }
  )
export  const
  config  :  MiddlewareConfig  =
  {
    matcher  :
      [
        '/x'
      ]
  }`,
  ],
  [
    'wide, with a name and a type',
    `const
  clerk  :  NextMiddleware  =  clerkMiddleware(  function  gate  (  auth  ,  request  )  {
  if  (  isPublic  (  request  )  )  {  return  ;  }
  return  await  auth.protect  (  )
})
export  default  clerk  ;
const  isPublic  =  createRouteMatcher('/sign-in(.*)')
export  const  config  =  {  'matcher'  :  '/x'  }`,
  ],
  [
    'wide, with a name of Next.js',
    `const  isPublic  =  createRouteMatcher('/sign-in(.*)')
export  const  proxy  =  clerkMiddleware(  function  (  auth  ,  request  )  {
  if  (  !isPublic  (  request  )  )  return  await  auth.protect  (  )
})
export  let
  config  =
    {  matcher  :  '/x'  }`,
  ],
])('code that is set %s says the same', (_, code) => {
  const { covers, isGated } = readMiddleware(code);
  expect([covers?.('/x'), covers?.('/y')]).toEqual([true, false]);
  expect([isGated(WEBHOOK), isGated('/sign-in')]).toEqual([true, false]);
});

describe('a middleware that may let a webhook pass', () => {
  test.each([
    ['in a comment', '// if (!isMatch(req)) await auth.protect()'],
    ['in a block comment', '/* if (!isMatch(req)) await auth.protect() */'],
    ['in a text', 'console.log("if (!isMatch(req)) await auth.protect()")'],
    [
      'behind an exit of its own',
      'if (req.nextUrl.pathname.startsWith("/api/webhooks")) return\n  if (!isMatch(req)) await auth.protect()',
    ],
    [
      'behind a matcher of its own',
      'if (isWebhook(req)) { return NextResponse.next() }\n  if (!isMatch(req)) await auth.protect()',
    ],
    [
      'as the other branch',
      'if (isWebhook(req)) { log() } else if (!isMatch(req)) await auth.protect()',
    ],
    [
      'inside another condition',
      'if (req.nextUrl.pathname.startsWith("/app")) {\n if (!isMatch(req)) await auth.protect()\n }',
    ],
    ['behind another condition', 'if (isApp(req)) if (!isMatch(req)) await auth.protect()'],
    ['with another condition', 'if (!isMatch(req) && !isWebhook(req)) await auth.protect()'],
    [
      'in a function that nothing calls',
      'const gate = async () => { if (!isMatch(req)) await auth.protect() }',
    ],
    ['by the check of another library', 'if (!isMatch(req)) await aj.protect(req)'],
    ['by a check of another request', 'if (!isMatch(other)) await auth.protect()'],
    ['by a promise that nobody awaits', 'if (!isMatch(req)) auth.protect()'],
    ['by an early return for it', 'if (!isMatch(req)) return\n  await auth.protect()'],
    ['by an early return with a value', 'if (isMatch(req)) return other.protect()'],
    ['as what is returned for others', 'if (isMatch(req)) return auth.protect()'],
    ['as what is returned for others, in a block', 'if (isMatch(req)) { return auth.protect() }'],
    [
      'behind an error',
      'if (isDown) { throw new Error("x") }\n  if (!isMatch(req)) await auth.protect()',
    ],
    ['behind a loop', 'for (const one of all) if (!isMatch(req)) await auth.protect()'],
    ['behind another loop', 'while (all.pop()) if (!isMatch(req)) await auth.protect()'],
    ['in a try', 'try { if (!isMatch(req)) await auth.protect() } catch {}'],
    ['behind a choice', 'isWebhook(req) || log()\n  if (!isMatch(req)) await auth.protect()'],
    [
      'without protect',
      'if (!isMatch(req)) { const { userId } = await auth(); console.log(userId) }',
    ],
  ])('%s', (_, body) => {
    expect(readMiddleware(middleware(body)).isGated(WEBHOOK)).toBe(false);
  });

  test.each([
    ['a list in a variable', 'createRouteMatcher(publicRoutes)'],
    ['a function', 'createRouteMatcher((req) => req.url.includes("x"))'],
    ['a list in a comment', '1 // createRouteMatcher(["/sign-in"])'],
    ['a regular expression in the list', 'createRouteMatcher([/^\\/sign-in/])'],
    ['a text that goes on', 'createRouteMatcher("/sign-in" + rest)'],
    ['a list that goes on', 'createRouteMatcher(["/sign-in"].concat(more))'],
    ['a list with others', 'createRouteMatcher(["/sign-in", ...more])'],
  ])('%s says nothing', (_, made) => {
    const code = middleware('if (!isMatch(req)) await auth.protect()').replace(
      /createRouteMatcher\(\[.*\]\)/,
      () => made,
    );
    expect(readMiddleware(code).isGated(WEBHOOK)).toBe(false);
  });
});

describe('config.matcher', () => {
  const covers = (code: string, path = '/api/users') => readMiddleware(code).covers?.(path);

  test.each([
    [
      'a matcher in a comment',
      "// export const config = { matcher: ['/x'] }\nexport default clerkMiddleware()",
      true,
    ],
    [
      'another object with a matcher',
      "const routes = { matcher: ['/x'] }\nexport default clerkMiddleware()",
      true,
    ],
    [
      'an old line in a comment',
      "export const config = {\n  // matcher: ['/x'],\n  matcher: ['/(api|trpc)(.*)'],\n}",
      true,
    ],
    ['a key in quotes', "export const config = { 'matcher': ['/x'] }", false],
    ['a key behind another', "export const config = { runtime: 'nodejs', matcher: '/x' }", false],
    ['a deeper key', "export const config = { other: { matcher: ['/x'] } }", true],
    ['another key that begins so', "export const config = { matchers: ['/x'] }", true],
    ['a type', "export const config: MiddlewareConfig = { matcher: ['/x'] }", false],
    ['as const', "export const config = { matcher: ['/api/:path*'] as const } as const", true],
    ['satisfies', "export const config = { matcher: ['/x'] } satisfies MiddlewareConfig", false],
    [
      'a text with braces before',
      "const text = '{ matcher: [';\nexport const config = { matcher: ['/x'] }",
      false,
    ],
    [
      'everything but files and api',
      String.raw`export const config = { matcher: ['/((?!api|_next/static|.*\\..*).*)'] }`,
      false,
    ],
    [
      'everything but files',
      String.raw`export const config = { matcher: ['/((?!.*\\..*|_next).*)', '/', '/(api|trpc)(.*)'] }`,
      true,
    ],
    ['a config without a matcher', "export const config = { runtime: 'nodejs' }", true],
    ['no space before the key', "export const config = {matcher:['/x']}", false],
    ['a list before', "export const config = { regions: ['iad1'], matcher: ['/x'] }", false],
    ['a list of objects before', "export const config = { a: [{ b: (1) }], matcher: '/x' }", false],
    ['a list of a variable before', 'export const config = { regions: [iad, matcher] }', true],
    [
      'another object behind',
      "export const config = { runtime: 'edge' }\nconst other = { matcher: ['/x'] }",
      true,
    ],
    ['exports of others', 'export { other, configs }\nexport default clerkMiddleware()', true],
    ['an end that is missing', "export const config = { runtime: 'edge',", true],
    ['a list that covers nothing', 'export const config = { matcher: [] }', false],
    [
      'a comment behind the list',
      "export const config = { matcher: ['/x'] /* all */ /* but */ } // matcher: '/api/users'",
      false,
    ],
    ['a template', 'export const config = { matcher: `/api/:path*` }', true],
    ['two lines', "export const config =\n{\n  matcher:\n    '/x',\n}", false],
  ])('%s', (_, code, expected) => {
    expect(covers(code)).toBe(expected);
  });

  test.each([
    ['a short key', 'const matcher = ["/x"]; export const config = { matcher }'],
    ['a spread', "export const config = { ...base, runtime: 'edge' }"],
    ['a variable', 'const config = { matcher: ["/x"] }; export { config }'],
    ['a config of another file', "export { config } from './config'"],
    ['a call', 'export const config = makeConfig({ matcher: ["/x"] })'],
    ['a type in braces', 'export const config: { matcher: string[] } = { matcher: ["/x"] }'],
    ['a computed key', 'export const config = { [name]: ["/x"] }'],
    ['a computed text', 'export const config = { ["matcher"]: ["/x"] }'],
    ['a short key before another', "export const config = { matcher, runtime: 'edge' }"],
    ['a method', "export const config = { matcher() { return '/x' } }"],
    ['a text that goes on', "export const config = { matcher: '/x' + rest }"],
    ['a list that goes on', "export const config = { matcher: ['/x'].concat(more) }"],
    ['a choice', "export const config = { matcher: isDev ? '/x' : '/y' }"],
    ['objects', "export const config = { matcher: [{ source: '/x' }] }"],
    ['exports without spaces', 'const config={};export{config}'],
    ['exports with spaces', 'const config = {}\nexport  {\n  other,\n  config,\n}'],
    ['an export without a value', 'export let config: MiddlewareConfig'],
    ['an export under that name', 'export { settings as config }'],
  ])('%s is not understood', (_, code) => {
    expect(readMiddleware(code).covers).toBe(undefined);
  });
});

test('takes linear time', () => {
  const parts = [
    'export {',
    'export const config',
    'export const config = {',
    'const a = createRouteMatcher(["/b"]);',
    'if (',
    'if (!isMatch(req)) ',
    '/* */ ',
    ', matcher',
  ];
  const read = (text: string) => {
    const { isGated } = readMiddleware(middleware(text));
    isGated(WEBHOOK);
    readMiddleware(text).covers?.(WEBHOOK);
    readMiddleware(`export const config = { ${text} }`).covers?.(WEBHOOK);
  };
  for (const part of parts) {
    expect(growth(read, (times) => part.repeat(times), 300)).toBeLessThanOrEqual(2.6);
  }
});
