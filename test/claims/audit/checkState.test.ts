import { describe, expect, test } from 'vitest';
import { checkState } from '../../../src/claims/audit/checkState.js';
import { createBudgetAudit, predictToken } from '../../../src/claims/index.js';

const template = { a: '{{user.id}}' };
const audit = createBudgetAudit(template);
for (const id of ['b', 'aaa', 'c']) audit.add({ user: { id } });
const good = audit.toJSON();
const [first, second, third] = good.worst;
const [one, two] = good.buckets;
const lengthOf = (id: string) => predictToken(template, { user: { id } }).tokenLength;

const claim = { name: 'x', origin: 'custom', users: 2, totalBytes: 10, maxBytes: 6 };
const doubt = { id: 'jti', users: 2, maxBytes: 29 };
const last = 49_152;
/** Three users in other buckets, with tokens as long as the largest says. */
const sized = (buckets: readonly unknown[], maxPayloadBytes: number) => {
  const fixed = lengthOf('aaa') - Math.ceil((good.maxPayloadBytes * 4) / 3);
  const tokenLength = fixed + Math.ceil((maxPayloadBytes * 4) / 3);
  const worst = ['a', 'b', 'c'].map((id) => ({ id, tokenLength }));
  return { buckets, maxPayloadBytes, worst };
};

describe('a state', () => {
  test('has what the tests below change', () => {
    expect(good.worst.map(({ id }) => id)).toEqual(['aaa', 'b', 'c']);
    expect(good.worst.map(({ tokenLength }) => tokenLength)).toEqual(
      ['aaa', 'b', 'c'].map(lengthOf),
    );
    expect([one?.[1], two?.[1]]).toEqual([2, 1]);
    expect(checkState(JSON.parse(JSON.stringify(good)))).toEqual(good);
  });

  test.each<[string, object]>([
    ['limits that all exceed, and none', { limits: { a: 3, b: 0 } }],
    ['a claim as large for all', { claims: [{ ...claim, totalBytes: 12 }] }],
    ['a claim of one', { claims: [{ ...claim, users: 1, maxBytes: 10 }] }],
    ['a claim of all', { claims: [{ ...claim, users: 3 }] }],
    ['a claim of each origin', { claims: [claim, { ...claim, origin: 'default' }] }],
    ['a claim of no bytes', { claims: [{ ...claim, totalBytes: 0, maxBytes: 0 }] }],
    ['two claims', { claims: [claim, { ...claim, name: 'y' }] }],
    ['a doubt of all', { uncertainty: [{ ...doubt, users: 3 }] }],
    ['two doubts', { uncertainty: [doubt, { ...doubt, id: 'number-format' }] }],
    ['verdicts of all', { verdicts: { fits: 0, tight: 1, over: 2 } }],
    [
      'a bucket of no bytes',
      sized(
        [
          [0, 1],
          [9, 2],
        ],
        9,
      ),
    ],
    ['the last bucket', sized([[last, 3]], last)],
    ['more than the last bucket', sized([[last, 3]], last + 500)],
    ['the same user twice', { worst: [first, second, second] }],
    ['fewer of the largest', { options: { worst: 1 }, worst: [first] }],
    ['none of the largest', { options: { worst: 0 }, worst: [] }],
    ['more of the largest than there are', { options: { worst: 4 } }],
  ])('may have %s', (_, changes) => {
    const state = { ...good, ...changes };
    expect(checkState(state)).toEqual(state);
  });

  test.each<[string, unknown]>([
    ['limits', { limits: [] }],
    ['limits', { limits: { a: 4 } }],
    ['limits', { limits: { a: -1 } }],
    ['claims', { claims: {} }],
    ['claims', { claims: [{ ...claim, name: 5 }] }],
    ['claims', { claims: [{ ...claim, origin: 'own' }] }],
    ['claims', { claims: [{ ...claim, users: 0, totalBytes: 0, maxBytes: 0 }] }],
    ['claims', { claims: [{ ...claim, users: 4 }] }],
    ['claims', { claims: [{ ...claim, users: '2' }] }],
    ['claims', { claims: [{ ...claim, totalBytes: '10' }] }],
    ['claims', { claims: [{ ...claim, maxBytes: '6' }] }],
    ['claims', { claims: [{ ...claim, maxBytes: 11 }] }],
    ['claims', { claims: [{ ...claim, totalBytes: 13 }] }],
    ['claims', { claims: [claim, claim] }],
    ['uncertainty', { uncertainty: 5 }],
    ['uncertainty', { uncertainty: [{ ...doubt, id: 5 }] }],
    ['uncertainty', { uncertainty: [{ ...doubt, id: 'other' }] }],
    ['uncertainty', { uncertainty: [{ ...doubt, users: 0 }] }],
    ['uncertainty', { uncertainty: [{ ...doubt, users: 4 }] }],
    ['uncertainty', { uncertainty: [{ ...doubt, users: '2' }] }],
    ['uncertainty', { uncertainty: [{ ...doubt, maxBytes: '29' }] }],
    ['uncertainty', { uncertainty: [doubt, doubt] }],
    ['verdicts', { verdicts: { fits: 3, tight: 1, over: 0 } }],
    ['verdicts', { verdicts: { fits: 4, tight: -1, over: 0 } }],
    ['verdicts', { verdicts: { fits: -1, tight: 4, over: 0 } }],
    ['verdicts', { verdicts: { fits: 3, tight: 1, over: -1 } }],
    ['buckets', { buckets: 5 }],
    ['buckets', { buckets: [one] }],
    ['buckets', { buckets: [two, one] }],
    ['buckets', { buckets: [one, one, two] }],
    ['buckets', { buckets: [5, one, two] }],
    ['buckets', { buckets: [[one?.[0], 1], [one?.[0], 1], two] }],
    ['buckets', { buckets: [[...(one ?? []), 1], two] }],
    ['buckets', { buckets: [[1, 0], one, two] }],
    ['buckets', { buckets: [[-1, 1], ...good.buckets], users: 4 }],
    ['buckets', sized([[last + 1, 3]], last + 1)],
    ['maxPayloadBytes', sized([[9, 3]], 10)],
    ['maxPayloadBytes', { maxPayloadBytes: `${good.maxPayloadBytes}` }],
    ['worst', { worst: [first, second] }],
    ['worst', { worst: [first, second, third, third] }],
    ['worst', { worst: [first, third, second] }],
    ['worst', { worst: [second, third, third] }],
    ['worst', { worst: [{ ...first, tokenLength: lengthOf('aaa') + 1 }, second, third] }],
    ['worst', { worst: [first, second, { ...third, tokenLength: '5' }] }],
    ['worst', { worst: [first, second, { ...third, id: 5 }] }],
    ['worst', { options: { worst: 1 } }],
    ['options', { options: { worst: -1 } }],
    ['options', { options: { version: 3 } }],
    ['options', { options: { header: { a: 1n } } }],
    ['template', { template: '{}' }],
    ['template', { template: { a: Number.NaN } }],
    ['format', { format: '1' }],
  ])('with other %s is refused', (path, changes) => {
    expect(() => checkState({ ...good, ...(changes as object) })).toThrow(
      expect.objectContaining({
        code: 'ISOCLERK_CLAIMS_AUDIT_INVALID',
        path,
        message: `${path}: This is no state of an audit. Pass the parsed JSON of an audit unchanged.`,
      }),
    );
  });
});
