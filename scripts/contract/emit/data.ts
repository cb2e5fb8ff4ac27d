import { type FactType, printField } from '../facts.js';
import type { Form, Member, Type } from '../types.js';
import { keyed, quoted } from './text.js';

/**
 * Forms as data, in the notation of the facts: what the drift report walks, without zod. A list of values that may grow
 * is written `'a'|'b'|string`; members written inline are a form of their own, `Parent.key`.
 */
export function shapes(forms: readonly Form[]): Record<string, Record<string, string>> {
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
      return { kind: 'component', name: type.name };
    case 'list':
      return { kind: 'list', of: factType(type.of, at, add) };
    case 'union':
      return union(type.of.map((part, index) => factType(part, `${at}.${index}`, add)));
    case 'members':
      add(at, type.members);
      return { kind: 'component', name: at };
  }
}

/** The text of a constant that holds shapes. */
export function shapesText(
  name: string,
  doc: string,
  all: Readonly<Record<string, unknown>>,
): string {
  const form = (fields: Readonly<Record<string, string>>) =>
    `{ ${Object.entries(fields)
      .map(([key, text]) => `${keyed(key)}: ${quoted(text)}`)
      .join(', ')} }`;
  const rows = Object.entries(all as Readonly<Record<string, Readonly<Record<string, string>>>>)
    .map(([key, fields]) => `  ${keyed(key)}: ${form(fields)},\n`)
    .join('');
  return `/** ${doc} */\nexport const ${name} = {\n${rows}} as const;\n`;
}
