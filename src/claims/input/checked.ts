import { IsoclerkError, type IsoclerkErrorCode } from '../../errors.js';
import { isRecord } from '../../internal/isRecord.js';
import { own } from '../../internal/own.js';

/** What a property takes, in words and as a check. */
export type Rule = readonly [expected: string, accepts: (value: unknown) => boolean];
export type Rules = { readonly [name: string]: Rule };

// More would take seconds to walk, holes included, and no token holds them.
const MOST_ITEMS = 1_000_000;

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** A list that can be walked: a sparse one may have a length of billions. */
export const isList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && value.length <= MOST_ITEMS;

const isText = (value: unknown): value is string => typeof value === 'string';

export const count: Rule = ['a count', isCount];
export const flag: Rule = ['true or false', (value) => typeof value === 'boolean'];
export const object: Rule = ['an object', isRecord];
export const list: Rule = ['a list', isList];
export const text: Rule = ['text', isText];
/** `every` visits no holes. */
export const texts: Rule = [
  'a list of text',
  (value) => isList(value) && Array.from(value).every(isText),
];
export const oneOf = (...values: readonly unknown[]): Rule => [
  values.join(' or '),
  (value) => values.includes(value),
];
/** The rule of a property that may be null. */
export const orNull = ([expected, accepts]: Rule): Rule => [
  `${expected}, or null`,
  (value) => value === null || accepts(value),
];

export const refuse = (code: IsoclerkErrorCode, path: string, expected: string): IsoclerkError =>
  new IsoclerkError(code, `Expected ${expected}`, { path, hint: 'Leave it out for the default.' });

/** The own properties of an object, copied where no prototype adds to them. */
export const plain = <T extends object>(source: T): T => Object.assign(Object.create(null), source);

/** An empty object that also a polluted prototype leaves empty. */
export const nothing: Readonly<Record<never, never>> = /* @__PURE__ */ plain({});

/**
 * The own properties of an object, copied; one that a rule refuses is named. Undefined is as absent. The type is what the
 * rules hold it to.
 */
export function checked<T extends object>(
  source: unknown,
  rules: Rules,
  code: IsoclerkErrorCode,
  path = '',
): T {
  if (!isRecord(source)) throw refuse(code, path, 'an object');
  for (const [name, [expected, accepts]] of Object.entries(rules)) {
    const value = own(source, name);
    if (value !== undefined && !accepts(value)) {
      throw refuse(code, path ? `${path}.${name}` : name, expected);
    }
  }
  return Object.assign(Object.create(null), source);
}
