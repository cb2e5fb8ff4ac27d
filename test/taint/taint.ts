import { isIsoclerkError } from 'isoclerk';
import { describe, expect, test } from 'vitest';
import { SECRET } from '../fixtures/user/person.js';
import { type Exported, exportedFunctions } from '../sweep/exports.js';
import { goodCall } from '../sweep/goodCalls.js';
import { handsOn, handsOnNames } from './handsOn.js';

const functions = await exportedFunctions();
/** Names of what handed a secret on, in this file. */
const handed = new Set<string>();
const DEPTH = process.env.FUZZ_RUNS ? 4 : 1;

/** All text that a value shows to whoever prints, logs or sends it: keys and values, errors, Maps, Sets, `toJSON`. */
function shownBy(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value === 'function') return '';
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  const parts: unknown[] = [];
  if (value instanceof Map) parts.push(...value.keys(), ...value.values());
  if (value instanceof Set) parts.push(...value);
  for (const key of Reflect.ownKeys(value)) parts.push(String(key), Reflect.get(value, key));
  const toJSON: unknown = Reflect.get(value, 'toJSON');
  if (typeof toJSON === 'function') parts.push(Reflect.apply(toJSON, value, []));
  return parts.map((part) => shownBy(part, seen)).join('\n');
}

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';

function put(container: object, key: string | number, part: unknown): object {
  const copy = Array.isArray(container) ? [...container] : { ...container };
  return Object.assign(copy, { [key]: part });
}

/** A value with one part replaced, in each place that is no deeper. */
function* replaced(
  value: unknown,
  fits: (part: unknown) => boolean,
  by: unknown,
  depth: number,
): Generator<unknown> {
  if (fits(value)) yield by;
  if (depth === 0 || !isPlain(value)) return;
  // What somebody copies into public metadata is public.
  for (const key of Object.keys(value).filter(
    (one) => !/^(?:public|unsafe)_?metadata$/i.test(one),
  )) {
    for (const part of replaced(Reflect.get(value, key), fits, by, depth - 1))
      yield put(value, key, part);
  }
}

/** Nothing here asks for private metadata. */
const unasked = (args: readonly unknown[]): readonly unknown[] =>
  args.map((arg) =>
    isPlain(arg) && Object.keys(arg).join() === 'privateMetadata' ? undefined : arg,
  );

interface Said {
  readonly result: string;
  readonly error: string;
}

async function said({ call }: Exported, args: readonly unknown[]): Promise<Said> {
  try {
    const result = await call(...args);
    return { result: shownBy(result), error: '' };
  } catch (error) {
    const hint = isIsoclerkError(error) ? error.hint : '';
    const { stack, cause } = error instanceof Error ? error : { stack: '', cause: '' };
    return { result: '', error: [shownBy(error), hint, stack, shownBy(cause)].join('\n') };
  }
}

const places = (args: readonly unknown[], fits: (part: unknown) => boolean, by: unknown) =>
  [...replaced([...args], fits, by, DEPTH + 1)].map((all) => (Array.isArray(all) ? all : [all]));

/** Every exported function, with each of the values in each place where it takes an object, and in what may hold one. */
export function describeTaint(title: string, values: Readonly<Record<string, unknown>>): void {
  const wrapped = Object.entries(values).flatMap(([name, value]) => [
    [name, value] as const,
    [`a list of ${name}`, [value]] as const,
    [`a page of ${name}`, { data: [value], total_count: 1 }] as const,
    [`an event of ${name}`, { object: 'event', type: 'user.created', data: value }] as const,
    [`what has ${name} as user`, { user: value, membership: value, organization: value }] as const,
  ]);
  const isContainer = (part: unknown) => typeof part === 'object' && part !== null;

  describe(title, () => {
    test('the values hold what must not come out', () => {
      for (const value of Object.values(values)) expect(shownBy(value)).toContain(SECRET);
    });

    test.each(functions)('$title', { timeout: 60_000 }, async (exported) => {
      const args = unasked(goodCall(exported.name)?.() ?? []);
      const found = new Set<string>();
      for (const [name, value] of wrapped) {
        const lists = [[value], ...places(args, isContainer, value)];
        for (const list of lists) {
          const { result, error } = await said(exported, list);
          if (error.includes(SECRET)) found.add(`the error about ${name}`);
          if (!result.includes(SECRET)) continue;
          handed.add(exported.name);
          if (!handsOn(exported.name)) found.add(`the result of ${name}`);
        }
      }
      expect([...found]).toEqual([]);
    });
  });
}

/** After the values above: what stands in a list of exceptions must be an export, and need it. */
export function describeExceptions(reports: readonly string[]): void {
  const names = new Set(functions.map(({ name }) => name));

  test.each(handsOnNames)('%s hands on what it is given', (name) => {
    expect(names).toContain(name);
    expect(handed).toContain(name);
  });

  test.each(reports)('%s, which answers with a finding, is an export', (name) => {
    expect(names).toContain(name);
  });

  test('every export is called with a call that works', () => {
    const missing = functions.filter(({ name }) => !goodCall(name)).map(({ title }) => title);
    expect(missing).toEqual([]);
  });
}

/** Every exported function, with a text that nobody may quote in each place where it takes a text. */
export function describeTexts(text: string, reports: (name: string) => boolean): void {
  test.each(functions)('$title quotes no text', { timeout: 60_000 }, async (exported) => {
    const args = goodCall(exported.name)?.() ?? [];
    const isText = (part: unknown) => typeof part === 'string';
    const found = new Set<string>();
    for (const [at, list] of [[text], ...places(args, isText, text)].entries()) {
      const { result, error } = await said(exported, list);
      if (error.includes(text)) found.add(`error of call ${at}: ${error.slice(0, 200)}`);
      if (reports(exported.name) && result.includes(text)) found.add(`result of call ${at}`);
    }
    expect([...found]).toEqual([]);
  });
}
