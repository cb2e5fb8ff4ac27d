import type { Notes } from '../../../src/contract/note.js';
import { noteOf } from '../notes.js';
import type { Form, Member, Type } from '../types.js';
import { comment, keyed, meaning, quoted } from './text.js';

/** Whether an optional member may also be there as undefined. */
type Absence = 'undefinedToo' | 'missing';

/** Interfaces with docstrings. */
export function interfaces(
  forms: readonly Form[],
  notes: Notes,
  absence: Absence = 'undefinedToo',
): string {
  return forms.map((form) => interfaceOf(form, notes, absence)).join('\n');
}

function interfaceOf({ name, resource, members }: Form, notes: Notes, absence: Absence): string {
  const note = notes[resource] ?? { doc: '' };
  const body = members.map((member) => {
    const text = meaning(member, noteOf(note, member.key));
    return `${comment(text, '  ')}  ${memberOf(member, absence)}\n`;
  });
  return `${comment(note.doc)}export interface ${name} {\n${body.join('')}}\n`;
}

function memberOf({ key, type, optional, nullable }: Member, absence: Absence): string {
  const is = typeText(type);
  const open = is === 'unknown';
  const value = `${is}${nullable && !open ? ' | null' : ''}${optional && !open && absence === 'undefinedToo' ? ' | undefined' : ''}`;
  return `${keyed(key)}${optional ? '?' : ''}: ${value};`;
}

function typeText(type: Type): string {
  switch (type.kind) {
    case 'scalar':
      return { int: 'number', object: 'Record<string, unknown>' }[type.is as string] ?? type.is;
    case 'literal':
      return type.values.map(quoted).join(' | ');
    case 'open':
      return type.name ?? `OpenEnum<${type.values.map(quoted).join(' | ')}>`;
    case 'form':
      return type.name;
    case 'union':
      return type.of.map(typeText).join(' | ');
    case 'list': {
      const item = typeText(type.of);
      return /[ |]/.test(item) && !/^[\w]+<.*>$/.test(item) ? `(${item})[]` : `${item}[]`;
    }
    case 'members':
      return `{ ${type.members.map((member) => memberOf(member, 'undefinedToo')).join(' ')} }`;
  }
}

/** Types of known values, one a public name. */
export function valueTypes(values: ReadonlyMap<string, readonly string[]>): string {
  return [...values]
    .map(([name, known]) => {
      return `${comment('Known values; others may come.')}export type ${name} = OpenEnum<${known.map(quoted).join(' | ')}>;\n`;
    })
    .join('\n');
}
