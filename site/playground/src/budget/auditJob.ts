import type { AuditSummary, TokenOptions } from 'isoclerk/claims';
import type { Around } from './input.ts';

/** What the worker is asked. */
export interface AuditRequest {
  readonly file: File;
  readonly template: string;
  readonly around: Around;
  readonly options: TokenOptions;
}

/** Users that could not be read, and the first of them. */
export interface Unreadable {
  readonly count: number;
  readonly line: number;
  readonly problem: string;
}

/** What the worker says. */
export type AuditMessage =
  | { readonly kind: 'progress'; readonly read: number; readonly users: number }
  | {
      readonly kind: 'done';
      readonly summary: AuditSummary;
      readonly tokenLimit: number | null;
      readonly unreadable: Unreadable | null;
      readonly seconds: number;
    }
  | { readonly kind: 'failed'; readonly problem: string };
