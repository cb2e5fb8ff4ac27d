/**
 * What is measured, by folder of src: the tests that have to reach it, the files, and what is not measured. Generated files
 * have tests of their own, in test/contract.
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
  contract: {
    tests: [
      'test/contract/distil.test.ts',
      'test/contract/facts.test.ts',
      'test/contract/merge.test.ts',
      'test/contract/diff',
      'test/webhooks/',
      'test/billing/',
      'test/inspect',
    ],
    files: ['contract/*.ts', 'contract/billing/*.ts', 'contract/webhooks/eventMistake.ts'],
  },
  testing: { tests: ['test/testing'], without: ['fast-check'] },
};
