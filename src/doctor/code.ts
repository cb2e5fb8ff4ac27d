// Reads as much of JavaScript as it takes to tell code from what only looks like it. Linear in the length.

interface Part {
  readonly kind: 'comment' | 'text' | 'expression';
  readonly end: number;
}

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const TEXT = /'(?:[^'\\\n]|\\[\s\S])*'?|"(?:[^"\\\n]|\\[\s\S])*"?/y;
const EXPRESSION = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,300}\]){1,300}\/\w*/y;
// To the end of a template, or behind the `${` that interrupts it.
const TEMPLATE = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)?/y;
// What begins none of these, and no block.
const PLAIN = /[^/'"`{}]*/y;
// Behind these a slash begins a regular expression; behind a value it divides.
const BEFORE_EXPRESSION =
  /(?:[(,=:;[!&|?{}+\-*%<>~^]|\b(?:return|typeof|case|in|of|await|void|else|do|yield|throw|delete|instanceof|default))$/;

/** Code without its comments: spaces are in their place, so that all else stays where it was. */
export const withoutComments = (code: string): string => blanked(code, ['comment']);

/** Only the structure of code: comments, texts and regular expressions are spaces. */
export const structureOf = (code: string): string =>
  blanked(code, ['comment', 'text', 'expression']);

function blanked(code: string, kinds: readonly Part['kind'][]): string {
  const result: string[] = [];
  let before = ';'; // the last of the code so far, without spaces behind it
  const open: boolean[] = []; // each open brace: whether a template goes on behind it
  for (let at = 0; at < code.length; ) {
    const part = partAt(code, at, before, open);
    const end = part?.end ?? endOf(PLAIN, code, at + 1);
    const text = code.slice(at, end);
    at = end;
    result.push(part && kinds.includes(part.kind) ? text.replace(/[^\n]/g, ' ') : text);
    if (part?.kind !== 'comment') before = (before + text).trimEnd().slice(-11);
  }
  return result.join('');
}

function partAt(code: string, at: number, before: string, open: boolean[]): Part | undefined {
  switch (code[at]) {
    case '/': {
      const comment = endOf(COMMENT, code, at);
      if (comment) return { kind: 'comment', end: comment };
      const expression = BEFORE_EXPRESSION.test(before) && endOf(EXPRESSION, code, at);
      return expression ? { kind: 'expression', end: expression } : undefined;
    }
    case "'":
    case '"':
      return { kind: 'text', end: endOf(TEXT, code, at) };
    case '`':
      return templateAt(code, at, open);
    case '{':
      open.push(false);
      return;
    case '}':
      return open.pop() ? templateAt(code, at, open) : undefined;
  }
  return;
}

/** What a template holds behind the character that begins it, or goes on with it. */
function templateAt(code: string, at: number, open: boolean[]): Part {
  const end = endOf(TEMPLATE, code, at + 1);
  if (code[end - 1] === '{') open.push(true);
  return { kind: 'text', end };
}

/** Behind what a pattern finds at a place; 0 when that is not there. */
function endOf(pattern: RegExp, code: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(code);
  return pattern.lastIndex;
}
