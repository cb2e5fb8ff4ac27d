import type { Member, Type } from '../../../scripts/contract/types.js';
import type { Forms } from './everyForm.js';
import { fullFields, fullOf, membersOf } from './sample.js';

/** A value of each JSON type. A fraction counts as one: it is no integer. */
const ONE_OF_EACH = {
  text: 'text',
  integer: 7,
  fraction: 0.5,
  boolean: true,
  null: null,
  list: [] as unknown,
  object: {} as unknown,
} as const;
type Kind = keyof typeof ONE_OF_EACH;
const KINDS = Object.keys(ONE_OF_EACH) as Kind[];

export type Fault = 'type' | 'fraction' | 'null' | 'missing' | 'missing id' | 'value';

export interface Corruption {
  readonly fault: Fault;
  /** `items.0.plan.id: fraction`; `key<1>` is the second thing that a union may be. */
  readonly at: string;
  readonly value: unknown;
}

/** The JSON types that a type takes, by its outside. */
function kindsOf(type: Type): ReadonlySet<Kind> {
  switch (type.kind) {
    case 'scalar': {
      const kinds: Readonly<Record<typeof type.is, readonly Kind[]>> = {
        string: ['text'],
        int: ['integer'],
        number: ['integer', 'fraction'],
        boolean: ['boolean'],
        object: ['object'],
        null: ['null'],
        unknown: KINDS,
      };
      return new Set(kinds[type.is]);
    }
    case 'literal':
    case 'open':
      return new Set(['text']);
    case 'list':
      return new Set(['list']);
    case 'union':
      return new Set(type.of.flatMap((part) => [...kindsOf(part)]));
    default:
      return new Set(['object']);
  }
}

const isClosed = (type: Type): boolean =>
  type.kind === 'literal' || (type.kind === 'union' && !takesAnyText(type) && hasLiteral(type));
const takesAnyText = (type: Type): boolean =>
  type.kind === 'open' ||
  (type.kind === 'scalar' && (type.is === 'string' || type.is === 'unknown')) ||
  (type.kind === 'union' && type.of.some(takesAnyText));
const hasLiteral = (type: Type): boolean =>
  type.kind === 'literal' || (type.kind === 'union' && type.of.some(hasLiteral));

/** Puts another value in one place of the whole. */
type Put = (value: unknown) => unknown;
const ABSENT = Symbol('absent');

export interface CorruptionOptions {
  /** Go into the forms that a form refers to; without it they are left to their own test. */
  readonly deep: boolean;
}

/** Every way in which one field of a full value can be wrong. */
export function corruptions(
  members: readonly Member[],
  forms: Forms,
  options: CorruptionOptions,
): Corruption[] {
  const found: Corruption[] = [];

  const ofMembers = (own: readonly Member[], at: string, put: Put): void => {
    const whole = fullFields(own, forms);
    for (const member of own) {
      const { key, type, optional, nullable } = member;
      const path = at ? `${at}.${key}` : key;
      const putMember: Put = (value) => {
        const { [key]: _, ...rest } = whole;
        return put(value === ABSENT ? rest : { ...rest, [key]: value });
      };
      if (!optional) {
        const fault = key === 'id' ? 'missing id' : 'missing';
        found.push({ fault, at: `${path}: missing`, value: putMember(ABSENT) });
      }
      const kinds = kindsOf(type);
      if (!nullable && !kinds.has('null')) {
        found.push({ fault: 'null', at: `${path}: null`, value: putMember(null) });
      }
      ofType(type, path, putMember);
    }
  };

  const ofType = (type: Type, at: string, put: Put): void => {
    const kinds = kindsOf(type);
    for (const kind of KINDS) {
      if (kinds.has(kind) || kind === 'null') continue;
      const fault = kind === 'fraction' && kinds.has('integer') ? 'fraction' : 'type';
      found.push({ fault, at: `${at}: ${kind}`, value: put(ONE_OF_EACH[kind]) });
    }
    if (isClosed(type)) {
      found.push({ fault: 'value', at: `${at}: unheard of`, value: put('unheard of') });
    }
    inside(type, at, put);
  };

  const inside = (type: Type, at: string, put: Put): void => {
    if (type.kind === 'list') {
      found.push(
        ...(kindsOf(type.of).has('null')
          ? []
          : [{ fault: 'type' as const, at: `${at}.0: null`, value: put([null]) }]),
      );
      ofType(type.of, `${at}.0`, (value) => put([value]));
    } else if (type.kind === 'union') {
      for (const [index, part] of type.of.entries()) inside(part, `${at}<${index}>`, put);
    } else if (type.kind === 'members' || (type.kind === 'form' && options.deep)) {
      ofMembers(membersOf(type, forms) ?? [], at, put);
    }
  };

  ofMembers(members, '', (value) => value);
  return found;
}

/** The full value once for each thing that a union may be. */
export function fullVariants(members: readonly Member[], forms: Forms): Record<string, unknown>[] {
  const whole = fullFields(members, forms);
  const unions = members.flatMap(({ key, type }) => {
    const isList = type.kind === 'list';
    const inner = isList ? type.of : type;
    if (inner.kind !== 'union') return [];
    return inner.of.map((part) => {
      const value = fullOf(part, forms);
      return { ...whole, [key]: isList ? [value] : value };
    });
  });
  return [whole, ...unions];
}
