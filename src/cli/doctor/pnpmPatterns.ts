// A text in quotes, or without them.
const ITEM = /'((?:[^']|'')*)'|"((?:[^"\\]|\\.)*)"|([\w./@~(][^,[\]{}#'"]*)/y;

/**
 * The patterns of pnpm-workspace.yaml; undefined when `packages` is more than a list of texts. A reader of all YAML is
 * 115 kB, a tenth of the package, for this one list.
 */
export function pnpmPatterns(text: string): readonly string[] | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => /^packages\s*:/.test(line));
  if (start < 0) return [];
  const first = (lines[start] ?? '').replace(/^packages\s*:\s*/, '').replace(/^#.*/, '');
  const isContent = (line: string) => !/^\s*(?:#.*)?$/.test(line);
  if (first !== '') {
    if (!first.startsWith('[')) return undefined;
    return inBrackets([first, ...lines.slice(start + 1)].filter(isContent).join(' '));
  }
  const patterns: string[] = [];
  for (const line of lines.slice(start + 1).filter(isContent)) {
    if (/^[^\s-]/.test(line)) break;
    const [row] = /^\s*-\s+/.exec(line) ?? [];
    const item = row === undefined ? undefined : itemAt(line, row.length);
    if (!item || !/^\s*(?:#|$)/.test(line.slice(item.end))) return undefined;
    patterns.push(item.text);
  }
  return patterns;
}

function inBrackets(list: string): string[] | undefined {
  const patterns: string[] = [];
  for (let at = 1; at < list.length; ) {
    const character = list.charAt(at);
    if (character === ']') return patterns;
    if (/[\s,]/.test(character)) {
      at++;
      continue;
    }
    const item = itemAt(list, at);
    if (!item) return undefined;
    patterns.push(item.text);
    at = item.end;
  }
  return undefined;
}

function itemAt(text: string, start: number): { text: string; end: number } | undefined {
  ITEM.lastIndex = start;
  const match = ITEM.exec(text);
  return match
    ? { text: match[1] ?? match[2] ?? (match[3] ?? '').trimEnd(), end: ITEM.lastIndex }
    : undefined;
}
