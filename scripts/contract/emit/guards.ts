import type { Form, Member, Type } from '../types.js';
import { accessed, quoted } from './text.js';

// A guard is plain code: no zod, no eval, nothing made at import. It accepts exactly what the tolerant schema accepts.

type Marks = '' | 'Optional' | 'Nullable' | 'Nullish';

const marksOf = ({ optional, nullable }: Member): Marks =>
  optional ? (nullable ? 'Nullish' : 'Optional') : nullable ? 'Nullable' : '';

const SCALARS: Readonly<Record<string, string>> = {
  string: "typeof value === 'string'",
  int: 'Number.isSafeInteger(value)',
  number: 'Number.isFinite(value)',
  boolean: "typeof value === 'boolean'",
  object: "typeof value === 'object' && value !== null && !Array.isArray(value)",
};

const ALLOWS: Readonly<Record<Marks, string>> = {
  '': '',
  Optional: 'value === undefined || ',
  Nullable: 'value === null || ',
  Nullish: 'value === undefined || value === null || ',
};

const helperName = (is: string, marks: Marks) => `${is}${marks}`;

/** Guards of every form, public, with the checks and helpers that they need. */
export function guards(
  forms: readonly Form[],
  entry: string,
  isPublic: (form: Form) => boolean = () => true,
): string {
  const helpers = new Map<string, string>();
  const hoisted: string[] = [];
  const helper = (name: string, text: string) => {
    helpers.set(name, text);
    return name;
  };

  /** The name of a function that checks a value of the type. */
  const checkOf = (type: Type, at: string): string => {
    switch (type.kind) {
      case 'scalar':
        return helper(
          type.is,
          `const ${type.is} = (value: unknown): boolean => ${SCALARS[type.is]};`,
        );
      case 'open':
        return checkOf({ kind: 'scalar', is: 'string' }, at);
      case 'form':
        return `check${type.name}`;
      case 'literal': {
        const test = type.values.map((text) => `value === ${quoted(text)}`).join(' || ');
        hoisted.push(`const ${at} = (value: unknown): boolean => ${test};`);
        return at;
      }
      case 'list':
        helper('list', LIST);
        hoisted.push(
          `const ${at} = (value: unknown): boolean => list(${checkOf(type.of, `${at}Item`)}, value);`,
        );
        return at;
      case 'union': {
        const tests = type.of.map((part, index) => `${checkOf(part, `${at}${index}`)}(value)`);
        hoisted.push(`const ${at} = (value: unknown): boolean => ${tests.join(' || ')};`);
        return at;
      }
      case 'members':
        hoisted.push(checkFunction(at, type.members, at));
        return at;
    }
  };

  const memberTest = (member: Member, at: string): string | null => {
    const { key, type } = member;
    const marks = marksOf(member);
    const value = accessed('value', key);
    if (type.kind === 'scalar' && type.is === 'unknown') {
      return member.optional ? null : `${quoted(key)} in value`;
    }
    if (type.kind === 'scalar' || type.kind === 'open') {
      const is = type.kind === 'open' ? 'string' : type.is;
      const name = helper(
        helperName(is, marks),
        `const ${helperName(is, marks)} = (value: unknown): boolean => ${ALLOWS[marks]}${SCALARS[is]};`,
      );
      return `${name}(${value})`;
    }
    if (marks === '' && type.kind === 'literal' && type.values.length === 1) {
      return `${value} === ${quoted(type.values[0] ?? '')}`;
    }
    const check = checkOf(type, `${at}_${key.replace(/\W/g, '_')}`);
    if (marks === '') return `${check}(${value})`;
    return `(${ALLOWS[marks].replaceAll('value ', `${value} `)}${check}(${value}))`;
  };

  const checkFunction = (name: string, members: readonly Member[], at: string): string => {
    helper('isObject', `const isObject = (value: unknown): value is Fields => ${SCALARS.object};`);
    const tests = members.map((member) => memberTest(member, at)).filter((test) => test !== null);
    return `const ${name} = (value: unknown): boolean =>\n  ${['isObject(value)', ...tests].join(' &&\n  ')};`;
  };

  const parts = forms.map((form) => {
    const { name, members } = form;
    hoisted.length = 0;
    const check = checkFunction(
      `check${name}`,
      members,
      name.charAt(0).toLowerCase() + name.slice(1),
    );
    const own = `${hoisted.map((text) => `${text}\n`).join('')}${check}\n`;
    if (!isPublic(form)) return own;
    return `${own}
/**
 * Tells whether a value is a \`${name}\`: what \`${name}Schema\` accepts, without zod. Never throws.
 *
 * @example
 * \`\`\`ts
 * import { is${name} } from '${entry}'
 * is${name}({}) // => ${members.every(({ optional }) => optional)}
 * \`\`\`
 */
export function is${name}(value: unknown): value is ${name} {
  return safely(check${name}, value);
}
`;
  });
  return `type Check = (value: unknown) => boolean;
type Fields = { readonly [key: string]: unknown };

// Getters and proxies may throw.
function safely(check: Check, value: unknown): boolean {
  try {
    return check(value);
  } catch {
    return false;
  }
}

${[...helpers.values()].sort().join('\n\n')}

${parts.join('\n')}`;
}

// By index: a hole in a sparse array is undefined, and no method call skips it.
const LIST = `function list(check: Check, value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index++) {
    if (!check(value[index])) return false;
  }
  return true;
}`;
