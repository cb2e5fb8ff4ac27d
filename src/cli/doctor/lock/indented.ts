/** The tree of an indented text. */
export type Tree = ReadonlyMap<string, string | Tree>;

type Split = (content: string) => readonly [key: string, value: string] | undefined;

const unquoted = (text: string): string => {
  const quote = text[0];
  if (text.length < 2 || (quote !== '"' && quote !== "'") || text.at(-1) !== quote) return text;
  const inside = text.slice(1, -1);
  return quote === "'" ? inside.replaceAll("''", "'") : inside.replace(/\\(.)/g, '$1');
};

const YAML_LINE =
  /^('(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^\s'"#{[][^:]*(?::[^\s:][^:]*)*):(?:\s+(.*))?$/s;
const yaml: Split = (content) => {
  const [, key, value = ''] = YAML_LINE.exec(content) ?? [];
  return key === undefined ? undefined : [unquoted(key), unquoted(value)];
};

const classic: Split = (content) => {
  if (content.endsWith(':')) return [content.slice(0, -1), ''];
  const [, key, value] = /^("(?:[^"\\]|\\.)*"|\S+)\s+(.*)$/s.exec(content) ?? [];
  return key === undefined || value === undefined ? undefined : [unquoted(key), unquoted(value)];
};

/**
 * Reads what pnpm and Yarn write: one key a line, two spaces a level. A reader of all YAML takes 2 s for 1 MB of it; this
 * one does not know lists, texts of several lines and references, which hold nothing that is asked for here.
 */
const parse = (text: string, split: Split): Tree => {
  const root = new Map<string, string | Tree>();
  const open: { readonly indent: number; readonly tree: Map<string, string | Tree> }[] = [
    { indent: -1, tree: root },
  ];
  let longKey: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const indent = line.length - line.trimStart().length;
    if (content.startsWith('? ')) {
      longKey = unquoted(content.slice(2));
      continue;
    }
    const found: readonly [string, string] | undefined =
      longKey !== undefined && content.startsWith(':')
        ? [longKey, unquoted(content.slice(1).trim())]
        : split(content);
    longKey = undefined;
    if (!found) continue;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const parent = open.at(-1)?.tree ?? root;
    const [key, value] = found;
    if (value !== '') parent.set(key, value);
    else {
      const tree = new Map<string, string | Tree>();
      parent.set(key, tree);
      open.push({ indent, tree });
    }
  }
  return root;
};

export const parseYaml = (text: string): Tree => parse(text, yaml);
export const parseClassic = (text: string): Tree => parse(text, classic);

export function treeAt(tree: Tree | undefined, key: string): Tree | undefined {
  const value = tree?.get(key);
  return typeof value === 'string' ? undefined : value;
}

export function textAt(tree: Tree | undefined, key: string): string | undefined {
  const value = tree?.get(key);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of some branches together, by key. */
export function textsAt(tree: Tree | undefined, ...keys: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const key of keys) {
    for (const [name, value] of treeAt(tree, key) ?? []) {
      if (typeof value === 'string') texts.set(name, value);
    }
  }
  return texts;
}
