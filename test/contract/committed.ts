import { readdirSync, readFileSync } from 'node:fs';
import { named } from '../../scripts/contract/diff/scope.js';
import { type Facts, parseField, parseType } from '../../scripts/contract/facts.js';

const folder = 'src/contract/facts';

/** Every file of facts, by its name below the folder. */
export const committed: readonly { readonly name: string; readonly facts: Facts }[] = readdirSync(
  folder,
  { recursive: true, encoding: 'utf8' },
)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => ({
    name: file.slice(0, -'.json'.length),
    facts: JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')),
  }));

export function factsOf(name: string): Facts {
  const found = committed.find((file) => file.name === name);
  if (!found) throw new Error(`no facts of ${name}`);
  return found.facts;
}

/** Every component that a field, an endpoint or an event names. */
export function references(facts: Facts): Set<string> {
  const bodies = Object.values(facts.endpoints ?? {}).map((row) => row.split(' ')[1] ?? '');
  return new Set([
    ...Object.values(facts.components).flatMap((fields) =>
      Object.values(fields).flatMap((text) => named(parseField(text).type)),
    ),
    ...bodies.flatMap((body) => named(parseField(body).type)),
    ...Object.values(facts.events ?? {}).flatMap((name) => named(parseType(name))),
  ]);
}
