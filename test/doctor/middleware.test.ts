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
    ['by an early return for all else', 'if (!isMatch(req)) return;\n await auth.protect()'],
  ])('%s', (_, body) => {
    expect(readMiddleware(middleware(body, "'/api(.*)'")).isGated(WEBHOOK)).toBe(true);
  });
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
