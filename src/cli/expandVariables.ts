import { UsageError } from './terminal.js';

// No system hands a longer environment to a process: Linux takes 128 KiB a variable and a few MB in all.
const MAX_CHARACTERS = 10_000_000;
// What filling in one value costs, however short it is.
const PER_VALUE = 64;
const MAX_DEPTH = 500;
const TOKEN = /\\\$|\$(?:\{|[A-Za-z_]\w*)|[{}]/g;
const OPERATOR = /:?[+-]/;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Fills in `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+other}` as dotenv-expand 12 does behind dotenv: from the
 * environment first, then from the variables, in any order and nested. A variable keeps its own text where the
 * environment has another one: it is the file that is looked at. What refers to itself is empty.
 */
export function expandVariables(
  variables: Readonly<Record<string, string>>,
  environment: Environment,
): Record<string, string> {
  const filled = new Map<string, Filled>();
  const path = new Set<string>();
  let characters = 0;

  /** Adds up all text that is made, so that references to references stay within bounds. */
  function count(text: string, name: string): string {
    characters += text.length + 1;
    if (characters > MAX_CHARACTERS) throw tooFar(name);
    return text;
  }

  function lookUp(name: string): Filled {
    const known = filled.get(name);
    if (known) return known;
    if (path.has(name)) return { text: '', isSet: false, isWhole: false };
    if (path.size >= MAX_DEPTH) throw tooFar(name);
    path.add(name);
    const found = fill(own(environment, name) ?? own(variables, name) ?? '', name);
    path.delete(name);
    // What was cut short because of where we came from is no use to others.
    if (found.isWhole) filled.set(name, found);
    return found;
  }

  function fill(source: string, name: string): Filled {
    characters += PER_VALUE;
    let isWhole = true;
    const text = replaceReferences(source, (expression) => {
      const operator = OPERATOR.exec(expression);
      const key = operator ? expression.slice(0, operator.index) : expression;
      const other = operator ? expression.slice(operator.index + operator[0].length) : '';
      const value = lookUp(key);
      isWhole &&= value.isWhole;
      const isAlternative = operator?.[0].endsWith('+');
      if (isAlternative) return count(value.isSet ? other : '', name);
      return count(value.isSet ? value.text : other, name);
    });
    return { text: count(text, name), isSet: source !== '', isWhole };
  }

  const entries = Object.entries(variables).map(([name, source]) => {
    const isOverridden = (own(environment, name) || source) !== source;
    return [name, (isOverridden ? fill(source, name) : lookUp(name)).text];
  });
  return Object.fromEntries(entries);
}

interface Filled {
  readonly text: string;
  /** Has a text of its own, even if nothing is left of it when its references are filled in. */
  readonly isSet: boolean;
  /** Not cut short by a reference to itself. */
  readonly isWhole: boolean;
}

function tooFar(name: string): UsageError {
  return new UsageError(`${name}: its references lead too far, or to more text than fits`);
}

function own(record: Environment, name: string): string | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/**
 * Replaces references from the inside out, in one pass. What stays open is text, and so is what has other braces or
 * nothing inside.
 */
function replaceReferences(source: string, replace: (expression: string) => string): string {
  // The text before the first open brace, and behind each: of these the first `spoilt` can be no references any more.
  const texts = [''];
  let spoilt = 0;
  const append = (text: string) => {
    texts[texts.length - 1] += text;
  };
  let copied = 0;
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    append(source.slice(copied, index));
    copied = index + token.length;
    if (token === '${') texts.push('');
    else if (token === '}' && texts.length > 1) {
      const isSpoilt = texts.length <= spoilt;
      const expression = texts.pop() ?? '';
      if (isSpoilt || expression === '') spoilt = texts.length;
      append(isSpoilt || expression === '' ? `\${${expression}}` : replace(expression));
    } else if (token === '{' || token === '}') {
      spoilt = texts.length;
      append(token);
    } else if (token === '\\$') append('$');
    else if (texts.length > 1 && !OPERATOR.test(texts.at(-1) ?? '')) append(token);
    else append(replace(token.slice(1)));
    spoilt = Math.min(spoilt, texts.length);
  }
  append(source.slice(copied));
  return texts.join('${');
}
