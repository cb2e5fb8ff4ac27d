// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code under test
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literalsAt, pathTester } from '../../src/doctor/checks/matcher.js';
import { diagnose } from '../../src/doctor/index.js';
import { versionRows } from '../../src/doctor/rows/index.js';
import { growth } from '../growth.js';
import { projectOf } from './project.js';

const names = fc.constantFrom(
  ...new Set(versionRows.flatMap(({ affected }) => Object.keys(affected))),
  '@types/react',
  '@clerk/themes',
  '__proto__',
  'constructor',
);
const version = fc.oneof(
  fc.tuple(fc.nat(20), fc.nat(99), fc.nat(20)).map((parts) => parts.join('.')),
  fc.string(),
);
const file = fc.constantFrom(
  'proxy.ts',
  'middleware.js',
  'src/proxy.tsx',
  'app/page.tsx',
  'src/app/page.tsx',
  'app/api/[x]/route.ts',
  'pages/api/webhook.ts',
);
const code = fc
  .array(
    fc.constantFrom(
      ...[
        'matcher:',
        '[',
        ']',
        "'/api/:path*'",
        "'/((?!",
        '(a+)+',
        "'",
        '`',
        '\\',
        '${x}',
        ',',
        '//',
        '/*',
      ],
      ...[
        'const isP = createRouteMatcher([',
        "'/x(.*)'",
        '])',
        'if (!isP(r)) await auth.protect()',
        '\n',
      ],
    ),
  )
  .map((parts) => parts.join(''));

const described = fc.record({
  packages: fc.array(fc.tuple(names, version)).map((list) => Object.fromEntries(list)),
  brought: fc.array(fc.record({ name: names, version, via: names })),
  files: fc.array(file),
  middleware: fc.array(fc.record({ file, text: code })),
  templates: fc.array(fc.record({ file: fc.constant('clerk.template.json'), text: fc.string() })),
  isLinted: fc.boolean(),
});

const SECRET = 'c2VjcmV0c2VjcmV0c2VjcmV0';
const variable = fc.constantFrom(
  ...[
    'CLERK_SECRET_KEY',
    'NEXT_PUBLIC_CLERK_SECRET_KEY',
    'VITE_CLERK_PUBLISHABLE_KEY',
    'WEBHOOK_SECRET',
  ],
  ...['CLERK_WEBHOOK_SIGNING_SECRET', 'CLERK_JWT_KEY', 'CLERK_PUBLISHABLE_KEY', '__proto__'],
);
const secret = fc
  .constantFrom('sk_live_', 'pk_live_', 'whsec_', '')
  .map((prefix) => prefix + SECRET);

describe('diagnose', () => {
  test('answers for every project, and never shows a value of an env file', () => {
    fc.assert(
      fc.property(described, fc.array(fc.tuple(variable, secret)), (app, entries) => {
        const answer = diagnose(projectOf({ ...app, env: Object.fromEntries(entries) }));
        expect(JSON.stringify(answer)).not.toContain(SECRET);
      }),
    );
  });

  test('gives the same answer twice, and leaves the project as it is', () => {
    fc.assert(
      fc.property(described, (app) => {
        const project = projectOf(app);
        const before = JSON.stringify(project);
        expect(diagnose(project)).toEqual(diagnose(project));
        expect(JSON.stringify(project)).toBe(before);
      }),
    );
  });
});

describe('path patterns', () => {
  test('a path without special characters matches itself, and itself alone', () => {
    const path = fc.stringMatching(/^\/[a-z0-9_-]{1,8}(?:\/[a-z0-9_-]{1,8}){0,3}$/);
    fc.assert(
      fc.property(path, path, (pattern, other) => {
        const tester = pathTester(pattern);
        expect(tester?.(pattern)).toBe(true);
        expect(tester?.(other)).toBe(other === pattern);
      }),
    );
  });

  test('a list of literals is read as JavaScript reads it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme-ascii' })), (texts) => {
        const quoted = texts.map((text) => `'${text.replace(/[\\']/g, String.raw`\$&`)}'`);
        expect(literalsAt(`x = [ ${quoted.join(' ,\n')} ] }`, 3)).toEqual(texts);
      }),
    );
  });

  test('twice as long a text takes about twice as long', () => {
    const work = (text: string) =>
      diagnose(
        projectOf({
          packages: { '@clerk/nextjs': '7.9.17', next: '16.4.6' },
          files: ['proxy.ts', 'app/api/a/route.ts'],
          middleware: [{ file: 'proxy.ts', text }],
        }),
      );
    const times = (text: string) => growth(work, (size) => text.repeat(size), 300);
    fc.assert(
      fc.property(code, (text) => times(text) <= 2.6),
      { numRuns: 10 },
    );
  });
});
