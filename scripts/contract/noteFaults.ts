import type { FieldNote, Notes, ResourceNote } from '../../src/contract/note.js';
import { namesOf, noteOf } from './notes.js';

// Complete by type: a word that is added to a note has to be added here.
const RESOURCE_WORDS: Readonly<Record<keyof ResourceNote, true>> = {
  doc: true,
  embedOf: true,
  bapi: true,
  fapi: true,
  webhook: true,
  sdk: true,
  part: true,
  merged: true,
  fields: true,
};

const FIELD_WORDS: Readonly<Record<keyof FieldNote, true>> = {
  doc: true,
  values: true,
  absent: true,
  null: true,
  type: true,
  embed: true,
  also: true,
  unpublished: true,
  sample: true,
};

/** What is wrong with notes whatever the facts say: misspelt words, names of nothing, reasons that are not given. */
export function noteFaults(notes: Notes): string[] {
  return Object.entries(notes).flatMap(([name, note]) => [
    ...misspelt(name, note, RESOURCE_WORDS),
    ...unreasoned(name, { merged: note.merged }),
    ...unknownName(name, 'embedOf', note.embedOf, notes),
    ...(isOfNothing(note)
      ? [`${name}: it is of no component, and no field of it is unpublished`]
      : []),
    ...Object.keys(note.fields ?? {}).flatMap((key) => {
      const at = `${name}.${key}`;
      const own = noteOf(note, key);
      const { absent, null: nulled, type, also, unpublished } = own;
      return [
        ...misspelt(at, own, FIELD_WORDS),
        ...unreasoned(at, {
          absent,
          null: nulled,
          type: type?.[1],
          also: also?.[1],
          unpublished: unpublished?.[1],
        }),
        ...unknownName(at, 'embed', own.embed, notes),
      ];
    }),
  ]);
}

const misspelt = (at: string, note: object, words: object) =>
  Object.keys(note)
    .filter((word) => !Object.hasOwn(words, word))
    .map((word) => `${at}: no note has the word ${word}`);

const unreasoned = (at: string, reasons: Readonly<Record<string, string | undefined>>) =>
  Object.entries(reasons)
    .filter(([, reason]) => reason?.trim() === '')
    .map(([word]) => `${at}: ${word} without a reason`);

const unknownName = (at: string, word: string, name: string | undefined, notes: Notes) =>
  name === undefined || Object.hasOwn(notes, name)
    ? []
    : [`${at}: ${word} names no resource: ${name}`];

const isOfNothing = (note: ResourceNote) =>
  note.embedOf === undefined &&
  [note.bapi, note.fapi, note.webhook, note.sdk].every((names) => namesOf(names).length === 0) &&
  !Object.keys(note.fields ?? {}).some((key) => noteOf(note, key).unpublished);
