// What is mutated, and the tests that should notice. Generated forms, types and lists of exports have no code to change.
const own = (name) => ({ code: [`src/${name}/**/*.ts`], tests: [`test/${name}/**/*.test.ts`] });

/** @type {Record<string, { code: string[], tests: string[] }>} */
export const folders = {
  keys: own('keys'),
  session: own('session'),
  webhooks: own('webhooks'),
  user: own('user'),
  errors: {
    code: ['src/*.ts', 'src/internal/**/*.ts'],
    tests: ['test/*.test.ts', 'test/internal/**/*.test.ts'],
  },
  billing: own('billing'),
  inspect: own('inspect'),
  claims: own('claims'),
  doctor: own('doctor'),
  eslint: own('eslint'),
};

export const notMutated = ['!src/**/generated/**', '!src/**/types.ts', '!src/**/index.ts'];

/** Files that compute tables at the first call: what no warm test notices there is looked at again from a cold start. */
export const computedOnce = [
  'src/claims/template/readField.ts',
  'src/claims/template/userValue.ts',
  'src/inspect/forms.ts',
  'src/inspect/names.ts',
  'src/internal/camelCase.ts',
];

/**
 * Tests that start compilers, read installed packages or generate much: too slow to run once a change, and what they
 * notice a named test should notice, too. Those of time would only say that a change is slow.
 */
export const notRun = [
  '**/node_modules/**',
  'test/**/*.iso.test.ts',
  'test/**/{linear,growth,installed,instantiations,examples,docs}.test.ts',
  'test/**/{clerkShared.property,programs.property,parsers,auditExample,signedToken.property,workedExamples,corpus,differential}.test.ts',
  'test/claims/{hostile,pollutedPrototype}.test.ts',
  'test/billing/jsonSchema.test.ts',
];

/** The same by name, with the sweep that calls everything with everything. */
export const notNamed =
  /megabyte|linear time|in time|take no time|twice as long|in proportion|,000|thousand|no matter|without end|no end|was added to|whatever template|that are generated|for ever|own errors out/;
