import { afterEach, describe, expect, test } from 'vitest';
import { isIsoclerkError } from '../../src/errors.js';
import { inspectPayload } from '../../src/inspect/index.js';
import { checkClerkEnv } from '../../src/keys/index.js';
import * as session from '../../src/session/index.js';
import {
  buildOrganizationMembershipJSON,
  buildSessionClaims,
  buildUserJSON,
  buildWebhookEvent,
} from '../../src/testing/index.js';
import * as user from '../../src/user/index.js';
import { isWebhookDelivery } from '../../src/webhooks/guards/index.js';
import * as webhooks from '../../src/webhooks/index.js';

// A merge of foreign data can add to Object.prototype, and every object then seems to have it. Each reader is asked with
// one name added after the other: all that it looked for. No answer may change.

type Call = (input: never) => unknown;

/** What one function answers to one input, whatever it throws. */
function answer(call: Call, input: unknown): unknown {
  try {
    return call(input as never);
  } catch (error) {
    return isIsoclerkError(error) ? `${error.code} ${error.path} ${error.message}` : error;
  }
}

/** A view that notes every name that is asked for, at any depth. */
function noting(value: unknown, names: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const note = (name: PropertyKey) => {
    if (typeof name === 'string' && !/^\d+$/.test(name)) names.add(name);
  };
  return new Proxy(value, {
    get(target, name, receiver) {
      note(name);
      return noting(Reflect.get(target, name, receiver), names);
    },
    has(target, name) {
      note(name);
      return Reflect.has(target, name);
    },
    getOwnPropertyDescriptor(target, name) {
      note(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
}

const event = buildWebhookEvent('user.updated', {}, { seed: 'inherited' });
const paid = buildWebhookEvent('subscription.active', {}, { seed: 'inherited' });
const relayed = { name: `clerk/${event.type}`, data: event.data, ts: 1_744_276_393_644 };
const person = buildUserJSON({ email_addresses: [{}] }, { seed: 'inherited' });
const membership = buildOrganizationMembershipJSON({}, { seed: 'inherited' });
const claims = buildSessionClaims(
  {},
  { seed: 1, organization: { id: 'org_1' }, permissions: ['org:invoices:read'], plan: 'org:pro' },
);
const identity = {
  subject: 'user_1',
  issuer: 'https://a.b',
  tokenIdentifier: 'x|user_1',
  sid: 's',
};
const auth = { userId: 'user_1', sessionId: 's', orgId: 'org_1', orgRole: 'org:r' };

const calls: Readonly<Record<string, Call>> = {
  isWebhookEvent: (input) => [
    webhooks.isWebhookEvent(input, 'user.updated'),
    webhooks.isWebhookEvent(input, 'user.*'),
    webhooks.isWebhookEvent(input, ['billing', 'session.created']),
  ],
  isKnownWebhookEvent: (input) => webhooks.isKnownWebhookEvent(input),
  isWebhookDelivery,
  webhookTime: webhooks.webhookTime,
  webhookTimestampUnit: webhooks.webhookTimestampUnit,
  getPayer: webhooks.getPayer,
  inspectPayload: (input) => inspectPayload(input),
  readSessionClaims: (input) => session.readSessionClaims(input),
  authState: session.authState,
  pendingTasks: session.pendingTasks,
  hasRole: (input) => session.hasRole(input, 'r'),
  hasFeature: (input) => session.hasFeature(input, 'a'),
  hasPlan: (input) => session.hasPlan(input, 'pro'),
  hasPermission: (input) => session.hasPermission(input, 'invoices:read'),
  isSessionAuth: session.isSessionAuth,
  normalizeUser: (input) => user.normalizeUser(input),
  normalizeOrganization: (input) => user.normalizeOrganization(input),
  normalizeOrganizationMembership: (input) => user.normalizeOrganizationMembership(input),
  userSourceOf: user.userSourceOf,
  getDisplayName: user.getDisplayName,
  findPrivateData: user.findPrivateData,
  checkClerkEnv: (input) => checkClerkEnv(input),
};

const inputs: Readonly<Record<string, unknown>> = {
  nothing: {},
  'an event': event,
  'a billing event': paid,
  'a relayed event': relayed,
  'a relayed billing event': { name: `clerk/${paid.type}`, data: paid.data },
  'a wrapper': { eventType: event.type, payload: event },
  'a user': person,
  'a camelCase user': { id: 'user_1', emailAddresses: [{ emailAddress: 'a@b.c' }] },
  'a membership': membership,
  'an organization': membership.organization,
  'a camelCase organization': { id: 'org_1', name: 'Acme', publicMetadata: {} },
  claims,
  'bare claims': { sub: 'user_1', sid: 'sess_1', v: 2 },
  'an identity': identity,
  'an auth object': auth,
  'a session': { status: 'pending', user_id: 'user_1', last_active_organization_id: null },
  'an environment': { CLERK_SECRET_KEY: 'sk_test_abcdefghijklmnopqrstuvwxyz' },
};

const planted: readonly unknown[] = ['x', 7, true, {}, [], () => {}, 'user.updated', 'pending'];

let added: string | undefined;
afterEach(() => {
  if (added !== undefined) Reflect.deleteProperty(Object.prototype, added);
});

/** Generated guards read fields as zod does, and as whoever uses them will: asked is only what makes an event one. */
const isAsked = (call: string, name: string) =>
  !(name in Object.prototype) && (call !== 'isWebhookDelivery' || name === 'type');

describe.each(Object.entries(calls))('%s', (called, call) => {
  test.each(Object.entries(inputs))('takes nothing inherited beside %s', (_name, input) => {
    const clean = JSON.stringify(answer(call, input));
    const names = new Set<string>();
    answer(call, noting(input, names));
    const changed: string[] = [];
    for (const name of names) {
      if (!isAsked(called, name)) continue;
      for (const value of planted) {
        added = name;
        // As an assignment makes it.
        const rest = { configurable: true, enumerable: true, writable: true };
        Object.defineProperty(Object.prototype, name, { value, ...rest });
        const now = answer(call, input);
        Reflect.deleteProperty(Object.prototype, name);
        if (JSON.stringify(now) !== clean) changed.push(`${name}, a ${typeof value}`);
      }
    }
    expect(changed).toEqual([]);
  });
});
