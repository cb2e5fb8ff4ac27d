import { type Bodies, bodiesOf } from '../../billing/inspect/bodies.js';
import { inspectBillingPayload } from '../../billing/inspect/inspectBillingPayload.js';
import { issueOf } from '../../billing/inspect/report.js';
import type {
  BillingDriftIssue,
  BillingDriftReport,
  InspectBillingOptions,
} from '../../billing/inspect/types.js';
import { isIsoclerkError } from '../../errors.js';
import { formatPath } from '../../internal/formatPath.js';
import { isRecord } from '../../internal/isRecord.js';
import { normalizeUser, userSourceOf } from '../../user/index.js';
import {
  isKnownWebhookEvent,
  isWebhookEventType,
  suggestWebhookEventType,
} from '../../webhooks/index.js';
import { safeParseWebhookEvent } from '../../webhooks/schemas/index.js';
import type { Input } from './readInputs.js';

/** What a payload is and what is unexpected about it. */
export interface Checked extends Input, Omit<BillingDriftReport, 'resource'> {
  /** In words: `page of 3 BillingPlan`, `webhook event user.created`, `user`. */
  readonly is: string;
  /** A billing resource, `WebhookEvent`, `User`, or `null`. */
  readonly resource: BillingDriftReport['resource'] | 'WebhookEvent' | 'User';
}

/** Finds out what a payload is, unless told, and checks it. */
export function checkPayload(input: Input, options: InspectBillingOptions): Checked {
  const { payload } = input;
  if (payload === undefined) {
    return other(input, 'no JSON', null, [problem('', 'The text is neither JSON nor NDJSON')]);
  }
  const isEvent = isRecord(payload) && typeof payload.type === 'string' && 'data' in payload;
  if (isEvent && (payload.object === 'event' || options.surface === 'webhook')) {
    return checkEvent(input, payload as { readonly type: string }, options);
  }
  const found = bodiesOf(payload);
  const first = found.bodies[0];
  if (!options.resource && first && userSourceOf(first.value) !== null) {
    return checkUsers(input, found);
  }
  const report = inspectBillingPayload(payload, options);
  return { ...input, is: describe(report.resource ?? 'unknown payload', found), ...report };
}

function checkEvent(
  input: Input,
  payload: { readonly type: string },
  options: InspectBillingOptions,
): Checked {
  const { type } = payload;
  const known = isWebhookEventType(type);
  const is = known ? `webhook event ${type}` : 'webhook event';
  if (isKnownWebhookEvent(payload, 'billing')) {
    return { ...input, is, ...inspectBillingPayload(payload, { ...options, surface: 'webhook' }) };
  }
  const { error } = safeParseWebhookEvent(payload);
  const issues = (error?.issues ?? []).map(({ path, message }) => problem(path, message));
  if (!known) {
    const meant = suggestWebhookEventType(type);
    const message = `\`type\` is none of the known events${meant ? `; \`${meant}\` is one` : ''}`;
    issues.push(issueOf('type', 'unknown-value', message, () => false));
  }
  return { ...other(input, is, 'WebhookEvent', issues), surface: 'webhook' };
}

function checkUsers(input: Input, found: Bodies): Checked {
  const issues = found.bodies.flatMap(({ path, value }): BillingDriftIssue[] => {
    try {
      normalizeUser(value as Parameters<typeof normalizeUser>[0]);
      return [];
    } catch (error) {
      if (!isIsoclerkError(error)) throw error;
      const at = formatPath(path);
      const join = at && error.path ? '.' : '';
      return [problem(`${at}${join}${error.path}`, 'Not as Clerk describes a user here')];
    }
  });
  return other(input, describe('user', found), 'User', issues);
}

function other(
  input: Input,
  is: string,
  resource: Checked['resource'],
  issues: readonly BillingDriftIssue[],
): Checked {
  const levels = issues.map(({ level }) => level);
  const verdict = levels.includes('error') ? 'invalid' : levels.length > 0 ? 'drift' : 'ok';
  return { ...input, is, verdict, apiVersion: 'unknown', surface: null, resource, issues };
}

const problem = (path: string, message: string): BillingDriftIssue =>
  issueOf(path, 'wrong-type', message, () => true);

const WRAPPED: Readonly<Record<Bodies['wrapping'], string>> = {
  raw: '',
  client: 'envelope of ',
  page: 'page of ',
  clientPage: 'envelope with a page of ',
  mixed: 'page and envelope of ',
};

function describe(what: string, { wrapping, bodies }: Bodies): string {
  const many = wrapping !== 'client' && (wrapping !== 'raw' || bodies[0]?.path.length === 1);
  return `${WRAPPED[wrapping]}${many ? `${bodies.length} ` : ''}${what}`;
}
