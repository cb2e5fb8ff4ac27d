import { formatPath } from '../internal/formatPath.js';
import { isRecord } from '../internal/isRecord.js';
import { issueOf, type Path } from './issue.js';
import type { DriftIssue, PayloadEnvelope } from './types.js';

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
  if (isRecord(value) && typeof value.object === 'string') return alone(value);
  const inner = isRecord(value) ? value.response : undefined;
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
  const isPage = isRecord(value) && Array.isArray(value.data);
  const list: unknown = isPage ? value.data : value;
  const at = isPage ? [...path, 'data'] : path;
  const bodies = Array.isArray(list)
    ? Array.from(list, (entry: unknown, index) => ({ path: [...at, index], value: entry }))
    : [{ path, value }];
  return { bodies, pages: isPage ? [{ path, value }] : [] };
}

/** Both APIs publish `total_count` as required; the tolerant reading lets it be absent. */
export function pageIssues({ path, value }: Page, isExact: boolean): DriftIssue[] {
  const at = formatPath([...path, 'total_count']);
  const count = value.total_count;
  if (count === undefined) {
    return isExact ? [issueOf(at, 'missing', '`total_count` is required, an integer', false)] : [];
  }
  const isCount = Number.isSafeInteger(count);
  return isCount ? [] : [issueOf(at, 'wrong-type', '`total_count` is not an integer', true)];
}
