import type { Notes, ResourceNote } from '../../src/contract/note.js';
import { exactOf } from './exact.js';
import { membersOf } from './members.js';
import type { TypeContext } from './mergeTypes.js';
import { noteFaults } from './noteFaults.js';
import { namesOf } from './notes.js';
import type { SourceFacts, Surface } from './sources.js';
import type { Form, Place, Reading } from './types.js';

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
