import type { TokenBudget, WebhookEventType } from 'isoclerk';
import * as root from 'isoclerk';
import * as claims from 'isoclerk/claims';
import * as user from 'isoclerk/user';
import { describe, expectTypeOf, test } from 'vitest';

describe('isoclerk', () => {
  test('has the verbs of the entries, and their types', () => {
    expectTypeOf(root.normalizeUser).toEqualTypeOf(user.normalizeUser);
    expectTypeOf(root.predictToken).toEqualTypeOf(claims.predictToken);
    expectTypeOf(root.measureClaims({})).toEqualTypeOf<TokenBudget>();
    expectTypeOf<'user.created'>().toExtend<WebhookEventType>();
  });

  test('has no table as a value', () => {
    // @ts-expect-error in isoclerk/claims
    void root.tokenLimits;
    // @ts-expect-error in isoclerk/claims
    void root.claimShortcodes;
    // @ts-expect-error in isoclerk/webhooks
    void root.webhookEvents;
  });
});
