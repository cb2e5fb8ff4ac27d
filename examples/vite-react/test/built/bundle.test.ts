// What is in the scripts that browsers load: of every module, whose it is, and of every line, what it must not say.
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';

/** The modules that a build takes in from an entry, and the text that it makes of them. */
async function scriptsOf(entry: string) {
  const { output } = (await build({
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: entry } },
  })) as Rollup.RollupOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  return {
    modules: chunks.flatMap(({ moduleIds }) => moduleIds),
    text: chunks.map(({ code }) => code).join('\n'),
  };
}

const app = await scriptsOf('index.html');
// A page that takes in all of it: the search must find what it looks for.
const careless = await scriptsOf('test/built/careless.html');

test.each([
  ['zod', /node_modules\/zod\//],
  ['the testing kit', /isoclerk\/dist\/testing\//],
  ['a Node module', /node:|__vite-browser-external/],
])('no module of %s', (_what, trace) => {
  const found = (modules: readonly string[]) => modules.filter((module) => trace.test(module));
  expect(found(careless.modules)).not.toEqual([]);
  expect(found(app.modules)).toEqual([]);
});

test.each([
  ['a private key', /sk_(?:test|live)_\w{20}/],
  ['private metadata', /only-the-server-may-know/],
])('no trace of %s', (_what, trace) => {
  expect([trace.test(careless.text), trace.test(app.text)]).toEqual([true, false]);
});

test.each(['user', 'claims', 'session'])('the module of isoclerk/%s, which it uses', (entry) => {
  const own = app.modules.filter((module) => module.includes(`isoclerk/dist/${entry}/`));
  expect(own).toHaveLength(1);
});
