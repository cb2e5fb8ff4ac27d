import { type Distilled, ROOTS } from '../distil.js';
import { type FactType, parseField, parseType } from '../facts.js';

/**
 * Two readings, cut down to what both could hold: a file that lacks one of our roots does not say that all below it is
 * gone.
 */
export function commonScope(
  was: Distilled,
  is: Distilled,
): { readonly was: Distilled; readonly is: Distilled; readonly left: readonly string[] } {
  const left = ROOTS.filter((root) => root in was.components !== root in is.components);
  return { was: without(was, left), is: without(is, left), left };
}

/** Leaves out what only these roots reach. */
function without(facts: Distilled, roots: readonly string[]): Distilled {
  const below = reach(facts, roots);
  const others = [
    ...Object.values(facts.events ?? {}).flatMap((name) => named(parseType(name))),
    ...Object.values(facts.endpoints ?? {}).flatMap((row) =>
      named(parseField(row.split(' ')[1] ?? '').type),
    ),
    ...Object.keys(facts.components).filter((name) => !below.has(name)),
  ];
  const kept = reach(facts, others);
  const components = Object.entries(facts.components).filter(
    ([name]) => kept.has(name) || !below.has(name),
  );
  return { ...facts, components: Object.fromEntries(components) };
}

function reach(facts: Distilled, from: readonly string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...from];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const fields = facts.components[name];
    if (!fields || found.has(name)) continue;
    found.add(name);
    for (const text of Object.values(fields)) queue.push(...named(parseField(text).type));
  }
  return found;
}

/** The components that a type refers to. */
export function named(type: FactType): string[] {
  if (type.kind === 'component') return [type.name];
  if (type.kind === 'list') return named(type.of);
  return type.kind === 'union' ? type.of.flatMap(named) : [];
}
