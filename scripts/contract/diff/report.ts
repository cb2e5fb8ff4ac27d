import type { Distilled } from '../distil.js';
import { type Change, changesOf } from './changes.js';
import { commonScope } from './scope.js';
import type { Judge, Verdicts } from './verdicts.js';
import { wordsOf } from './words.js';

export interface Report {
  /** What was compared: `clerk/openapi-specs:bapi/2026-05-12.yml`. */
  readonly newer: string;
  readonly older: string;
  /** Roots that one side lacks: what only they reach was left out. */
  readonly left: readonly string[];
  readonly changes: readonly Reported[];
}

interface Reported {
  readonly change: Change;
  readonly words: string;
  /** None where no form of ours looks at it. */
  readonly verdicts?: Verdicts;
}

interface Side {
  readonly name: string;
  readonly facts: Distilled;
}

export function report(older: Side, newer: Side, judge: Judge): Report {
  const { was, is, left } = commonScope(older.facts, newer.facts);
  const changes = changesOf(was, is).map((change) => {
    const verdicts = judge(change);
    return { change, words: wordsOf(change), ...(verdicts && { verdicts }) };
  });
  return { newer: newer.name, older: older.name, left, changes };
}

/** Whether a form that is used in production would refuse something new. */
export const refusesSomething = ({ changes }: Report): boolean =>
  changes.some(({ verdicts }) => verdicts?.tolerant === 'refuses');

/** The report in words, a line a change. Changes that all forms accept silently need no second line. */
export function textOf({ newer, older, left, changes }: Report): string {
  const lines = changes.flatMap(({ words, verdicts }) => {
    const noted =
      verdicts && Object.entries(verdicts).filter(([, verdict]) => verdict !== 'accepts');
    return [
      `  ${words}`,
      ...(noted?.length ? [`    ${noted.map((pair) => pair.join(' ')).join(', ')}`] : []),
    ];
  });
  const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
  return [
    `${newer}: ${changes.length ? count : 'no change'} since ${older}`,
    ...(left.length ? [`  not compared, since one side lacks it: ${left.join(', ')}`] : []),
    ...lines,
  ].join('\n');
}
