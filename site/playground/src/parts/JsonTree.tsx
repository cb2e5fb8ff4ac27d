import { useMemo, useState } from 'preact/hooks';
import { count } from './format.ts';

/** Something to say about a place of a JSON value. */
export interface TreeNote {
  /** As in code: `data[0].fee.amount`; `''` is the value itself. */
  readonly path: string;
  readonly level: 'error' | 'drift' | 'note';
  readonly text: string;
}

interface NoteNode {
  readonly notes: TreeNote[];
  readonly children: Map<string, NoteNode>;
}

const SEGMENT = /\.?([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;

/** `data[0]["a b"]` → `data`, `0`, `a b`. */
function segmentsOf(path: string): readonly string[] {
  const segments: string[] = [];
  SEGMENT.lastIndex = 0;
  while (SEGMENT.lastIndex < path.length) {
    const match = SEGMENT.exec(path);
    if (!match) break;
    const [, name, index, quoted] = match;
    segments.push(name ?? index ?? String(JSON.parse(quoted ?? '""')));
  }
  return segments;
}

function notesByPlace(notes: readonly TreeNote[]): NoteNode {
  const root: NoteNode = { notes: [], children: new Map() };
  for (const note of notes) {
    let node = root;
    for (const segment of segmentsOf(note.path)) {
      const next = node.children.get(segment) ?? { notes: [], children: new Map() };
      node.children.set(segment, next);
      node = next;
    }
    node.notes.push(note);
  }
  return root;
}

/** Names between backticks as code. */
const withCode = (text: string) =>
  text.split('`').map((part, index) => (index % 2 ? <code key={part}>{part}</code> : part));

const SIGNS = { error: '✕', drift: '!', note: '·' } as const;
const WORDS = { error: 'Error', drift: 'Differs', note: 'Note' } as const;

function Notes({ node }: { readonly node: NoteNode | undefined }) {
  return (
    <>
      {node?.notes.map(({ level, text }, index) => (
        <p key={index} class={`tree-note ${level}`}>
          <b>
            <span aria-hidden="true">{SIGNS[level]}</span> {WORDS[level]}
          </b>{' '}
          {withCode(text)}
        </p>
      ))}
    </>
  );
}

const totalOf = (node: NoteNode): number =>
  node.notes.length + [...node.children.values()].reduce((sum, child) => sum + totalOf(child), 0);

const PAGE = 100;

interface BranchProps {
  readonly name: string | null;
  readonly value: unknown;
  readonly node: NoteNode | undefined;
  readonly depth: number;
}

const entriesOf = (value: object): readonly (readonly [string, unknown])[] => Object.entries(value);

function Branch({ name, value, node, depth }: BranchProps) {
  const inside = node ? totalOf(node) : 0;
  const [isOpen, setOpen] = useState(depth < 2 || inside > 0);
  const [limit, setLimit] = useState(PAGE);
  const label = name === null ? null : <span class="key">{name}: </span>;
  if (typeof value !== 'object' || value === null) {
    return (
      <li class={node ? 'has-notes' : ''}>
        {label}
        <span class={`value ${value === null ? 'null' : typeof value}`}>
          {JSON.stringify(value)}
        </span>
        <Notes node={node} />
      </li>
    );
  }
  const entries = entriesOf(value);
  const missing = [...(node?.children ?? [])].filter(([key]) => !Object.hasOwn(value, key));
  const shown = entries.filter(([key], index) => index < limit || node?.children.has(key));
  const size = Array.isArray(value)
    ? `[ ${count(entries.length)} ]`
    : `{ ${count(entries.length)} }`;
  return (
    <li class={node?.notes.length ? 'has-notes' : ''}>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {label}
          <span class="size">{size}</span>
          {inside > 0 && !isOpen ? <span class="badge">{inside} inside</span> : null}
        </summary>
        <Notes node={node} />
        {isOpen ? (
          <ul>
            {shown.map(([key, child]) => (
              <Branch
                key={key}
                name={key}
                value={child}
                node={node?.children.get(key)}
                depth={depth + 1}
              />
            ))}
            {missing.map(([key, child]) => (
              <li key={`missing ${key}`} class="has-notes is-missing">
                <span class="key">{key}: </span>
                <span class="value null">not there</span>
                <Notes node={{ ...child, notes: allOf(child) }} />
              </li>
            ))}
          </ul>
        ) : null}
        {isOpen && entries.length > limit ? (
          <button type="button" class="quiet" onClick={() => setLimit(limit + 10 * PAGE)}>
            Show more of {count(entries.length)}
          </button>
        ) : null}
      </details>
    </li>
  );
}

const allOf = (node: NoteNode): TreeNote[] => [
  ...node.notes,
  ...[...node.children.values()].flatMap(allOf),
];

interface JsonTreeProps {
  readonly label: string;
  readonly value: unknown;
  readonly notes?: readonly TreeNote[];
}

const NONE: readonly TreeNote[] = [];

/** A JSON value as a tree that opens and closes, with notes at their places; also at those that are not there. */
export function JsonTree({ label, value, notes = NONE }: JsonTreeProps) {
  const root = useMemo(() => notesByPlace(notes), [notes]);
  return (
    <ul class="tree" aria-label={label}>
      <Branch name={null} value={value} node={totalOf(root) > 0 ? root : undefined} depth={0} />
    </ul>
  );
}
