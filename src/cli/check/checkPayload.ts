import {
  type DriftReport,
  type InspectPayloadOptions,
  inspectPayload,
} from '../../inspect/index.js';
import type { Input } from './readInputs.js';

/** What a payload is and what is unexpected about it. */
export interface Checked extends Input, DriftReport {
  /** In words: `page of 3 BillingPlan`, `webhook event user.created`, `user`. */
  readonly is: string;
}

/** Finds out what a payload is, unless told, and checks it. */
export function checkPayload(input: Input, options: InspectPayloadOptions): Checked {
  if (input.payload === undefined) return { ...input, is: 'no JSON', ...NO_JSON };
  const report = inspectPayload(input.payload, options);
  return { ...input, is: describe(report), ...report };
}

const NO_JSON: DriftReport = {
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
      message: 'The text is neither JSON nor NDJSON',
      hint: 'Check that the file is the one you meant, and that it was written as a whole',
    },
  ],
};

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
