import { formatPath } from '../../internal/formatPath.js';
import { isRecord } from '../../internal/isRecord.js';
import { issueOf } from './report.js';
import type { BillingDriftIssue } from './types.js';

/** How a response wraps its resources. `mixed`: both ways at once, as Clerk's mocks do. */
type Wrapping = 'raw' | 'page' | 'client' | 'clientPage' | 'mixed';

export interface Page {
  readonly path: readonly PropertyKey[];
  readonly value: Readonly<Record<string, unknown>>;
}

export interface Bodies {
  readonly wrapping: Wrapping;
  readonly bodies: readonly { readonly path: readonly PropertyKey[]; readonly value: unknown }[];
  /** The pages among the wrappers. */
  readonly pages: readonly Page[];
}

/** Finds the resources in a response: itself, in a page, in the Frontend API's wrapper, or in a bare array. */
export function bodiesOf(value: unknown): Bodies {
  const inner = isRecord(value) && Object.hasOwn(value, 'response') ? value.response : undefined;
  const wrapped = inner === undefined ? null : pageOf(inner, ['response']);
  const page = pageOf(value, []);
  if (wrapped && page.isPage) {
    return {
      wrapping: 'mixed',
      bodies: [...page.bodies, ...wrapped.bodies],
      pages: [...page.pages, ...wrapped.pages],
    };
  }
  const { isPage, ...found } = wrapped ?? page;
  const wrapping = wrapped ? (isPage ? 'clientPage' : 'client') : isPage ? 'page' : 'raw';
  return { wrapping, ...found };
}

function pageOf(value: unknown, path: readonly PropertyKey[]) {
  const isPage = isRecord(value) && Array.isArray(value.data);
  const list = isPage ? value.data : value;
  const at = isPage ? [...path, 'data'] : path;
  const bodies = Array.isArray(list)
    ? list.map((entry: unknown, index) => ({ path: [...at, index], value: entry }))
    : [{ path, value }];
  return { isPage, bodies, pages: isPage ? [{ path, value }] : [] };
}

/** Both APIs publish `total_count` as required. */
export function pageIssues({ path, value }: Page): BillingDriftIssue[] {
  const at = formatPath([...path, 'total_count']);
  if (!Object.hasOwn(value, 'total_count')) {
    return [issueOf(at, 'missing', '`total_count` is required, an integer', () => false)];
  }
  return Number.isSafeInteger(value.total_count)
    ? []
    : [issueOf(at, 'wrong-type', '`total_count` is not an integer', () => true)];
}
