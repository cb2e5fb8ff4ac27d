import type { Model } from './model.js';
import type { Form, Member, Reading, Type } from './types.js';

export interface Shared {
  /** Forms that several readings have alike, with all they refer to. */
  readonly forms: readonly Form[];
  /** Whether a reading's form of that name is the shared one. */
  readonly has: (reading: Reading, name: string) => boolean;
}

/** Finds what several readings say alike, so that it is written once. */
export function shareForms(model: Model, readings: readonly Reading[]): Shared {
  const texts = new Map(readings.map((reading) => [reading, canonical(model.forms[reading])]));
  const forms: Form[] = [];
  const users = new Map<string, Set<Reading>>();
  const names = new Set(readings.flatMap((reading) => [...model.forms[reading].keys()]));
  for (const name of names) {
    for (const reading of readings) {
      const text = texts.get(reading)?.(name);
      const alike = readings.filter((other) => text && texts.get(other)?.(name) === text);
      if (alike.length < 2) continue;
      forms.push(model.forms[reading].get(name) as Form);
      users.set(name, new Set(alike));
      break;
    }
  }
  return { forms, has: (reading, name) => users.get(name)?.has(reading) ?? false };
}

/** The whole of a form as text, with everything it refers to. */
function canonical(forms: ReadonlyMap<string, Form>): (name: string) => string | undefined {
  const made = new Map<string, string>();
  const typeText = (type: Type): unknown => {
    if (type.kind === 'form') return ['form', type.name, textOf(type.name)];
    if (type.kind === 'list') return ['list', typeText(type.of)];
    if (type.kind === 'union') return ['union', ...type.of.map(typeText)];
    if (type.kind === 'members') return ['members', ...type.members.map(memberText)];
    if (type.kind === 'literal') return ['literal', ...[...type.values].sort()];
    return type;
  };
  // The order of members, and what is deprecated, is for readers: it makes no other form.
  const memberText = ({ key, type, optional, nullable }: Member) =>
    JSON.stringify([key, typeText(type), optional, nullable]);
  const textOf = (name: string): string | undefined => {
    const form = forms.get(name);
    if (!form) return undefined;
    const known = made.get(name);
    if (known !== undefined) return known;
    made.set(name, `→ ${name}`); // a form may refer to itself
    const text = form.members.map(memberText).sort().join();
    made.set(name, text);
    return text;
  };
  return textOf;
}
