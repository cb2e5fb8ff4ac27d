import { describe, expect, test } from 'vitest';
import { migrateBilling, migrateBillingPath } from '../src/billing/helpers/index.js';
import { inspectPayload } from '../src/inspect/index.js';
import {
  checkClerkEnv,
  parsePublishableKey,
  parseSecretKey,
  redactSecrets,
} from '../src/keys/index.js';
import {
  authState,
  hasFeature,
  hasPermission,
  readSessionClaims,
  tokenKind,
} from '../src/session/index.js';
import { getInitials, normalizeUser, normalizeUsers, type UserLike } from '../src/user/index.js';
import {
  isKnownWebhookEvent,
  suggestWebhookEventType,
  webhookMeta,
} from '../src/webhooks/index.js';
import { growth } from './growth.js';

const many = <T>(size: number, item: (index: number) => T): T[] =>
  Array.from({ length: size }, (_, index) => item(index));
const list = (size: number) => many(size, (index) => `f${index}`).join();
const claims = (size: number) => ({
  v: 2,
  sub: 'user_1',
  sid: 'sess_1',
  fea: many(size, (index) => `o:f${index}`).join(),
  pla: 'o:pro',
  o: { id: 'org_1', rol: 'admin', per: 'read,write', fpm: many(size, () => '3').join() },
});
const mails = (size: number) => ({
  id: 'user_1',
  object: 'user',
  email_addresses: many(size, (index) => ({
    id: `idn_${index}`,
    email_address: `a${index}@example.com`,
  })),
  primary_email_address_id: `idn_${size - 1}`,
});
const refused =
  <T>(work: (value: T) => unknown) =>
  (value: T) => {
    try {
      return work(value);
    } catch {
      return null; // with a code: the sweep sees to that
    }
  };
/** A parser with what makes its input of any size. */
const row = <T>(
  name: string,
  work: (value: T) => unknown,
  make: (size: number) => T,
  start = 2000,
) => [name, () => growth(refused(work), make, start)] as const;

// Claims have their own table: test/claims/linear.test.ts. Files of the command line: test/cli/linear.test.ts.
// Measured, so a busy machine gets another try; what takes the square of its input never passes.
describe('twice the input takes twice the time', { timeout: 60_000, retry: 3 }, () => {
  test.each([
    row('normalizeUser', normalizeUser, mails),
    row(
      'normalizeUsers',
      (users: ReturnType<typeof mails>[]) => normalizeUsers(users as readonly UserLike[]),
      (size) => many(size, () => mails(1)),
    ),
    row(
      'getInitials',
      getInitials,
      (size) => ({ ...mails(1), first_name: '👩\u200d'.repeat(size) }),
      100_000,
    ),
    row('readSessionClaims', readSessionClaims, claims),
    row('hasPermission', (value: object) => hasPermission(value, 'org:f1:read'), claims),
    row('hasFeature', (value: object) => hasFeature(value, 'org:none'), claims),
    row('authState', (value: object) => authState(value), claims),
    row('tokenKind', tokenKind, (size) => `${'e'.repeat(size)}.${'.'.repeat(size)}`, 50_000),
    row(
      'parsePublishableKey',
      parsePublishableKey,
      (size) => `pk_test_${'JC4'.repeat(size)}`,
      50_000,
    ),
    row('parseSecretKey', parseSecretKey, (size) => `sk_test_${'a'.repeat(size)}\n`, 50_000),
    row('redactSecrets', redactSecrets, (size) => 'sk_test_ eyJ.eyJ whsec_ pk_live_$'.repeat(size)),
    row(
      'checkClerkEnv',
      checkClerkEnv,
      (size) => ({ CLERK_SECRET_KEY: `sk_test_${'_a'.repeat(size)}\n` }),
      20_000,
    ),
    row(
      'webhookMeta',
      webhookMeta,
      (size) => ({ 'svix-id': 'm', 'svix-timestamp': '1'.repeat(size) }),
      50_000,
    ),
    row(
      'isKnownWebhookEvent',
      isKnownWebhookEvent,
      (size) => ({ object: 'event', type: '.'.repeat(size), data: {} }),
      50_000,
    ),
    row('suggestWebhookEventType', suggestWebhookEventType, (size) => 'user.'.repeat(size), 20_000),
    row('inspectPayload', (value: object) => inspectPayload(value), mails, 500),
    row(
      'migrateBilling',
      (data: object) => migrateBilling('BillingPlan', data, { surface: 'bapi' }),
      (size) => ({ data: many(size, () => ({ object: 'commerce_plan', amount: 5 })) }),
      500,
    ),
    row(
      'migrateBillingPath',
      (path: string) => migrateBillingPath('bapi', 'GET', path),
      (size) => `/v1/commerce${'/'.repeat(size)}?${list(size)}`,
      5000,
    ),
  ])('%s', (_, ratio) => {
    expect(ratio()).toBeLessThanOrEqual(2.6);
  });
});
