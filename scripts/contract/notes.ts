import type { FieldNote, ResourceNote } from '../../src/contract/note.js';

export const namesOf = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : typeof names === 'string' ? [names] : names;

export const noteOf = (note: ResourceNote, key: string): FieldNote => {
  const own = note.fields?.[key];
  return typeof own === 'string' ? { doc: own } : (own ?? {});
};
