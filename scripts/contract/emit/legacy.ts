import { readFileSync } from 'node:fs';
import { migrateBilling } from '../../../src/billing/helpers/index.js';
import type { BillingMigrationNote } from '../../../src/billing/helpers/migrate/draft.js';
import {
  type BillingMigrationResource,
  isMigrationResource,
  migrationRules,
} from '../../../src/billing/helpers/migrate/migrationRules.js';
import { legacyObjects } from '../../../src/inspect/legacyObjects.js';
import type { Facts } from '../facts.js';
import type { Model } from '../model.js';

/** Key of before 2025-11-10 → its name now (`''`: none), and what to say about it. */
type LegacyKeys = Readonly<Record<string, readonly [target: string, message: string]>>;

/** Values that a rule may ask for. */
const VALUES = ['text', 5, true, ['user'], {}];

/** Form → what the rules of the migration say about each key that its form of today does not have. */
export function legacyKeys({ notes, forms }: Model): Readonly<Record<string, LegacyKeys>> {
  const candidates = new Set([
    ...Object.values(migrationRules).flatMap(keysAskedFor),
    ...oldKeys(),
  ]);
  const found: Record<string, LegacyKeys> = {};
  const add = (name: string, resource: string, keys: readonly string[], parent?: string) => {
    if (!isMigrationResource(resource)) return;
    const own: Record<string, readonly [string, string]> = {};
    const old = [...candidates].filter((key) => !keys.includes(key));
    for (const key of old) {
      const note = noteOn(resource, key, { old, today: keys, parent });
      if (note) own[key] = [inside(note.target ?? '', parent), note.message];
    }
    if (Object.keys(own).length > 0) found[name] = own;
  };
  for (const [name, { members }] of forms.tolerant) {
    const resource = notes[name]?.embedOf ?? name;
    const keysOf = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key);
    add(name, resource, keysOf(members));
    for (const { key, type } of members) {
      if (type.kind === 'members') add(`${name}.${key}`, resource, keysOf(type.members), key);
    }
  }
  return found;
}

/** `object` of what is gone as a whole → what to say about it. */
export function goneObjects(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(legacyObjects).flatMap(([object, resource]) => {
      const { notes } = migrateBilling(resource, { object, plans: [] });
      return notes.filter(({ path }) => path === '').map(({ message }) => [object, message]);
    }),
  );
}

const inside = (place: string, parent?: string) =>
  parent ? place.slice(parent.length + 1) : place;

interface Around {
  readonly old: readonly string[];
  readonly today: readonly string[];
  readonly parent: string | undefined;
}

/** The key alone, with the other old ones, and where every key of today is there already. */
function noteOn(
  resource: BillingMigrationResource,
  key: string,
  { old, today, parent }: Around,
): BillingMigrationNote | undefined {
  const path = parent ? `${parent}.${key}` : key;
  const filled = (names: readonly string[], value: unknown) =>
    Object.fromEntries(names.map((name) => [name, value]));
  const bodies = [{}, filled(old, 5), filled(today, null)].flatMap((rest) =>
    VALUES.map((value) => ({ ...rest, [key]: value })),
  );
  return bodies
    .flatMap((body) => {
      const payload = parent ? { [parent]: body } : body;
      return migrateBilling(resource, payload, { legacy: true }).notes;
    })
    .find((note) => note.path === path && (note.kind === 'renamed' || note.kind === 'dropped'));
}

/** The keys whose presence a rule looks for. */
function keysAskedFor(rule: (typeof migrationRules)[BillingMigrationResource]): string[] {
  const keys: string[] = [];
  const value = new Proxy<Record<string, unknown>>(
    {},
    {
      getOwnPropertyDescriptor(_, key) {
        keys.push(String(key));
        return undefined;
      },
    },
  );
  const migration = { notes: [], legacy: true, surface: undefined };
  rule({ value, path: [], target: [], migration });
  return keys;
}

/** The keys of the specifications of before. */
function oldKeys(): string[] {
  return ['bapi', 'fapi'].flatMap((surface) => {
    const text = readFileSync(`src/contract/facts/${surface}-2025-04-10.json`, 'utf8');
    const { components }: Facts = JSON.parse(text);
    return Object.values(components).flatMap(Object.keys);
  });
}
