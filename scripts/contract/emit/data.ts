import { type FactType, printField } from '../facts.js';
import type { Form, Member, Type } from '../types.js';

/** Form name → key → its field in the notation. */
type Shapes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Forms as data, in the notation of the facts: what the drift report walks, without zod. A list of values that may grow
 * is written `'a'|'b'|string`; members written inline are a form of their own, `Parent.key`. Forms of the same family
 * name each other without it: `Plan` in `BillingSubscription` is `BillingPlan`.
 */
function shapes(forms: readonly Form[]): Shapes {
  const found: Record<string, Record<string, string>> = {};
  const add = (name: string, members: readonly Member[]) => {
    const fields: Record<string, string> = {};
    found[name] = fields;
    for (const { key, type, ...marks } of members) {
      fields[key] = printField({
        type: factType(type, `${name}.${key}`, add),
        ...marks,
        deprecated: false,
      });
    }
  };
  for (const { name, members } of forms) add(name, members);
  return found;
}

function factType(
  type: Type,
  at: string,
  add: (name: string, members: readonly Member[]) => void,
): FactType {
  const literals = (values: readonly string[]): FactType[] =>
    values.map((value) => ({ kind: 'literal', value }));
  const union = (of: FactType[]): FactType =>
    of.length === 1 ? (of[0] as FactType) : { kind: 'union', of };
  switch (type.kind) {
    case 'scalar':
      return type;
    case 'literal':
      return union(literals(type.values));
    case 'open':
      return union([...literals(type.values), { kind: 'scalar', is: 'string' }]);
    case 'form':
      return { kind: 'component', name: withoutFamily(type.name, at) };
    case 'list':
      return { kind: 'list', of: factType(type.of, at, add) };
    case 'union':
      return union(type.of.map((part, index) => factType(part, `${at}.${index}`, add)));
    case 'members':
      add(at, type.members);
      return { kind: 'component', name: withoutFamily(at, at) };
  }
}

function withoutFamily(name: string, at: string): string {
  const [family = ''] = /^[A-Z][a-z]+/.exec(at) ?? [];
  if (!name.startsWith(family)) throw new Error(`${at}: ${name} is of another family`);
  return name.slice(family.length);
}

/**
 * A form a line, `Name key:type key:type/bapi/fapi`: its tolerant reading, then what each API publishes, as a difference
 * from it: a third of the size. One sign stands for each key: its marks (`.` none, `*` is `?~`), `-` where it is not
 * published, and `!` where its type is another one, which then follows.
 */
export function formLines(
  tolerant: readonly Form[],
  published: readonly ReadonlyMap<string, Form>[],
): string[] {
  const exact = published.map((forms) => shapes([...forms.values()]));
  const all = shapes(tolerant);
  const lost = exact.flatMap(Object.keys).find((name) => !all[name]);
  if (lost) throw new Error(`${lost}: components that differ; say in its note why they are one`);
  return Object.entries(all).map(([name, fields]) => {
    const words = Object.entries(fields).map(([key, text]) => `${key}:${text}`);
    const differences = exact.map((own) => difference(name, fields, own[name]));
    return line(name, [words.join(' '), ...differences]);
  });
}

const MARKS: Readonly<Record<string, string>> = { '': '.', '?': '?', '~': '~', '?~': '*' };

type Fields = Readonly<Record<string, string>>;

function difference(name: string, tolerant: Fields, own: Fields | undefined): string {
  if (!own) return '';
  const strange = Object.keys(own).find((key) => tolerant[key] === undefined);
  if (strange) throw new Error(`${name}.${strange}: not in the tolerant reading`);
  const types: string[] = [];
  const signs = Object.entries(tolerant).map(([key, loose]) => {
    const text = own[key];
    if (text === undefined) return '-';
    const [type, marks] = parts(text);
    if (open(type) === open(parts(loose)[0])) return MARKS[marks];
    types.push(text);
    return '!';
  });
  return [signs.join(''), ...types].join(' ');
}

function parts(field: string): readonly [type: string, marks: string] {
  const type = field.replace(/[?~]*$/, '');
  return [type, field.slice(type.length)];
}

/** Values are known values in either reading. */
const open = (type: string) => (/^'.*'$/.test(type) ? `${type}|string` : type);

function line(name: string, readings: readonly string[]): string {
  const text = readings.join('');
  if (/[/\\`$\n]/.test(text)) throw new Error(`${name} does not fit in a line`);
  return `${name} ${readings.join('/')}`.replace(/\/+$/, '');
}
