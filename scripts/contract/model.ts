import type { FieldNote, Notes, ResourceNote } from '../../src/contract/note.js';
import { parseField } from './facts.js';
import { mergeTypes, type TypeContext } from './mergeTypes.js';
import { noteFaults } from './noteFaults.js';
import { namesOf, noteOf } from './notes.js';
import type { SourceFacts, Surface } from './sources.js';
import type { Form, Member, Place, Reading, Type } from './types.js';

export interface Model {
  readonly notes: Notes;
  /** Reading → form name → form. */
  readonly forms: Readonly<Record<Reading, ReadonlyMap<string, Form>>>;
  /** Exact reading → component → the name of its form. */
  readonly formOf: (surface: Surface, component: string) => string | undefined;
  /** Public name → known values, in the order in which sources name them. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Notes that the facts do not need, and notes on keys that nothing has. Must be empty. */
  readonly stale: readonly string[];
}

export interface ModelOptions {
  /** `object` is any text: deliveries name the same resource in several ways. */
  readonly openObject?: boolean;
}

/**
 * Puts the facts and the notes of one family together. Throws where a component has no place in the notes, and where a
 * note cannot be meant as it is written.
 */
export function buildModel(
  notes: Notes,
  sources: readonly SourceFacts[],
  options: ModelOptions = {},
): Model {
  const faults = noteFaults(notes);
  if (faults.length > 0) throw new Error(`notes that cannot be meant:\n${faults.join('\n')}`);
  const places = new Map<string, readonly Place[]>();
  const resourcesOf = new Map<string, string[]>();
  for (const [name, note] of Object.entries(notes)) {
    const own = placesOf(name, notes[note.embedOf ?? ''] ?? note, sources);
    places.set(name, own);
    if (note.embedOf) continue;
    for (const { source, component } of own) {
      const key = `${source.name}:${component}`;
      resourcesOf.set(key, [...(resourcesOf.get(key) ?? []), name]);
    }
  }
  const values = new Map<string, string[]>();
  const stale: string[] = [];

  const context = (formsOf: TypeContext['formsOf'], exact: boolean): TypeContext => ({
    exact,
    openObject: options.openObject === true,
    formsOf,
    members: (at) => membersOf(at, {}, context(formsOf, exact)),
  });

  const toResource = ({ source, component }: Place) =>
    resourcesOf.get(`${source.name}:${component}`) ?? [];
  const tolerant = new Map<string, Form>();
  for (const [name, note] of Object.entries(notes)) {
    const own = places.get(name) ?? [];
    const members = membersOf(own, note, context(toResource, false), { name, stale, values });
    tolerant.set(name, { name, resource: name, members });
  }
  for (const [name, { embedOf = '' }] of Object.entries(notes)) {
    const [own, whole] = [tolerant.get(name), tolerant.get(embedOf)];
    if (whole && JSON.stringify(own?.members) === JSON.stringify(whole.members)) {
      stale.push(`${name}: embedOf, it is the same as ${embedOf}`);
    }
  }
  for (const [list, known] of values) values.set(list, [...new Set(known)]);

  const exactForms: Partial<Record<Reading, ReadonlyMap<string, Form>>> = {};
  const named = new Map<string, string>();
  const merged = new Set<string>();
  for (const surface of ['bapi', 'fapi', 'webhook'] as const) {
    exactForms[surface] = exactOf(surface, notes, places, (formsOf) => context(formsOf, true), {
      named,
      merged,
    });
  }
  for (const [name, note] of Object.entries(notes)) {
    if (note.merged && !merged.has(name)) stale.push(`${name}: merged`);
  }
  return {
    notes,
    forms: { tolerant, ...exactForms } as Model['forms'],
    formOf: (surface, component) => named.get(`${surface}:${component}`),
    values,
    stale,
  };
}

function placesOf(name: string, note: ResourceNote, sources: readonly SourceFacts[]): Place[] {
  const found: Place[] = [];
  const add = (matches: (source: SourceFacts) => boolean, component: string): number => {
    const having = sources.filter((own) => matches(own) && own.facts.components[component]);
    for (const source of having) found.push({ source, component });
    return having.length;
  };
  const lacking = (component: string) => new Error(`${name}: no source has ${component}`);
  for (const surface of ['bapi', 'fapi', 'webhook'] as const) {
    for (const component of namesOf(note[surface])) {
      if (!add(({ id }) => id === surface, component)) throw lacking(component);
    }
  }
  for (const text of namesOf(note.sdk)) {
    const [packageName = '', component = ''] = text.split(':');
    // A package that borrows the type of another has it as `shared.Name`.
    const own = add(({ id, name: of }) => id === 'sdk' && of.startsWith(packageName), component);
    const borrowed = add(({ id }) => id === 'sdk', `${packageName}.${component}`);
    if (own + borrowed === 0) throw lacking(text);
  }
  return found;
}

interface Collected {
  readonly name: string;
  readonly stale: string[];
  readonly values: Map<string, string[]>;
}

/** The members that several places have together. */
function membersOf(
  places: readonly Place[],
  note: Partial<ResourceNote>,
  context: TypeContext,
  collected?: Collected,
): Member[] {
  const specified = places.some(({ source }) => source.id !== 'sdk');
  const parsed = places.map((place) => ({
    place,
    fields: new Map(
      Object.entries(place.source.facts.components[place.component] ?? {}).map(([key, text]) => [
        key,
        parseField(text),
      ]),
    ),
  }));
  const corrected = Object.keys(note.fields ?? {});
  const keys = new Set([
    'object',
    'id',
    ...corrected,
    ...parsed.flatMap(({ fields }) => [...fields.keys()]),
  ]);
  const members: Member[] = [];
  const unpublished = (text: string, key: string, own: FieldNote): Member => {
    const { type, ...marks } = parseField(text);
    const place = places[0] ?? NOWHERE;
    return {
      key,
      type: withValues(mergeTypes([{ place, type }], key, context), own, collected),
      ...marks,
    };
  };
  for (const key of keys) {
    const own = noteOf({ doc: '', ...note }, key);
    const having = parsed.flatMap(({ place, fields }) => {
      const field = fields.get(key);
      return field ? [{ place, field }] : [];
    });
    const published = having.some(({ place }) => place.source.id !== 'sdk');
    if (having.length === 0) {
      if (own.unpublished && !context.exact) {
        members.push(unpublished(own.unpublished[0], key, own));
      } else if (corrected.includes(key)) {
        collected?.stale.push(`${collected.name}.${key}: nothing has this key`);
      }
      continue;
    }
    if (own.unpublished && published) {
      collected?.stale.push(`${collected.name}.${key}: it is published now`);
    }
    if (specified && !published) {
      // Known from SDK types only: nobody promises it, so it is passed through unless history says more.
      members.push(
        own.unpublished ? unpublished(own.unpublished[0], key, own) : { ...UNKNOWN, key },
      );
      continue;
    }
    const loose = !context.exact;
    const missing = having.length < places.length || having.some(({ field }) => field.optional);
    const nullable = having.some(({ field }) => field.nullable);
    if (collected && own.absent && missing)
      collected.stale.push(`${collected.name}.${key}: absent`);
    if (collected && own.null && nullable) collected.stale.push(`${collected.name}.${key}: null`);
    const types = having.map(({ place, field }) => ({ place, type: field.type }));
    let type = mergeTypes(types, key, context);
    if (loose && own.type) {
      const place = places[0] as Place;
      const more = { place, type: parseField(own.type[0]).type };
      const corrected = mergeTypes([...types, more], key, context);
      if (JSON.stringify(corrected) === JSON.stringify(type)) {
        collected?.stale.push(`${collected.name}.${key}: type`);
      }
      type = corrected;
    }
    const known = 'values' in type ? type.values : [];
    for (const value of own.also?.[0] ?? []) {
      if (known.includes(value)) collected?.stale.push(`${collected.name}.${key}: also ${value}`);
    }
    if (loose && own.embed) {
      const corrected = embedded(type, own.embed);
      if (JSON.stringify(corrected) === JSON.stringify(type) || isText(type)) {
        collected?.stale.push(`${collected.name}.${key}: embed`);
      }
      type = corrected;
    }
    if ((own.values || own.also) && !isText(type)) {
      collected?.stale.push(`${collected.name}.${key}: values, it is no text`);
    }
    if (loose) type = withValues(type, own, collected);
    members.push({
      key,
      type,
      optional: missing || (loose && own.absent !== undefined),
      nullable: nullable || (loose && own.null !== undefined),
      deprecated: having.some(({ field }) => field.deprecated),
    });
  }
  return members;
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

/** The forms of one surface. Components of a resource are one form where they say the same, or where they are merged. */
function exactOf(
  surface: Surface,
  notes: Notes,
  places: ReadonlyMap<string, readonly Place[]>,
  contextOf: (formsOf: TypeContext['formsOf']) => TypeContext,
  { named, merged }: { readonly named: Map<string, string>; readonly merged: Set<string> },
): Map<string, Form> {
  const groups = new Map<string, readonly Place[]>();
  for (const [name, all] of places) {
    const own = all.filter(({ source }) => source.id === surface);
    if (own.length > 0 && !notes[name]?.embedOf) groups.set(name, own);
  }
  const assign = (split: ReadonlySet<string>) => {
    for (const [name, own] of groups) {
      for (const { component } of own) {
        const key = `${surface}:${component}`;
        named.set(key, split.has(name) ? formName(name, component) : name);
      }
    }
  };
  const context = contextOf(({ component }) => {
    const name = named.get(`${surface}:${component}`);
    return name === undefined ? [] : [name];
  });
  const shape = (own: readonly Place[]) => membersOf(own, {}, context);
  // Whether two components agree depends on whether those they refer to do: repeat until nothing splits any more.
  const split = new Set<string>();
  for (let before = -1; before !== split.size; ) {
    before = split.size;
    assign(split);
    for (const [name, own] of groups) {
      const texts = own.map((place) => JSON.stringify(shape([place])));
      if (new Set(texts).size > 1) (notes[name]?.merged ? merged : split).add(name);
    }
  }
  const forms = new Map<string, Form>();
  for (const [name, own] of groups) {
    if (!split.has(name)) {
      forms.set(name, { name, resource: name, members: shape(own) });
      continue;
    }
    for (const place of own) {
      const form = formName(name, place.component);
      forms.set(form, { name: form, resource: name, members: shape([place]) });
    }
  }
  return forms;
}

/** `WebhookVerification` and `verification_otp` → `WebhookVerificationOtp`. */
function formName(resource: string, component: string): string {
  const family = /^[A-Z][a-z]+/.exec(resource)?.[0] ?? '';
  const pascal = component.replace(/(?:^|[^A-Za-z0-9])([A-Za-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  return pascal.startsWith(family) ? `${pascal}Component` : `${family}${pascal}`;
}
