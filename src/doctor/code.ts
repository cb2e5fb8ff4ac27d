// Reads as much of JavaScript as it takes to tell code from what only looks like it. Linear in the length.

interface Part {
  readonly kind: 'comment' | 'text' | 'expression';
  readonly end: number;
}

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const TEXT = /'(?:[^'\\\n]|\\[\s\S])*'?|"(?:[^"\\\n]|\\[\s\S])*"?/y;
const EXPRESSION = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.){0,300}\]){1,300}\/\w*/y;
// What begins none of these, and no block of a template.
const PLAIN = /[^/'"`{}]*/y;
// Behind these a slash begins a regular expression; behind a value it divides.
const BEFORE_EXPRESSION =
  /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|await|void))$/;

/** Code without its comments: spaces are in their place, so that all else stays where it was. */
export const withoutComments = (code: string): string => blanked(code, ['comment']);

/** Only the structure of code: comments, texts and regular expressions are spaces. */
export const structureOf = (code: string): string =>
  blanked(code, ['comment', 'text', 'expression']);

function blanked(code: string, kinds: readonly Part['kind'][]): string {
  const result: string[] = [];
  let before = ''; // the last of the code so far, without spaces behind it
  const templates: number[] = []; // depth of braces inside each `${`
  for (let at = 0; at < code.length; ) {
    const part = partAt(code, at, before, templates);
    PLAIN.lastIndex = at + 1;
    const end = part?.end ?? at + 1 + (PLAIN.exec(code)?.[0].length ?? 0);
    const text = code.slice(at, end);
    at = end;
    result.push(part && kinds.includes(part.kind) ? text.replace(/[^\n]/g, ' ') : text);
    if (!part) before = (before + text).trimEnd().slice(-10);
    else if (part.kind !== 'comment') before = "'";
  }
  return result.join('');
}

function partAt(code: string, at: number, before: string, templates: number[]): Part | undefined {
  const character = code.charAt(at);
  const end = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(code) ? pattern.lastIndex : -1;
  };
  const depth = templates.length - 1;
  switch (character) {
    case '/': {
      const comment = end(COMMENT);
      if (comment >= 0) return { kind: 'comment', end: comment };
      const expression = BEFORE_EXPRESSION.test(before) ? end(EXPRESSION) : -1;
      return expression >= 0 ? { kind: 'expression', end: expression } : undefined;
    }
    case "'":
    case '"':
      return { kind: 'text', end: end(TEXT) };
    case '`':
      return { kind: 'text', end: endOfTemplate(code, at + 1, templates) };
    case '{':
      if (depth >= 0) templates[depth] = (templates[depth] ?? 0) + 1;
      return;
    case '}':
      if (depth < 0) return;
      if (templates[depth] === 0) {
        templates.pop();
        return { kind: 'text', end: endOfTemplate(code, at + 1, templates) };
      }
      templates[depth] = (templates[depth] ?? 0) - 1;
  }
  return;
}

/** Behind the end of a template, or behind the `${` that interrupts it. */
function endOfTemplate(code: string, start: number, templates: number[]): number {
  for (let at = start; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (code[at] === '`') return at + 1;
    else if (code.startsWith('${', at)) {
      templates.push(0);
      return at + 2;
    }
  }
  return code.length;
}
