/**
 * What is measured, by folder of src: the tests that have to reach it, the files, and what is measured elsewhere.
 * Generated files, tables and lists of exports have no ways to go.
 */
export const FOLDERS = {
  keys: { tests: ['test/keys'] },
  session: { tests: ['test/session'] },
  internal: {
    tests: [
      'test/internal',
      'test/keys',
      'test/session',
      'test/user',
      'test/webhooks/',
      'test/claims',
      'test/inspect',
      'test/billing/helpers',
    ],
  },
  errors: {
    tests: ['test/errors.test.ts', 'test/readable.test.ts', 'test/standardSchema.test.ts'],
    files: ['errors.ts', 'readable.ts', 'standardSchema.ts'],
  },
  user: { tests: ['test/user'] },
  webhooks: { tests: ['test/webhooks/'], without: ['schemas'] },
  claims: { tests: ['test/claims'] },
  'billing/helpers': { tests: ['test/billing/helpers'] },
  inspect: { tests: ['test/inspect'] },
  doctor: { tests: ['test/doctor', 'test/cli/doctor'] },
  eslint: { tests: ['test/eslint'] },
  testing: { tests: ['test/testing'], without: ['fast-check'] },
};
