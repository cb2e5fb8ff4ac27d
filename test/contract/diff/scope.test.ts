import { describe, expect, test } from 'vitest';
import { commonScope } from '../../../scripts/contract/diff/scope.js';
import type { Distilled } from '../../../scripts/contract/distil.js';

const billing: Distilled = {
  components: { Money: { amount: 'int' }, Plan: { fee: 'Money' } },
  endpoints: { 'GET /v1/billing/plans': 'page Plan' },
};
const withUser: Distilled = {
  ...billing,
  components: {
    ...billing.components,
    Email: { id: 'string' },
    User: { emails: 'Email[]', owes: 'Money?' },
  },
};

describe('commonScope', () => {
  test('what only a missing root reaches is left out', () => {
    expect(commonScope(withUser, billing)).toEqual({ was: billing, is: billing, left: ['User'] });
    expect(commonScope(billing, withUser)).toEqual({ was: billing, is: billing, left: ['User'] });
  });

  test('nothing is left out where both have the root', () => {
    expect(commonScope(withUser, withUser)).toEqual({ was: withUser, is: withUser, left: [] });
  });

  test('what an event alone reaches stays', () => {
    const events = { 'email.created': 'Email' };
    const { was } = commonScope({ ...withUser, events }, billing);
    expect(Object.keys(was.components)).toEqual(['Money', 'Plan', 'Email']);
  });
});
