import type { Member, Type } from '../../../scripts/contract/types.js';
import type { Forms } from './everyForm.js';

export type Fields = Record<string, unknown>;

export const membersOf = (type: Type, forms: Forms): readonly Member[] | null => {
  if (type.kind === 'members') return type.members;
  if (type.kind !== 'form') return null;
  const form = forms.get(type.name);
  if (!form) throw new Error(`no form ${type.name}`);
  return form.members;
};

/** A value with every optional key, nothing null, one element in each list, and of each union its first kind. */
export function fullOf(type: Type, forms: Forms): unknown {
  switch (type.kind) {
    case 'scalar':
      return (
        { string: 'text', int: 7, number: 0.5, boolean: true, null: null }[type.is as string] ??
        (type.is === 'null' ? null : { any: 'thing' })
      );
    case 'literal':
    case 'open':
      return type.values[0] ?? 'text';
    case 'list':
      return [fullOf(type.of, forms)];
    case 'union':
      return fullOf(type.of[0] ?? { kind: 'scalar', is: 'null' }, forms);
    default:
      return fullFields(membersOf(type, forms) ?? [], forms);
  }
}

export function fullFields(members: readonly Member[], forms: Forms): Fields {
  return Object.fromEntries(members.map(({ key, type }) => [key, fullOf(type, forms)]));
}

/** The value with only what has to be there. */
export function leastFields(members: readonly Member[], forms: Forms): Fields {
  return Object.fromEntries(
    members
      .filter(({ optional }) => !optional)
      .map(({ key, type, nullable }) => [key, nullable ? null : leastOf(type, forms)]),
  );
}

function leastOf(type: Type, forms: Forms): unknown {
  if (type.kind === 'list') return [];
  if (type.kind === 'union') return leastOf(type.of.at(-1) ?? type, forms);
  const members = membersOf(type, forms);
  return members ? leastFields(members, forms) : fullOf(type, forms);
}

/** Whether a value is of a type: the rule in the words of the model, for what only the whole value can tell. */
function isOf(value: unknown, type: Type, forms: Forms): boolean {
  switch (type.kind) {
    case 'scalar':
      return isScalar(value, type.is);
    case 'literal':
      return typeof value === 'string' && type.values.includes(value);
    case 'open':
      return typeof value === 'string';
    case 'list':
      return Array.isArray(value) && [...value].every((item) => isOf(item, type.of, forms));
    case 'union':
      return type.of.some((part) => isOf(value, part, forms));
    default:
      return hasMembers(value, membersOf(type, forms) ?? [], forms);
  }
}

export function hasMembers(value: unknown, members: readonly Member[], forms: Forms): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return members.every(({ key, type, optional, nullable }) => {
    const own: unknown = Reflect.get(value, key);
    if (own === undefined && !(key in value)) return optional;
    if (own === undefined && optional) return true;
    return (own === null && nullable) || isOf(own, type, forms);
  });
}

function isScalar(value: unknown, is: (Type & { kind: 'scalar' })['is']): boolean {
  switch (is) {
    case 'int':
      return Number.isSafeInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'null':
      return value === null;
    case 'unknown':
      return true;
    default:
      return typeof value === is;
  }
}
