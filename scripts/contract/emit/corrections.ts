import type { FieldNote } from '../../../src/contract/note.js';
import { type FactType, parseField, printType } from '../facts.js';
import type { Model } from '../model.js';
import { noteOf } from '../notes.js';
import { code, linked, plain, table } from './markdown.js';

interface Correction {
  readonly resource: string;
  readonly field: string;
  /** What is let pass beside what is published. */
  readonly also: string;
  readonly why: string;
}

/** Where the tolerant reading allows more than any fact, and why: one row for the fields that share both. */
export function correctionTable(model: Model): string {
  const groups = new Map<string, Correction[]>();
  for (const correction of correctionsOf(model)) {
    const key = [correction.resource, correction.also, correction.why].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), correction]);
  }
  const rows = [...groups.values()].map((group) => {
    const [{ resource, also, why }] = group as [Correction];
    return [linked(resource), group.map(({ field }) => code(field)).join(', '), also, why];
  });
  return table(['resource', 'field', 'also passes', 'reason and source'], rows);
}

function correctionsOf(model: Model): Correction[] {
  const names = Object.keys(model.notes).sort();
  return names.flatMap((resource) => {
    const note = model.notes[resource] ?? { doc: '' };
    return Object.keys(note.fields ?? {}).flatMap((field) =>
      ofField(noteOf(note, field), model).map((own) => ({ resource, field, ...own })),
    );
  });
}

type Loosening = Pick<Correction, 'also' | 'why'>;

function ofField(note: FieldNote, model: Model): Loosening[] {
  const { absent, null: orNull, type, also, unpublished, embed } = note;
  const found: Loosening[] = [];
  if (absent && absent === orNull) found.push({ also: 'absent or null', why: absent });
  else {
    if (absent) found.push({ also: 'absent', why: absent });
    if (orNull) found.push({ also: 'null', why: orNull });
  }
  if (type) found.push({ also: factText(type[0], model), why: type[1] });
  if (also)
    found.push({ also: also[0].map((value) => code(`'${value}'`)).join(', '), why: also[1] });
  if (unpublished) {
    found.push({ also: `unpublished: ${factText(unpublished[0], model)}`, why: unpublished[1] });
  }
  if (embed) found.push({ also: `read as ${linked(embed)}`, why: plain(note.doc ?? '') });
  return found;
}

function factText(fact: string, model: Model): string {
  const { type, optional, nullable } = parseField(fact);
  const marks = `${optional ? '?' : ''}${nullable ? '~' : ''}`;
  return `${typeText(type, model)}${marks && ` (${code(marks)})`}`;
}

function typeText(type: FactType, model: Model): string {
  if (type.kind !== 'component') return code(printType(type));
  const surfaces = ['bapi', 'fapi', 'webhook'] as const;
  const [form] = surfaces.flatMap((surface) => model.formOf(surface, type.name) ?? []);
  if (!form) throw new Error(`${type.name} is in no note`);
  return linked(form);
}
