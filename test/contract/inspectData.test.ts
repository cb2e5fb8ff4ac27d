import { describe, expect, test } from 'vitest';
import { loadContract } from '../../scripts/contract/contract.js';
import { formLines } from '../../scripts/contract/emit/data.js';
import { goneObjects, legacyKeys } from '../../scripts/contract/emit/legacy.js';
import type { Form, Member, Type } from '../../scripts/contract/types.js';

const text: Type = { kind: 'scalar', is: 'string' };
const member = (key: string, type: Type = text, marks: Partial<Member> = {}): Member => ({
  key,
  type,
  optional: false,
  nullable: false,
  deprecated: false,
  ...marks,
});
const form = (name: string, ...members: Member[]): Form => ({ name, resource: name, members });
const asMap = (...forms: Form[]) => new Map(forms.map((one) => [one.name, one]));

describe('the contract as lines', () => {
  test('an API is written by what it has otherwise', () => {
    const values: Type = { kind: 'open', values: ['a', 'b'] };
    const closed: Type = { kind: 'literal', values: ['a', 'b'] };
    const other: Type = { kind: 'literal', values: ['a'] };
    const tolerant = form(
      'BillingPlan',
      member('id'),
      member('fee', { kind: 'form', name: 'BillingMoney' }, { optional: true, nullable: true }),
      member('kind', values),
      member('sdk', { kind: 'scalar', is: 'unknown' }, { optional: true }),
    );
    const bapi = form(
      'BillingPlan',
      member('id', text, { nullable: true }),
      member('fee', { kind: 'form', name: 'BillingMoney' }, { optional: true, nullable: true }),
      member('kind', closed),
    );
    const fapi = form('BillingPlan', member('id'), member('kind', other, { optional: true }));
    expect(formLines([tolerant], [asMap(bapi), asMap(fapi)])).toEqual([
      "BillingPlan id:string fee:Money?~ kind:'a'|'b'|string sdk:unknown?/~*.-/.-!- 'a'?",
    ]);
    expect(formLines([tolerant], [asMap(), asMap()])).toEqual([
      "BillingPlan id:string fee:Money?~ kind:'a'|'b'|string sdk:unknown?",
    ]);
  });

  test.each([
    ['a form that the tolerant reading lacks', form('BillingOther', member('id'))],
    ['a key that it lacks', form('BillingPlan', member('more'))],
  ])('%s is no line', (_, own) => {
    expect(() => formLines([form('BillingPlan', member('id'))], [asMap(own)])).toThrow();
  });

  test('a name of another family is no line', () => {
    const plan = form('BillingPlan', member('user', { kind: 'form', name: 'UserName' }));
    expect(() => formLines([plan], [])).toThrow('UserName is of another family');
  });
});

describe('what the migration says of old keys', () => {
  const keys = legacyKeys(loadContract().billing);

  test.each([
    ['BillingPaymentMethod', 'payment_method', 'payment_type'],
    ['BillingPlan', 'amount', 'fee.amount'],
    ['BillingPlan', 'interval', ''],
    ['BillingSettings.billing', 'has_paid_org_plans', 'organization.has_paid_plans'],
    ['BillingPaymentItem', 'next_invoice', 'next_payment'],
  ])('%s.%s is %j now', (name, key, target) => {
    expect(keys[name]?.[key]?.[0]).toBe(target);
  });

  test('resources that no rule changes have none', () => {
    expect(keys.BillingMoneyAmount).toBeUndefined();
  });

  test('products and invoices are gone', () => {
    expect(Object.keys(goneObjects())).toEqual(['commerce_product', 'product', 'commerce_invoice']);
  });
});
