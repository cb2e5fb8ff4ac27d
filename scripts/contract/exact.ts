import type { Notes } from '../../src/contract/note.js';
import { membersOf } from './members.js';
import type { TypeContext } from './mergeTypes.js';
import type { Surface } from './sources.js';
import type { Form, Place } from './types.js';

/** The forms of one surface. Components of a resource are one form where they say the same, or where they are merged. */
export function exactOf(
  surface: Surface,
  notes: Notes,
  places: ReadonlyMap<string, readonly Place[]>,
  contextOf: (formsOf: TypeContext['formsOf']) => TypeContext,
  { named, merged }: { readonly named: Map<string, string>; readonly merged: Set<string> },
): Map<string, Form> {
  const groups = new Map<string, readonly Place[]>();
  for (const [name, all] of places) {
    const own = all.filter(({ source }) => source.id === surface);
    if (own.length > 0 && !notes[name]?.embedOf) groups.set(name, own);
  }
  const assign = (split: ReadonlySet<string>) => {
    for (const [name, own] of groups) {
      for (const { component } of own) {
        const key = `${surface}:${component}`;
        named.set(key, split.has(name) ? formName(name, component) : name);
      }
    }
  };
  const context = contextOf(({ component }) => {
    const name = named.get(`${surface}:${component}`);
    return name === undefined ? [] : [name];
  });
  const shape = (own: readonly Place[]) => membersOf(own, {}, context);
  // Whether two components agree depends on whether those they refer to do: repeat until nothing splits any more.
  const split = new Set<string>();
  for (let before = -1; before !== split.size; ) {
    before = split.size;
    assign(split);
    for (const [name, own] of groups) {
      const texts = own.map((place) => JSON.stringify(shape([place])));
      if (new Set(texts).size > 1) (notes[name]?.merged ? merged : split).add(name);
    }
  }
  const forms = new Map<string, Form>();
  for (const [name, own] of groups) {
    if (!split.has(name)) {
      forms.set(name, { name, resource: name, members: shape(own) });
      continue;
    }
    for (const place of own) {
      const form = formName(name, place.component);
      forms.set(form, { name: form, resource: name, members: shape([place]) });
    }
  }
  return forms;
}

/** `WebhookVerification` and `verification_otp` → `WebhookVerificationOtp`. */
function formName(resource: string, component: string): string {
  const family = /^[A-Z][a-z]+/.exec(resource)?.[0] ?? '';
  const pascal = component.replace(/(?:^|[^A-Za-z0-9])([A-Za-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  return pascal.startsWith(family) ? `${pascal}Component` : `${family}${pascal}`;
}
