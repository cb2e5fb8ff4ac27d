import type { Model } from '../model.js';
import type { Surface } from '../sources.js';
import type { Member, Type } from '../types.js';

export type Forms = 'tolerant' | 'exact';

export const resourceOf = (model: Pick<Model, 'forms'>, surface: Surface, exact: string) =>
  model.forms[surface].get(exact)?.resource;

/** The members that stand for a component; one written inline is found where it stands. */
export function membersAt(
  model: Pick<Model, 'forms' | 'formOf'>,
  surface: Surface,
  component: string,
  forms: Forms,
): readonly Member[] | undefined {
  const exact = model.formOf(surface, component);
  if (exact) {
    if (forms === 'exact') return model.forms[surface].get(exact)?.members;
    return model.forms.tolerant.get(resourceOf(model, surface, exact) ?? '')?.members;
  }
  const dot = component.lastIndexOf('.');
  if (dot < 0) return undefined;
  const parent = membersAt(model, surface, component.slice(0, dot), forms);
  const member = parent?.find(({ key }) => key === component.slice(dot + 1));
  return member && inlineMembers(member.type);
}

function inlineMembers(type: Type): readonly Member[] | undefined {
  if (type.kind === 'members') return type.members;
  if (type.kind === 'list') return inlineMembers(type.of);
  if (type.kind !== 'union') return undefined;
  return type.of.map(inlineMembers).find((members) => members !== undefined);
}
