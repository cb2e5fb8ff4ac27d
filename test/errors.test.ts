import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { IsoclerkError, isIsoclerkError, isoclerkErrorCodes } from '../src/errors.js';

const HINT = { hint: 'Do this.' };

describe('IsoclerkError', () => {
  test('says what is wrong, where, and what to do', () => {
    const error = new IsoclerkError('ISOCLERK_USER_INVALID', 'expected text', {
      path: 'emailAddresses[0].id',
      hint: 'Pass text.',
      issues: [{ path: 'emailAddresses[0].id', message: 'expected text' }],
    });
    expect({ ...error, name: error.name, message: error.message }).toEqual({
      name: 'IsoclerkError',
      code: 'ISOCLERK_USER_INVALID',
      path: 'emailAddresses[0].id',
      hint: 'Pass text.',
      issues: [{ path: 'emailAddresses[0].id', message: 'expected text' }],
      message: 'emailAddresses[0].id: expected text. Pass text.',
    });
    expect(error).toBeInstanceOf(Error);
  });

  test('has no path and no issues by default', () => {
    const { path, issues, message } = new IsoclerkError('ISOCLERK_USER_INVALID', 'is bad', HINT);
    expect([path, issues, message]).toEqual(['', [], 'is bad. Do this.']);
  });

  test('keeps a cause only when given one', () => {
    const cause = new Error('first');
    expect(new IsoclerkError('ISOCLERK_USER_INVALID', 'x', { ...HINT, cause }).cause).toBe(cause);
    expect(new IsoclerkError('ISOCLERK_USER_INVALID', 'x', HINT)).not.toHaveProperty('cause');
  });

  test('is made where intrinsics are frozen', () => {
    const code = readFileSync('dist/shared/base.cjs', 'utf8');
    const context = createContext({ module: { exports: {} } });
    runInContext('Object.freeze(Error.prototype); Object.freeze(Object.prototype)', context);
    runInContext(`(function (module, exports) { ${code} })(module, module.exports)`, context);
    const name = runInContext(
      `new module.exports.IsoclerkError('ISOCLERK_USER_INVALID', 'x', { hint: 'y' }).name`,
      context,
    );
    expect(name).toBe('IsoclerkError');
  });
});

describe('isIsoclerkError', () => {
  const own = new IsoclerkError('ISOCLERK_USER_INVALID', 'is bad', HINT);

  test('asks for the code when given one', () => {
    expect(isIsoclerkError(own)).toBe(true);
    expect(isIsoclerkError(own, 'ISOCLERK_USER_INVALID')).toBe(true);
    expect(isIsoclerkError(own, 'ISOCLERK_USER_DELETED')).toBe(false);
  });

  test('recognises errors of the ESM and CommonJS copies, where instanceof does not', async () => {
    const esm: typeof import('../src/errors.js') = await import(
      new URL('../dist/shared/base.js', import.meta.url).href
    );
    const cjs: typeof esm = createRequire(import.meta.url)('../dist/shared/base.cjs');
    const fromEsm = new esm.IsoclerkError('ISOCLERK_USER_INVALID', 'x', HINT);
    const fromCjs = new cjs.IsoclerkError('ISOCLERK_USER_INVALID', 'x', HINT);
    expect(fromCjs instanceof esm.IsoclerkError).toBe(false);
    expect([esm.isIsoclerkError(fromCjs), cjs.isIsoclerkError(fromEsm), isIsoclerkError(fromEsm)]) //
      .toEqual([true, true, true]);
  });

  test('recognises errors of another realm', () => {
    const code = readFileSync('dist/shared/base.cjs', 'utf8');
    const context = createContext({ module: { exports: {} } });
    const error: unknown = runInContext(
      `(function (module, exports) { ${code} })(module, module.exports);
      new module.exports.IsoclerkError('ISOCLERK_USER_INVALID', 'x', { hint: 'y' })`,
      context,
    );
    expect(error instanceof Error).toBe(false);
    expect(isIsoclerkError(error, 'ISOCLERK_USER_INVALID')).toBe(true);
  });

  const boom = () => {
    throw new Error('hostile');
  };
  test.each<[string, unknown]>([
    ['an error of another kind', new Error('x')],
    ['an object with a code', { code: 'ISOCLERK_USER_INVALID', name: 'IsoclerkError' }],
    ['a clone, which has lost the mark', structuredClone(own)],
    ['null', null],
    ['text', 'ISOCLERK_USER_INVALID'],
    ['a proxy that throws', new Proxy({}, { get: boom, has: boom, getPrototypeOf: boom })],
    ['a revoked proxy', revoked()],
  ])('denies %s', (_, value) => {
    expect(isIsoclerkError(value)).toBe(false);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(isIsoclerkError(value)).toBe(false);
      }),
    );
  });
});

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('the catalogue of codes', () => {
  const codesIn = (text: string) => text.match(/ISOCLERK_[A-Z0-9_]+/g) ?? [];
  const sources = globSync('src/**/*.ts', { ignore: ['src/errors.ts'] }).map((file) =>
    // A docstring's mention is no use.
    readFileSync(file, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, ''),
  );

  test('has no code twice', () => {
    expect(isoclerkErrorCodes).toEqual([...new Set(isoclerkErrorCodes)]);
  });

  test('is what docs/errors.md explains, each in more than a line', () => {
    const sections = readFileSync('docs/errors.md', 'utf8')
      .split(/^### |^## /m)
      .slice(1);
    const explained = sections.filter((text) => text.startsWith('ISOCLERK_') && text.length > 150);
    expect(explained.map((text) => text.split('\n')[0]).sort()).toEqual(
      [...isoclerkErrorCodes].sort(),
    );
  });

  test('is what the code throws', () => {
    expect([...new Set(sources.flatMap(codesIn))].sort()).toEqual([...isoclerkErrorCodes].sort());
  });
});
