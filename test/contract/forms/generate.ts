import type { Member, Type } from '../../../scripts/contract/types.js';
import type { Forms } from './everyForm.js';
import type { Random } from './random.js';
import { type Fields, membersOf } from './sample.js';

/** A value that a type takes: keys come and go, what may be null is so at times, and there are unknown keys and values. */
function valid(type: Type, forms: Forms, random: Random): unknown {
  switch (type.kind) {
    case 'scalar':
      return scalar(type.is, random);
    case 'literal':
      return type.values[random.int(type.values.length)];
    case 'open':
      return (random.chance(0.8) && type.values[random.int(type.values.length)]) || 'brand_new';
    case 'list':
      return Array.from({ length: random.int(3) }, () => valid(type.of, forms, random));
    case 'union':
      return valid(type.of[random.int(type.of.length)] ?? type, forms, random);
    default:
      return validFields(membersOf(type, forms) ?? [], forms, random);
  }
}

export function validFields(members: readonly Member[], forms: Forms, random: Random): Fields {
  const fields: Fields = {};
  for (const { key, type, optional, nullable } of members) {
    if (optional && random.chance(0.4)) continue;
    fields[key] = nullable && random.chance(0.3) ? null : valid(type, forms, random);
  }
  if (random.chance(0.3)) fields.brand_new = scalar('unknown', random);
  return fields;
}

function scalar(is: (Type & { kind: 'scalar' })['is'], random: Random): unknown {
  switch (is) {
    case 'string':
      return random.pick(['', 'text', '__proto__', '\u0000', 'ünï']);
    case 'int':
      return random.pick([0, -0, 7, -7, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]);
    case 'number':
      return random.pick([0, -0, 0.5, -7.25, 1e300, 5e-324]);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    case 'object':
      return random.pick<Fields>([{}, { any: { thing: [1] } }]);
    default:
      return random.pick<unknown>([null, 'text', 7, { any: 'thing' }, [[]]]);
  }
}
