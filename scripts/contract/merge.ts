import { changesOf } from './diff/changes.js';
import { commonScope } from './diff/scope.js';
import { wordsOf } from './diff/words.js';
import { type Distilled, sorted } from './distil.js';
import type { Facts, Source } from './facts.js';
import { type Origin, placeOf } from './origin.js';

export interface Reading {
  readonly origin: Origin;
  readonly facts: Distilled;
}

/** Facts file → its content, from any number of readings in any order. Throws an error when two of them disagree. */
export function merge(readings: readonly Reading[]): Record<string, Facts> {
  const files: Record<string, Facts> = {};
  const inOrder = [...readings].sort((a, b) => (a.origin.version < b.origin.version ? -1 : 1));
  for (const { origin, facts } of inOrder) {
    const { name, later } = placeOf(origin);
    const held = files[name];
    files[name] = later ? withEqual(held, facts, origin.source) : join(held, facts, origin.source);
  }
  return sorted(files);
}

/** Adds a file to others of the same version, which must agree where both say something. */
export function join(held: Facts | undefined, more: Distilled, source: Source): Facts {
  if (!held) return { sources: [source], ...more };
  const changes = changesOf(overlap(held, more), overlap(more, held)).map(wordsOf);
  if (changes.length > 0) {
    throw new Error(`two files of ${source.file} disagree:\n${changes.join('\n')}`);
  }
  return {
    sources: held.sources,
    components: sorted({ ...held.components, ...more.components }),
    ...both('endpoints', held, more),
    ...both('events', held, more),
  };
}

const both = (part: 'endpoints' | 'events', held: Facts, more: Distilled) =>
  held[part] || more[part] ? { [part]: sorted({ ...held[part], ...more[part] }) } : {};

/** What the first says of that which both speak of. */
function overlap(one: Distilled, other: Distilled): Distilled {
  const common = <T>(mine: Readonly<Record<string, T>> = {}, theirs: object = {}) =>
    Object.fromEntries(Object.entries(mine).filter(([key]) => key in theirs));
  return {
    components: common(one.components, other.components),
    endpoints: common(one.endpoints, other.endpoints),
    events: common(one.events, other.events),
  };
}

/** A later version must say the same. A root that its file does not hold is named. */
function withEqual(held: Facts | undefined, later: Distilled, { file }: Source): Facts {
  if (!held) throw new Error(`${file} is compared with an earlier version: pass that file too`);
  const { was, is, left } = commonScope(held, later);
  const changes = changesOf(was, is).map(wordsOf);
  if (changes.length > 0) throw new Error(`${file} says something else:\n${changes.join('\n')}`);
  const equal = left.length > 0 ? `${file} (without ${left.join(', ')})` : file;
  return {
    ...held,
    sources: held.sources.map((source) => ({ ...source, equal: [...(source.equal ?? []), equal] })),
  };
}
