import type { FactType } from './facts.js';
import type { Member, Place, Type } from './types.js';

export interface TypeContext {
  /** Lists of values are closed, and nothing is forgiven. */
  readonly exact: boolean;
  readonly openObject: boolean;
  /** The forms that a component is a source of; none: it is written inline. */
  readonly formsOf: (place: Place) => readonly string[];
  readonly members: (places: readonly Place[]) => readonly Member[];
}

export interface Sourced {
  readonly place: Place;
  readonly type: FactType;
}

/** One type for what several sources say of one field: whatever one of them allows. */
export function mergeTypes(all: readonly Sourced[], key: string, context: TypeContext): Type {
  const flat = all.flatMap(alternatives);
  const scalars = new Set<string>();
  const literals: string[] = [];
  const items: Sourced[] = [];
  const components: Place[] = [];
  for (const { place, type } of flat) {
    if (type.kind === 'literal') literals.push(type.value);
    else if (type.kind === 'list') items.push({ place, type: type.of });
    else if (type.kind === 'component')
      components.push({ source: place.source, component: type.name });
    else if (type.kind === 'scalar') {
      // TypeScript has no integers: an SDK's number is one, unless a specification says that it has fractions.
      const isSdkNumber = type.is === 'number' && place.source.id === 'sdk';
      const integer = isSdkNumber && !hasSpecifiedFraction(flat);
      scalars.add(integer ? 'int' : type.is);
    }
  }
  const found: Type[] = [];
  const isObject = key === 'object';
  if (literals.length > 0) {
    const values = [...new Set(literals)];
    const isOpen =
      !context.exact &&
      (scalars.has('string') || (isObject ? context.openObject : values.length > 1));
    found.push({ kind: isOpen ? 'open' : 'literal', values });
    // In an exact reading a plain text beside values makes the values mean nothing.
    if (isOpen || (context.exact && scalars.has('string'))) scalars.delete('string');
  }
  const forms = formsOf(components, key, context);
  found.push(...forms);
  if (items.length > 0) found.push({ kind: 'list', of: mergeTypes(items, key, context) });
  // A source that says only "object", or nothing, takes nothing from one that says more.
  if (forms.length > 0) scalars.delete('object');
  if (found.length > 0 || scalars.size > 1) scalars.delete('unknown');
  if (scalars.has('number')) scalars.delete('int');
  for (const is of scalars) found.push({ kind: 'scalar', is } as Type);
  const [only] = found;
  if (!only) throw new Error(`${key}: no type is left`);
  return found.length === 1 ? only : { kind: 'union', of: found };
}

const hasSpecifiedFraction = (flat: readonly Sourced[]) =>
  flat.some(
    ({ place, type }) =>
      place.source.id !== 'sdk' && type.kind === 'scalar' && type.is === 'number',
  );

function alternatives({ place, type }: Sourced): Sourced[] {
  return type.kind === 'union'
    ? type.of.flatMap((part) => alternatives({ place, type: part }))
    : [{ place, type }];
}

function formsOf(components: readonly Place[], key: string, context: TypeContext): Type[] {
  const named: (readonly string[])[] = [];
  const inline: Place[] = [];
  for (const place of components) {
    const names = context.formsOf(place);
    if (names.length > 0) named.push(names);
    else if (isInline(place.component)) inline.push(place);
    else throw new Error(`${place.source.name}:${place.component} (at ${key}) is in no note`);
  }
  if (named.length > 0 && inline.length > 0) {
    const where = inline.map(({ source, component }) => `${source.name}:${component}`).join();
    throw new Error(`${where} (at ${key}) is written inline, others call it ${named.join()}`);
  }
  if (inline.length > 0) return [{ kind: 'members', members: context.members(inline) }];
  // What all of them can be is what is meant; else it is one of several.
  const [common] = (named[0] ?? []).filter((name) => named.every((names) => names.includes(name)));
  const names = common ? [common] : [...new Set(named.map(([name = '']) => name))];
  return names.map((name) => ({ kind: 'form', name }));
}

/** `BillingStatement.totals` stands in `BillingStatement`; `shared.BillingTotalsJSON` in another package. */
const isInline = (component: string) => /^(?!shared\.)[^.]+\.|^shared\.[^.]+\./.test(component);
