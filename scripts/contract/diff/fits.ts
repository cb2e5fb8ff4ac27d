import type { Distilled } from '../distil.js';
import { type FactField, type FactType, parseField } from '../facts.js';
import type { Form, Member, Type } from '../types.js';
import type { FieldChange } from './changes.js';

/** Whether a form accepts every value that newer facts describe. */
export interface Fitting {
  readonly newer: Distilled;
  /** The forms of one reading. */
  readonly forms: ReadonlyMap<string, Form>;
}

export function fits(
  type: FactType,
  mine: Type,
  fitting: Fitting,
  open = new Set<string>(),
): boolean {
  if (type.kind === 'union') return type.of.every((part) => fits(part, mine, fitting, open));
  switch (mine.kind) {
    case 'union':
      return mine.of.some((part) => fits(type, part, fitting, open));
    case 'scalar':
      return fitsScalar(type, mine.is);
    case 'literal':
      return type.kind === 'literal' && mine.values.includes(type.value);
    case 'open':
      return fitsScalar(type, 'string');
    case 'list':
      return type.kind === 'list' && fits(type.of, mine.of, fitting, open);
    case 'members':
      return fitsMembers(type, mine.members, fitting, open);
    case 'form': {
      const at = type.kind === 'component' ? `${type.name} ${mine.name}` : '';
      // A shape that contains itself: what is being looked at already.
      if (open.has(at)) return true;
      const members = fitting.forms.get(mine.name)?.members ?? [];
      return fitsMembers(type, members, fitting, new Set([...open, at]));
    }
  }
}

function fitsScalar(type: FactType, is: (Type & { kind: 'scalar' })['is']): boolean {
  if (is === 'unknown') return true;
  if (type.kind === 'literal') return is === 'string';
  if (type.kind === 'component') return is === 'object';
  if (type.kind !== 'scalar') return false;
  return type.is === is || (type.is === 'int' && is === 'number');
}

function fitsMembers(
  type: FactType,
  members: readonly Member[],
  fitting: Fitting,
  open: Set<string>,
): boolean {
  const fields = type.kind === 'component' ? fitting.newer.components[type.name] : undefined;
  if (!fields) return false;
  return members.every((member) => {
    const text = fields[member.key];
    if (text === undefined) return member.optional;
    const field = parseField(text);
    // A source that says only "object" takes nothing from one that says more: only a change to it is news.
    const isVague = field.type.kind === 'scalar' && field.type.is === 'object';
    const looked = isVague && isShape(member.type) ? { ...member, type: OBJECT } : member;
    return fitsMember(field, looked, fitting, open);
  });
}

const fitsMember = (
  field: FactField,
  member: Member,
  fitting: Fitting,
  open?: Set<string>,
): boolean =>
  (member.optional || !field.optional) &&
  (member.nullable || !field.nullable) &&
  fits(field.type, member.type, fitting, open);

const OBJECT: Type = { kind: 'scalar', is: 'object' };

const isShape = (type: Type): boolean =>
  type.kind === 'form' ||
  type.kind === 'members' ||
  (type.kind === 'union' && type.of.every(isShape));

/** Whether a member accepts what a change allows besides what was allowed before. */
export function allows(
  { aspect, was, is }: FieldChange,
  member: Member | undefined,
  fitting: Fitting,
): boolean {
  if (!member) return true;
  if (!is) return member.optional;
  switch (aspect) {
    case 'presence':
      return member.optional || !is.optional;
    case 'null':
      return member.nullable || !is.nullable;
    case 'values':
    case 'type':
      return fits(is.type, member.type, fitting);
    case 'field':
      return was !== undefined || fitsMember(is, member, fitting);
    case 'deprecated':
      return true;
  }
}
