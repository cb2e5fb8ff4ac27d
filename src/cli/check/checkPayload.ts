import {
  type DriftReport,
  type InspectPayloadOptions,
  inspectPayload,
} from '../../inspect/index.js';
import type { Input } from './readInputs.js';

/** What a payload is and what is unexpected about it. */
export interface Checked extends DriftReport {
  readonly name: string;
  readonly file: string;
  /** In words: `page of 3 BillingPlan`, `webhook event user.created`, `user`. */
  readonly is: string;
}

/** Finds out what a payload is, unless told, and checks it. */
export function checkPayload(
  { name, file, payload, flaw }: Input & { readonly flaw?: string },
  options: InspectPayloadOptions,
): Checked {
  if (flaw !== undefined) return { name, file, is: 'no JSON', ...noJson(flaw) };
  const report = inspectPayload(payload, options);
  const issues = report.issues.map((issue) => ({
    ...issue,
    message: inCommandWords(issue.message),
    hint: inCommandWords(issue.hint),
  }));
  return { name, file, is: describe(report), ...report, issues };
}

/** The library speaks of its functions and options, the command line of its own. */
const inCommandWords = (text: string): string =>
  text.replace('migrateBilling', '`isoclerk check --migrate`').replace('with `as`', 'with `--as`');

const noJson = (flaw: string): DriftReport => ({
  verdict: 'invalid',
  apiVersion: 'unknown',
  surface: null,
  as: null,
  envelope: 'raw',
  count: 0,
  issues: [
    {
      path: '',
      kind: 'wrong-type',
      level: 'error',
      message: `This is not JSON: ${flaw}`,
      hint: 'Check that the file is the one you meant, and that it was written as a whole',
    },
  ],
  counts: { error: 1, drift: 0, note: 0 },
});

const WRAPPED: Readonly<Record<DriftReport['envelope'], string>> = {
  raw: '',
  array: '',
  client: 'envelope of ',
  page: 'page of ',
  clientPage: 'envelope with a page of ',
  mixed: 'page and envelope of ',
};

function describe({ as, envelope, count }: DriftReport): string {
  const many = envelope === 'raw' || envelope === 'client' ? '' : `${count} `;
  return `${WRAPPED[envelope]}${many}${noun(as)}`;
}

function noun(as: DriftReport['as']): string {
  if (as === null) return 'unknown payload';
  if (as === 'User') return 'user';
  if (as === 'WebhookEvent') return 'webhook event';
  return as.includes('.') ? `webhook event ${as}` : as;
}
