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

/**
 * Tests that start compilers or read every installed package: too slow to run once a mutant, and what they notice
 * others notice too. Those of time would only say that a mutant is slow.
 */
export const notRun = [
  '**/node_modules/**',
  'test/**/*.iso.test.ts',
  'test/**/{linear,growth,installed,instantiations,examples,docs}.test.ts',
];

/** And tests of time or size, and one of the build. */
export const notNamed =
  /megabyte|linear time|in time|100,000|hundred thousand|intrinsics are frozen/;
