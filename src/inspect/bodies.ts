import { assertEnds } from '../internal/endless.js';
import { isRecord } from '../internal/isRecord.js';
import { own } from '../internal/own.js';
import { unrelayed } from '../internal/relayed.js';
import type { Findings } from './findings.js';
import { type Path, say } from './issue.js';
import type { PayloadEnvelope } from './types.js';

export interface Body {
  readonly path: Path;
  readonly value: unknown;
}

export interface Bodies {
  readonly envelope: PayloadEnvelope;
  readonly bodies: readonly Body[];
  /** The pages among the wrappers. */
  readonly pages: readonly Page[];
}

interface Page {
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Finds the resources in a response: itself, in a page, in the Frontend API's wrapper, or in a bare array. */
export function bodiesOf(value: unknown): Bodies {
  // What names itself is no wrapper, whatever keys it has.
  if (typeof own(value, 'object') === 'string') return alone(value);
  const inner = own(value, 'response');
  const wrapped = inner === undefined ? null : listOf(inner, ['response']);
  const page = listOf(value, []);
  if (wrapped && page.pages.length > 0) {
    return {
      envelope: 'mixed',
      bodies: page.bodies.concat(wrapped.bodies),
      pages: [...page.pages, ...wrapped.pages],
    };
  }
  const envelope = wrapped
    ? wrapped.pages.length > 0
      ? 'clientPage'
      : 'client'
    : page.pages.length > 0
      ? 'page'
      : Array.isArray(value)
        ? 'array'
        : 'raw';
  return { envelope, ...(wrapped ?? page) };
}

export const alone = (value: unknown): Bodies => ({
  envelope: 'raw',
  bodies: [{ path: [], value }],
  pages: [],
});

function listOf(value: unknown, path: Path): { bodies: Body[]; pages: Page[] } {
  const data = own(value, 'data');
  const isPage = isRecord(value) && Array.isArray(data);
  const list: unknown = isPage ? data : value;
  const at = isPage ? [...path, 'data'] : path;
  if (Array.isArray(list)) assertEnds(list);
  const bodies = Array.isArray(list)
    ? Array.from(list, (entry: unknown, index) => ({
        path: [...at, index],
        value: unrelayed(entry),
      }))
    : [{ path, value }];
  return { bodies, pages: isPage ? [{ path, value }] : [] };
}

/** Both APIs publish `total_count` as required; the tolerant reading lets it be absent. */
export function inspectPage({ path, value }: Page, isExact: boolean, found: Findings): void {
  const at = [...path, 'total_count'];
  const count = value.total_count;
  if (count === undefined) {
    if (isExact) say(found, at, 'missing', '`total_count` is required, an integer', false);
  } else if (!Number.isSafeInteger(count)) {
    say(found, at, 'wrong-type', '`total_count` is not an integer', true);
  }
}
