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
      const [whole = '', , repeat = ''] = /^:(\w+)([*+?]?)/.exec(pattern.slice(at)) ?? [];
      if (whole === '' || pattern[at + whole.length] === '(') return undefined;
      const hasSlash = source.endsWith('/') && repeat !== '';
      if (hasSlash) source = source.slice(0, -1);
      source += hasSlash ? SEGMENTS[repeat] : '[^/]+';
      at += whole.length;
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

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.)*)`/y;

/** The texts of a list of literals, or of one literal, at a place in code; undefined when anything else is there. */
export function literalsAt(code: string, start: number): string[] | undefined {
  const found: string[] = [];
  const isList = /\s*\[/y;
  isList.lastIndex = start;
  const list = isList.exec(code);
  TOKEN.lastIndex = list ? isList.lastIndex : start;
  for (;;) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(code);
    if (!match) return list && code[at] === ']' ? found : undefined;
    const text = match[1] ?? match[2] ?? match[3];
    if (text === undefined) continue;
    found.push(text.replace(/\\(.)/g, '$1'));
    if (!list) return found;
  }
}

/** What each pattern of a list decides together; undefined when one of them is not understood. */
export function anyOf(
  patterns: readonly string[] | undefined,
): ((path: string) => boolean) | undefined {
  const testers: ((path: string) => boolean)[] = [];
  for (const pattern of patterns ?? []) {
    const tester = pathTester(pattern);
    if (!tester) return undefined;
    testers.push(tester);
  }
  return patterns && ((path) => testers.some((tester) => tester(path)));
}
