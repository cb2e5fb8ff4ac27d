import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { normalizedPerson } from '../fixtures/user/normalizedPerson.js';
import { personJSON } from '../fixtures/user/person.js';

const FREEZE = `for (const name of Object.getOwnPropertyNames(globalThis)) {
  const value = globalThis[name];
  if (typeof value !== 'function' && typeof value !== 'object') continue;
  for (const object of [value, value?.prototype]) if (object && object !== globalThis) Object.freeze(object);
}`;

/** Evaluates in a realm with frozen intrinsics and without eval, with the entry as `user`. */
function hardened(expression: string): unknown {
  const { outputFiles } = buildSync({
    entryPoints: ['src/user/index.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'user',
    write: false,
  });
  const context = createContext(
    { json: JSON.stringify(personJSON) },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(`${FREEZE}\n${outputFiles[0]?.text}`, context);
  return runInContext(expression, context);
}

test('normalises with frozen intrinsics and without eval', () => {
  expect(JSON.parse(String(hardened('JSON.stringify(user.normalizeUser(JSON.parse(json)))')))) //
    .toStrictEqual(normalizedPerson);
});

test('copies metadata keys that intrinsics have', () => {
  expect(
    hardened(`JSON.stringify(user.normalizeUser({
      id: 'user_1',
      emailAddresses: [],
      publicMetadata: JSON.parse('{"constructor":{"a":[1]},"toString":-0,"__proto__":{"b":2}}'),
    }).publicMetadata)`),
  ).toBe('{"constructor":{"a":[1]},"toString":0,"__proto__":{"b":2}}');
});

test('throws its own error', () => {
  expect(
    hardened(
      `try { user.normalizeUser({}) } catch (error) { [error.code, error.message, error.name].join() }`,
    ),
  ).toBe(
    'ISOCLERK_USER_INVALID,id: expected text. Pass a user as a Clerk SDK, API or webhook hands it out.,IsoclerkError',
  );
});
