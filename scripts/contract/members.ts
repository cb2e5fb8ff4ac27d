import type { FieldNote, ResourceNote } from '../../src/contract/note.js';
import { type FactField, parseField } from './facts.js';
import { mergeTypes, type TypeContext } from './mergeTypes.js';
import { noteOf } from './notes.js';
import type { Member, Place, Type } from './types.js';

/** What is gathered besides the members, of the tolerant reading. */
export interface Collected {
  readonly name: string;
  readonly stale: string[];
  readonly values: Map<string, string[]>;
}

/** A field as one place has it. */
interface Having {
  readonly place: Place;
  readonly field: FactField;
}

/** The members that several places have together. */
export function membersOf(
  places: readonly Place[],
  note: Partial<ResourceNote>,
  context: TypeContext,
  collected?: Collected,
): Member[] {
  const all = places.map((place) => {
    const fields = Object.entries(place.source.facts.components[place.component] ?? {});
    return new Map(fields.map(([key, text]) => [key, { place, field: parseField(text) }]));
  });
  const corrected = Object.keys(note.fields ?? {});
  const keys = new Set(['object', 'id', ...corrected, ...all.flatMap((own) => [...own.keys()])]);
  const isPublished = ({ source }: Place) => source.id !== 'sdk';
  const specified = places.some(isPublished);
  return [...keys].flatMap((key): Member[] => {
    const own = noteOf({ doc: '', ...note }, key);
    const stale = (what: string) => collected?.stale.push(`${collected.name}.${key}: ${what}`);
    const having = all.flatMap((fields) => fields.get(key) ?? []);
    const published = having.some(({ place }) => isPublished(place));
    if (having.length > 0 && (published || !specified)) {
      if (own.unpublished && published) stale('it is published now');
      return [memberOf(key, places, having, own, context, { stale, collected })];
    }
    // Known from SDK types or from nowhere: nobody promises it, so it is passed through unless history says more.
    if (own.unpublished && !context.exact) {
      const { type, ...marks } = parseField(own.unpublished[0]);
      const merged = mergeTypes([{ place: places[0] ?? NOWHERE, type }], key, context);
      return [{ key, type: withValues(merged, own, collected), ...marks }];
    }
    if (having.length > 0) return [{ ...UNKNOWN, key }];
    if (corrected.includes(key)) stale('nothing has this key');
    return [];
  });
}

/** A member that is published, or that only SDKs can tell of. Corrections are for the tolerant reading. */
function memberOf(
  key: string,
  places: readonly Place[],
  having: readonly Having[],
  own: FieldNote,
  context: TypeContext,
  { stale, collected }: { stale: (what: string) => void; collected: Collected | undefined },
): Member {
  const missing = having.length < places.length || having.some(({ field }) => field.optional);
  const nullable = having.some(({ field }) => field.nullable);
  const deprecated = having.some(({ field }) => field.deprecated);
  if (own.absent && missing) stale('absent');
  if (own.null && nullable) stale('null');
  const types = having.map(({ place, field }) => ({ place, type: field.type }));
  let type = mergeTypes(types, key, context);
  const correct = (word: 'type' | 'embed', corrected: Type) => {
    if (JSON.stringify(corrected) === JSON.stringify(type)) stale(word);
    type = corrected;
  };
  if (!context.exact && own.type) {
    const more = { place: places[0] ?? NOWHERE, type: parseField(own.type[0]).type };
    correct('type', mergeTypes([...types, more], key, context));
  }
  const known = 'values' in type ? type.values : [];
  for (const value of own.also?.[0] ?? []) if (known.includes(value)) stale(`also ${value}`);
  if (!context.exact && own.embed) {
    if (isText(type)) stale('embed');
    correct('embed', embedded(type, own.embed));
  }
  if ((own.values || own.also) && !isText(type)) stale('values, it is no text');
  if (context.exact) return { key, type, optional: missing, nullable, deprecated };
  return {
    key,
    type: withValues(type, own, collected),
    optional: missing || own.absent !== undefined,
    nullable: nullable || own.null !== undefined,
    deprecated,
  };
}

/** Where a resource stands that no source has: its fields name no component. */
const NOWHERE: Place = {
  source: { id: 'sdk', name: '', facts: { sources: [], components: {} } },
  component: '',
};

const UNKNOWN = {
  type: { kind: 'scalar', is: 'unknown' },
  optional: true,
  nullable: false,
  deprecated: false,
} as const;

const embedded = (type: Type, name: string): Type =>
  type.kind === 'list' ? { ...type, of: embedded(type.of, name) } : { kind: 'form', name };

const isText = (type: Type): boolean =>
  type.kind === 'list'
    ? isText(type.of)
    : 'values' in type || (type.kind === 'scalar' && type.is === 'string');

/** Gives an open list its public name and the values that no fact has. */
function withValues(type: Type, own: FieldNote, collected: Collected | undefined): Type {
  if (type.kind === 'list') return { ...type, of: withValues(type.of, own, collected) };
  if (!own.values && !own.also) return type;
  const known = 'values' in type ? type.values : [];
  const values = [...known, ...(own.also?.[0] ?? [])];
  if (!own.values) return { kind: 'open', values };
  const list = collected?.values.get(own.values) ?? [];
  list.push(...values);
  collected?.values.set(own.values, list);
  return { kind: 'open', values, name: own.values };
}
