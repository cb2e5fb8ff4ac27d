import type { Distilled } from '../distil.js';
import { type FactField, type FactType, parseField, printType } from '../facts.js';

/** One difference. `was` is missing for what is new, `is` for what is gone. */
export type Change =
  | { readonly part: 'event'; readonly name: string; readonly was?: string; readonly is?: string }
  | {
      readonly part: 'endpoint';
      readonly name: string;
      /** The endpoint itself, how its body is wrapped, the body, or whether 204 is an answer. */
      readonly aspect: 'endpoint' | 'wrapper' | 'body' | 'empty';
      readonly was?: string;
      readonly is?: string;
    }
  | { readonly part: 'component'; readonly name: string; readonly is?: true }
  | FieldChange;

export interface FieldChange {
  readonly part: 'field';
  readonly component: string;
  readonly key: string;
  readonly aspect: 'field' | 'presence' | 'null' | 'values' | 'type' | 'deprecated';
  readonly was?: FactField;
  readonly is?: FactField;
}

/** What newer facts say differently, in the order events, endpoints, components, fields. */
export function changesOf(was: Distilled, is: Distilled): Change[] {
  return [
    ...pairs(was.events, is.events).flatMap(([name, before, after]) =>
      before === after ? [] : [{ part: 'event' as const, name, ...both(before, after) }],
    ),
    ...pairs(was.endpoints, is.endpoints).flatMap(([name, before, after]) =>
      endpointChanges(name, before, after),
    ),
    ...pairs(was.components, is.components).flatMap(([name, before, after]): Change[] => {
      if (!before) return [{ part: 'component', name, is: true }];
      if (!after) return [{ part: 'component', name }];
      return pairs(before, after).flatMap(([key, old, now]) => fieldChanges(name, key, old, now));
    }),
  ];
}

type Pair<T> = readonly [key: string, was: T | undefined, is: T | undefined];

function pairs<T>(
  was: Readonly<Record<string, T>> | undefined,
  is: Readonly<Record<string, T>> | undefined,
): Pair<T>[] {
  const keys = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
  return [...keys].sort().map((key) => [key, was?.[key], is?.[key]]);
}

const both = <T>(was: T | undefined, is: T | undefined) => ({
  ...(was !== undefined && { was }),
  ...(is !== undefined && { is }),
});

function endpointChanges(name: string, was: string | undefined, is: string | undefined): Change[] {
  if (was === undefined || is === undefined) {
    return was === is ? [] : [{ part: 'endpoint', name, aspect: 'endpoint', ...both(was, is) }];
  }
  const before = was.split(' ');
  const after = is.split(' ');
  return (['wrapper', 'body', 'empty'] as const).flatMap((aspect, at) =>
    before[at] === after[at]
      ? []
      : [{ part: 'endpoint' as const, name, aspect, ...both(before[at], after[at]) }],
  );
}

function fieldChanges(
  component: string,
  key: string,
  old: string | undefined,
  now: string | undefined,
): Change[] {
  if (old === now) return [];
  const was = old === undefined ? undefined : parseField(old);
  const is = now === undefined ? undefined : parseField(now);
  const change = (aspect: FieldChange['aspect']): Change => ({
    part: 'field',
    component,
    key,
    aspect,
    ...both(was, is),
  });
  if (!was || !is) return [change('field')];
  const aspects: FieldChange['aspect'][] = [];
  if (was.optional !== is.optional) aspects.push('presence');
  if (was.nullable !== is.nullable) aspects.push('null');
  if (printType(was.type) !== printType(is.type)) {
    const sameKind = (was.type.kind === 'list') === (is.type.kind === 'list');
    aspects.push(sameKind && valuesOf(was.type) && valuesOf(is.type) ? 'values' : 'type');
  }
  if (was.deprecated !== is.deprecated) aspects.push('deprecated');
  return aspects.map(change);
}

/** The values of an enum, or of a list of them; undefined for any other type. */
export function valuesOf(type: FactType): readonly string[] | undefined {
  if (type.kind === 'list') return valuesOf(type.of)?.map((value) => `${value}[]`);
  if (type.kind === 'literal') return [`'${type.value}'`];
  if (type.kind !== 'union') return undefined;
  const values = type.of.map(valuesOf);
  return values.every((value) => value !== undefined) ? values.flat() : undefined;
}
