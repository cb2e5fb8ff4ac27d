import type { DriftIssue } from '../../inspect/index.js';
import { wrap } from '../layout.js';
import { printable } from '../printable.js';
import type { Colors } from '../terminal.js';

interface Node {
  readonly label: string;
  readonly lines: string[];
  readonly children: Map<string, Node>;
}

/** Issues as a tree of their paths. What is the same in several entries of a list stands once, as `data[*]`. */
export function renderTree(
  issues: readonly DriftIssue[],
  colors: Colors,
  columns: number,
): string[] {
  const root: Node = { label: '', lines: [], children: new Map() };
  for (const { path, issue, count } of collapse(issues)) {
    let node = root;
    for (const label of printable(path).match(SEGMENT) ?? []) {
      const child = node.children.get(label) ?? { label, lines: [], children: new Map() };
      node.children.set(label, child);
      node = child;
    }
    node.lines.push(describe(issue, count, colors));
  }
  return [...root.lines, ...renderChildren(root, colors, columns)];
}
// A name with its indexes, or a name in quotes.
const SEGMENT = /\["(?:[^"\\]|\\.)*"\]|[^.[\]]+(?:\[(?:\d+|\*)\])*|\[(?:\d+|\*)\]/g;

function collapse(issues: readonly DriftIssue[]) {
  const groups = new Map<string, { path: string; issue: DriftIssue; count: number }>();
  for (const issue of issues) {
    const general = issue.path.replace(/\[\d+\]/g, '[*]');
    const key = [general, issue.kind, issue.level, issue.message].join('\n');
    const group = groups.get(key);
    if (group) {
      group.path = general;
      group.count++;
    } else groups.set(key, { path: issue.path, issue, count: 1 });
  }
  return groups.values();
}

function describe({ level, kind, message }: DriftIssue, count: number, colors: Colors) {
  const mark = { error: colors.red('✗'), drift: colors.yellow('!'), note: colors.dim('·') }[level];
  const times = count > 1 ? colors.dim(` (${count} times)`) : '';
  return `${mark} ${colors.bold(kind)}  ${printable(message)}${times}`;
}

const STEM = 3;

function renderChildren(node: Node, colors: Colors, columns: number): string[] {
  const children = [...node.children.values()].map(joinSingle);
  const room = Math.max(STEM, columns - STEM);
  return children.flatMap((child, index) => {
    const last = index === children.length - 1;
    const [first = '', ...more] = child.lines;
    const [head = '', ...rest] = wrap(child.label + (first && `  ${first}`), room);
    const below = [
      ...rest,
      ...more.flatMap((line) => wrap(line, room)),
      ...renderChildren(child, colors, room),
    ];
    const stem = colors.dim(last ? '   ' : '│  ');
    return [`${colors.dim(last ? '└─ ' : '├─ ')}${head}`, ...below.map((line) => stem + line)];
  });
}

/** A step that says nothing and has one way on is written with it: `response.data[0]`. */
function joinSingle(node: Node): Node {
  const [only] = node.children.values();
  if (node.lines.length > 0 || node.children.size !== 1 || !only) return node;
  const joint = only.label.startsWith('[') ? '' : '.';
  return joinSingle({ ...only, label: `${node.label}${joint}${only.label}` });
}
