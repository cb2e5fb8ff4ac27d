import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../scripts/contract/diff/changes.js';
import { wordsOf } from '../../../scripts/contract/diff/words.js';
import type { Distilled } from '../../../scripts/contract/distil.js';

const wordsBetween = (was: Distilled, is: Distilled) => changesOf(was, is).map(wordsOf);
const plan = (fields: Record<string, string>): Distilled => ({ components: { Plan: fields } });
const field = (text?: string) => plan(text === undefined ? {} : { x: text });
const endpoint = (row?: string): Distilled => ({
  components: {},
  endpoints: row === undefined ? {} : { 'GET /v1/plans': row },
});
const event = (data?: string): Distilled => ({
  components: {},
  events: data === undefined ? {} : { 'plan.created': data },
});

describe('changesOf', () => {
  test.each<readonly [words: string[], was: Distilled, is: Distilled]>([
    [['event plan.created: new, Plan'], event(), event('Plan')],
    [['event plan.created: gone'], event('Plan'), event()],
    [['event plan.created: was Plan, is User'], event('Plan'), event('User')],

    [['GET /v1/plans: new, page Plan'], endpoint(), endpoint('page Plan')],
    [['GET /v1/plans: gone'], endpoint('page Plan'), endpoint()],
    [['GET /v1/plans: wrapper was page, is raw'], endpoint('page Plan'), endpoint('raw Plan')],
    [['GET /v1/plans: body was Plan, is Plan~'], endpoint('raw Plan'), endpoint('raw Plan~')],
    [['GET /v1/plans: may answer 204 now'], endpoint('raw Plan'), endpoint('raw Plan empty')],
    [['GET /v1/plans: no longer answers 204'], endpoint('raw Plan empty'), endpoint('raw Plan')],
    [
      ['GET /v1/plans: wrapper was page, is client', 'GET /v1/plans: body was Plan, is User'],
      endpoint('page Plan'),
      endpoint('client User'),
    ],

    [['component Plan: new'], { components: {} }, field('int')],
    [['component Plan: gone'], field('int'), { components: {} }],

    [['Plan.x: new, int?~ deprecated'], field(), field('int?~ deprecated')],
    [['Plan.x: gone'], field('int'), field()],
    [['Plan.x: may be left out now'], field('int'), field('int?')],
    [['Plan.x: is always there now'], field('int?'), field('int')],
    [['Plan.x: may be null now'], field('int'), field('int~')],
    [['Plan.x: is never null now'], field('int~'), field('int')],
    [["Plan.x: new values 'b'"], field("'a'"), field("'a'|'b'")],
    [["Plan.x: values gone 'b'"], field("'a'|'b'"), field("'a'")],
    [["Plan.x: new values 'c'; values gone 'b'"], field("'a'|'b'"), field("'a'|'c'")],
    [["Plan.x: new values 'c'[]"], field("('a'|'b')[]"), field("('a'|'b'|'c')[]")],
    [['Plan.x: type was int, is number'], field('int'), field('number')],
    [["Plan.x: type was 'a'|'b', is string"], field("'a'|'b'"), field('string')],
    [["Plan.x: type was 'a', is 'a'[]"], field("'a'"), field("'a'[]")],
    [['Plan.x: type was Money, is Fee[]'], field('Money'), field('Fee[]')],
    [['Plan.x: deprecated now'], field('int'), field('int deprecated')],
    [['Plan.x: no longer deprecated'], field('int deprecated'), field('int')],
    [
      ['Plan.x: may be left out now', 'Plan.x: may be null now', 'Plan.x: type was int, is string'],
      field('int'),
      field('string?~'),
    ],
  ])('%j', (words, was, is) => {
    expect(wordsBetween(was, is)).toEqual(words);
  });

  test('no difference, no change', () => {
    const facts = { ...plan({ x: 'int' }), ...endpoint('raw Plan').endpoints };
    expect(changesOf(facts, structuredClone(facts))).toEqual([]);
  });
});
