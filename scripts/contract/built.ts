import type { FieldNote, Notes } from '../../src/contract/note.js';
import { mentioned } from './emit/text.js';
import { type FactType, parseField } from './facts.js';
import type { Model } from './model.js';
import { noteOf } from './notes.js';
import type { Form, Member, Reading, Type } from './types.js';

/** A member of what builders make. */
export interface BuiltMember extends Member {
  /** Whether it is there without being asked for. */
  readonly usual: boolean;
  /** Its usual value, where key and type do not say one. */
  readonly sample: unknown;
}

export interface BuiltForm extends Form {
  readonly members: readonly BuiltMember[];
}

/**
 * What a builder makes of each resource: what all exact readings that have it accept together, with lists of known
 * values closed. A resource that no exact reading has is built as the tolerant one reads it, and so is one that stands
 * inside others and is published as several components; an embed is built whole.
 */
export function builtForms(model: Model, readings: readonly Reading[]): BuiltForm[] {
  const exact = readings.flatMap((reading) => [...model.forms[reading].values()]);
  const published = new Set(exact.map(({ resource }) => resource));
  const other = [...model.forms.tolerant.keys()].filter(
    (name) => !published.has(name) && !model.notes[name]?.embedOf,
  );
  const names = new Set([...exact.map(({ name }) => name), ...other]);
  const forms = [...names].sort().map((name) => builtForm(model, readings, name));
  const parts = forms.flatMap(({ members }) => members.flatMap(({ type }) => mentioned(type)));
  const apart = [...new Set(parts)].filter(
    (name) => !names.has(name) && !model.notes[name]?.embedOf,
  );
  return [...forms, ...apart.map((name) => builtForm(model, [], name))];
}

/** Embed → the resource that is built in its place. */
export const builtEmbeds = (notes: Notes): [embed: string, of: string][] =>
  Object.entries(notes).flatMap(([name, { embedOf }]) => (embedOf ? [[name, embedOf]] : []));

function builtForm(model: Model, readings: readonly Reading[], name: string): BuiltForm {
  const exact = readings.flatMap((reading) => model.forms[reading].get(name) ?? []);
  const resource = exact[0]?.resource ?? name;
  const note = model.notes[resource] ?? { doc: '' };
  const loose = (model.forms.tolerant.get(resource)?.members ?? []).map((member) => ({
    ...member,
    type: listed(member.type, model.values),
  }));
  const keys = new Set(
    [...exact.flatMap(({ members }) => members), ...loose].map(({ key }) => key),
  );
  const members = [...keys].flatMap((key) => {
    const own = noteOf(note, key);
    const having = exact.flatMap((form) => form.members.find((member) => member.key === key) ?? []);
    const tolerant = loose.find((member) => member.key === key);
    const published = having.length > 0 || exact.length === 0;
    const from = having.length > 0 ? having : tolerant ? [tolerant] : [];
    const member = narrow(key, from, tolerant, own, published);
    return member ? [member] : [];
  });
  return { name, resource, members };
}

function narrow(
  key: string,
  from: readonly Member[],
  tolerant: Member | undefined,
  { sample }: FieldNote,
  published: boolean,
): BuiltMember | undefined {
  const deprecated = from.some((member) => member.deprecated);
  const types = [...from, ...(tolerant ? [tolerant] : [])].map((member) => member.type);
  if (sample?.type) {
    const { type: given, ...marks } = parseField(sample.type);
    const type =
      given.kind === 'scalar' && given.is === 'unknown' ? narrowest(types) : named(given);
    return { key, type, ...marks, usual: !marks.optional, sample: sample.value };
  }
  const type = narrowest(types);
  if (type.kind === 'scalar' && type.is === 'unknown') return undefined;
  const absent = from.every((member) => member.optional);
  const usual = published && (!absent || isPlain(type));
  return {
    key,
    type,
    optional: !usual,
    // An object that may be left out says so by absence alone.
    nullable: from.every((member) => member.nullable) && (!absent || isPlain(type)),
    deprecated,
    usual,
    sample: sample?.value,
  };
}

const isPlain = ({ kind }: Type): boolean => kind === 'scalar' || kind === 'literal';

/** A type in the notation of the facts, which names forms instead of components. */
function named(type: FactType): Type {
  switch (type.kind) {
    case 'scalar':
      return { kind: 'scalar', is: type.is };
    case 'literal':
      return { kind: 'literal', values: [type.value] };
    case 'component':
      return { kind: 'form', name: type.name };
    case 'list':
      return { kind: 'list', of: named(type.of) };
    case 'union':
      return { kind: 'union', of: type.of.map(named) };
  }
}

/** A list of known values with those of its name, where it has none itself. */
function listed(type: Type, values: Model['values']): Type {
  if (type.kind === 'list') return { ...type, of: listed(type.of, values) };
  if (type.kind !== 'open' || type.values.length > 0) return type;
  return { ...type, values: values.get(type.name ?? '') ?? [] };
}

/** The type that fits all of these; the first are exact, the last may be tolerant. */
function narrowest(types: readonly Type[]): Type {
  const lists = types.flatMap((type) => (type.kind === 'list' ? [type.of] : []));
  if (lists.length > 0) return { kind: 'list', of: narrowest(lists) };
  const inline = types.find((type) => type.kind === 'members');
  const form = types.find((type) => type.kind === 'form') ?? inline;
  if (form) return form.kind === 'members' ? closed(form) : form;
  const literals = types.flatMap((type) => (type.kind === 'literal' ? [type.values] : []));
  if (literals.length > 0) {
    const values = literals.reduce((all, next) => all.filter((value) => next.includes(value)));
    return { kind: 'literal', values };
  }
  const open = types.find((type) => type.kind === 'open');
  if (open?.kind === 'open') return { kind: 'literal', values: open.values };
  return types[0] ?? { kind: 'scalar', is: 'unknown' };
}

/** Members written inline, as builders fill them: all of them. */
function closed({ members }: Extract<Type, { kind: 'members' }>): Type {
  return {
    kind: 'members',
    members: members.map((member) => ({
      ...member,
      type: narrowest([member.type]),
      optional: false,
    })),
  };
}
