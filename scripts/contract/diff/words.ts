import { printField, printType } from '../facts.js';
import { type Change, type FieldChange, valuesOf } from './changes.js';

/** `CommercePlan.slug: may be null now`. */
export function wordsOf(change: Change): string {
  switch (change.part) {
    case 'event':
      return `event ${change.name}: ${newOrGone(change.was, change.is)}`;
    case 'endpoint':
      if (change.aspect === 'empty') {
        return `${change.name}: ${change.is ? 'may answer 204 now' : 'no longer answers 204'}`;
      }
      if (change.aspect === 'endpoint')
        return `${change.name}: ${newOrGone(change.was, change.is)}`;
      return `${change.name}: ${change.aspect} ${newOrGone(change.was, change.is)}`;
    case 'component':
      return `component ${change.name}: ${change.is ? 'new' : 'gone'}`;
    case 'field':
      return `${change.component}.${change.key}: ${fieldWords(change)}`;
  }
}

const newOrGone = (was: string | undefined, is: string | undefined) =>
  was === undefined ? `new, ${is}` : is === undefined ? 'gone' : `was ${was}, is ${is}`;

function fieldWords({ aspect, was, is }: FieldChange): string {
  if (!was || !is) return is ? `new, ${printField(is)}` : 'gone';
  switch (aspect) {
    case 'presence':
      return is.optional ? 'may be left out now' : 'is always there now';
    case 'null':
      return is.nullable ? 'may be null now' : 'is never null now';
    case 'deprecated':
      return is.deprecated ? 'deprecated now' : 'no longer deprecated';
    case 'values': {
      const before = valuesOf(was.type) ?? [];
      const after = valuesOf(is.type) ?? [];
      const added = after.filter((value) => !before.includes(value));
      const removed = before.filter((value) => !after.includes(value));
      return [
        ...(added.length ? [`new values ${added.join(', ')}`] : []),
        ...(removed.length ? [`values gone ${removed.join(', ')}`] : []),
      ].join('; ');
    }
    default:
      return `type was ${printType(was.type)}, is ${printType(is.type)}`;
  }
}
