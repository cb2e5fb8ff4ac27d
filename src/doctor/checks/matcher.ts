// A pattern is a regular expression of the project, and some of them take exponential time: those are not run.
const NESTED = /[*+}]\??[^()]*\)(?:[*+]|\{\d*,\d*\})/;
const LONGEST_PATTERN = 500;
const LONGEST_PATH = 100;
const MOST_OPEN = 5;
const MOST_OPTIONAL = 20;

const isQuick = (pattern: string): boolean =>
  pattern.length <= LONGEST_PATTERN &&
  !NESTED.test(pattern) &&
  [...pattern.matchAll(/[*+]|\{\d+,\}/g)].length <= MOST_OPEN &&
  [...pattern.matchAll(/[^(]\?/g)].length <= MOST_OPTIONAL;

/** Reads a path pattern of Next.js or `createRouteMatcher`; undefined when it says more than is understood here. */
export function pathTester(pattern: string): ((path: string) => boolean) | undefined {
  if (!isQuick(pattern)) return undefined;
  let source = '';
  for (let at = 0; at < pattern.length; ) {
    const character = pattern.charAt(at);
    if (character === '(') {
      const end = closing(pattern, at);
      if (end < 0) return undefined;
      const group = pattern.slice(at + 1, end);
      source += `(?:${group.startsWith('?:') ? group.slice(2) : group})`;
      at = end + 1;
    } else if (character === ':') {
      const name = /^:\w+[*+?]?/.exec(pattern.slice(at))?.[0];
      if (name === undefined || pattern[at + name.length] === '(') return undefined;
      const segments = source.endsWith('/') ? SEGMENTS[name.slice(-1)] : undefined;
      if (segments !== undefined) source = source.slice(0, -1);
      source += segments ?? '[^/]+';
      at += name.length;
    } else if (/[*+?{}]/.test(character)) {
      if (!source.endsWith(')') || /[{}]/.test(character)) return undefined;
      source += character;
      at++;
    } else {
      const text = character === '\\' ? pattern.charAt(++at) : character;
      source += text.replace(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`);
      at++;
    }
  }
  try {
    const expression = new RegExp(`^${source}/?$`, 'i');
    return (path) => path.length <= LONGEST_PATH && expression.test(path);
  } catch {
    return undefined;
  }
}

// Behind a slash, which is part of what repeats.
const SEGMENTS: Readonly<Record<string, string>> = {
  '*': '(?:/.*)?',
  '+': '/.+',
  '?': '(?:/[^/]+)?',
};

function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at;
  }
  return -1;
}

// An escape of a letter or digit may stand for another character: it is not read.
const TOKEN =
  /[\s,]+|'((?:[^'\\\n]|\\[^bfnrtvux\d\n])*)'|"((?:[^"\\\n]|\\[^bfnrtvux\d\n])*)"|`((?:[^`\\$]|\\[^bfnrtvux\d\n])*)`/y;
// What may stand behind a whole value: nothing is added to it, or called on it.
const END = /\s*(?:[,)}]|(?:as|satisfies)\b)/y;

/**
 * The texts of a list of literals, or of one literal, at a place in code without comments; undefined when it is
 * anything else.
 */
export function literalsAt(code: string, start: number): string[] | undefined {
  const found: string[] = [];
  const isList = /\s*\[/y;
  isList.lastIndex = start;
  const list = isList.exec(code);
  TOKEN.lastIndex = list ? isList.lastIndex : start;
  for (;;) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(code);
    if (!match) return list && code[at] === ']' && isEnd(code, at + 1) ? found : undefined;
    const text = match[1] ?? match[2] ?? match[3];
    if (text === undefined) continue;
    found.push(text.replace(/\\(.)/g, '$1'));
    if (!list) return isEnd(code, TOKEN.lastIndex) ? found : undefined;
  }
}

function isEnd(code: string, at: number): boolean {
  END.lastIndex = at;
  return END.test(code);
}

/** What each pattern of a list decides together; undefined when one of them is not understood. */
export function anyOf(
  patterns: readonly string[] | undefined,
): ((path: string) => boolean) | undefined {
  if (!patterns) return undefined;
  const testers: ((path: string) => boolean)[] = [];
  for (const pattern of patterns) {
    const tester = pathTester(pattern);
    if (!tester) return undefined;
    testers.push(tester);
  }
  return (path) => testers.some((tester) => tester(path));
}
