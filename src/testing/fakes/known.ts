import { IsoclerkError } from '../../errors.js';

/** What runtimes, matchers and printers ask of any object, and what is rightly absent here. */
const QUIET = new Set([
  'then',
  'toJSON',
  'default',
  '__esModule',
  '$$typeof',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  'hasAttribute',
  'module.exports',
  '@@__IMMUTABLE_ITERABLE__@@',
  '@@__IMMUTABLE_RECORD__@@',
]);

/**
 * The members of a fake. Reading one that it does not have throws a sentence, since `undefined is not a function` far away
 * from the mock helps nobody.
 */
export function known<T extends object>(name: string, members: T, hint: string): T {
  return new Proxy(members, {
    get(target, key): unknown {
      if (typeof key === 'symbol' || key in target || QUIET.has(key)) {
        return Reflect.get(target, key);
      }
      throw new IsoclerkError('ISOCLERK_TESTING_NOT_AVAILABLE', 'is not part of the fake', {
        path: `${name}.${key}`,
        hint,
      });
    },
  });
}
