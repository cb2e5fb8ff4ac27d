import { type Distilled, ROOTS, sorted } from './distil.js';
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
    if (later) files[name] = withEqual(held, facts, origin.source);
    else
      files[name] = held
        ? join(held, facts, origin.source)
        : { sources: [origin.source], ...facts };
  }
  return sorted(files);
}

function join(held: Facts, more: Distilled, source: Source): Facts {
  for (const part of ['components', 'endpoints', 'events'] as const) {
    const found = disagreements(held[part], more[part]);
    if (found.length > 0)
      throw new Error(`two files of ${source.file} disagree:\n${found.join('\n')}`);
  }
  const known = held.sources.some(({ file }) => file === source.file);
  return {
    sources: known ? held.sources : [...held.sources, source],
    components: sorted({ ...held.components, ...more.components }),
    ...both('endpoints', held, more),
    ...both('events', held, more),
  };
}

const both = (part: 'endpoints' | 'events', held: Facts, more: Distilled) =>
  held[part] || more[part] ? { [part]: sorted({ ...held[part], ...more[part] }) } : {};

/** A later version says the same about everything that it holds, and lacks nothing but named roots. */
function withEqual(held: Facts | undefined, later: Distilled, { file }: Source): Facts {
  if (!held) throw new Error(`${file} is compared with an earlier version: pass that file too`);
  const found = [
    ...disagreements(held.components, later.components),
    ...disagreements(held.endpoints, later.endpoints),
    ...disagreements(held.events, later.events),
    ...onlyIn(later.components, held.components).map((name) => `${name}: only in the later one`),
    ...onlyIn(later.endpoints, held.endpoints).map((name) => `${name}: only in the later one`),
    ...onlyIn(held.endpoints, later.endpoints).map((name) => `${name}: not in the later one`),
    ...onlyIn(later.events, held.events).map((name) => `${name}: only in the later one`),
    ...onlyIn(held.events, later.events).map((name) => `${name}: not in the later one`),
  ];
  if (found.length > 0) throw new Error(`${file} says something else:\n${found.join('\n')}`);
  const missing = ROOTS.filter((root) => root in held.components && !(root in later.components));
  const equal = missing.length > 0 ? `${file} (without ${missing.join(', ')})` : file;
  return {
    ...held,
    sources: held.sources.map((source) => ({ ...source, equal: [...(source.equal ?? []), equal] })),
  };
}

type Part = Readonly<Record<string, string | Readonly<Record<string, string>>>> | undefined;

const onlyIn = (one: Part, other: Part) =>
  Object.keys(one ?? {}).filter((key) => !(key in (other ?? {})));

/** What both have and say differently: `CommercePlan.slug: string there, string~ here`. */
function disagreements(one: Part, other: Part, at = ''): string[] {
  return Object.entries(one ?? {}).flatMap(([key, mine]) => {
    const theirs = other?.[key];
    if (theirs === undefined || theirs === mine) return [];
    if (typeof mine === 'string' || typeof theirs === 'string') {
      return [`${at}${key}: ${theirs} there, ${mine} here`];
    }
    return [
      ...onlyIn(mine, theirs).map((field) => `${at}${key}.${field}: only here`),
      ...onlyIn(theirs, mine).map((field) => `${at}${key}.${field}: only there`),
      ...disagreements(mine, theirs, `${at}${key}.`),
    ];
  });
}
