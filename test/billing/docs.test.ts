import { describe, expect, test } from 'vitest';
import { loadContract } from '../../scripts/contract/contract.js';
import { docsTables } from '../../scripts/contract/emit/docs.js';
import { endpointNotes } from '../../src/contract/endpoints.js';
import { billingNotes } from '../../src/contract/notes/billing/index.js';
import { correctionRows, headingsOf, linksOf, reasonsOf, rowsOf } from '../docs/tables.js';

const tables = docsTables(loadContract());

describe('the resource tables', () => {
  const text = tables.billing ?? '';
  test('are one for each resource', () => {
    expect(headingsOf(text)).toEqual(Object.keys(billingNotes).sort());
  });
  test('link to tables that are there', () => {
    const anchors = headingsOf(text).map((name) => name.toLowerCase());
    expect(linksOf(text).length).toBeGreaterThan(20);
    expect(linksOf(text).filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
  test.each([
    ['BillingPlan', 'fee', '[BillingMoneyAmount](#billingmoneyamount)', '~', '~', '~'],
    ['BillingPlan', 'available_prices', 'unknown', '?', '–', '–'],
    ['BillingPlan', 'for_payer_type', "`'org'`, `'user'` …", '·', '· string', '· string'],
    [
      'BillingPayerCredit',
      'remaining_balance',
      '[BillingMoneyAmount](#billingmoneyamount)',
      '·',
      '·',
      '·',
    ],
  ])('say of %s.%s what its sources do', (resource, field, ...cells) => {
    expect(
      rowsOf(text, resource)
        .find(([key]) => key === `\`${field}\``)
        ?.slice(1, 5),
    ).toEqual(cells);
  });
});

describe('the table of corrections', () => {
  test.each(reasonsOf(billingNotes))('has $resource, $field', (correction) => {
    expect(correctionRows(tables.billingCorrections ?? '', correction)).toHaveLength(1);
  });
});

test('the table of endpoints gives the reason of every note', () => {
  const text = tables.billingEndpoints ?? '';
  const notes = Object.values(endpointNotes).flatMap((own) => Object.entries(own));
  const lines = text.split('\n');
  const lacking = notes.filter(
    ([operation, { why }]) =>
      !lines.some((line) => line.startsWith(`| \`${operation}\``) && line.includes(why)),
  );
  expect(lacking).toEqual([]);
  expect(notes.length).toBeGreaterThan(10);
});
