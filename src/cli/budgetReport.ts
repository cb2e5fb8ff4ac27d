import type { ClaimBytes, TokenBudget } from '../claims/index.js';
import { type Segment, stackedBar } from './bar.js';
import { count, plural, table } from './layout.js';
import { limitLines } from './limitLines.js';
import {
  assumedLines,
  uncertaintyLines,
  type Wording,
  warningLines,
  withWarnings,
} from './remarks.js';
import type { Colors } from './terminal.js';
import { UNIT } from './tokenBytes.js';

function verdictText(verdict: TokenBudget['verdict'], colors: Colors): string {
  if (verdict === 'fits') return colors.green('fits');
  return verdict === 'tight' ? colors.yellow('tight') : colors.red('over');
}

interface Part extends Segment {
  readonly name: string;
}

const LETTERS = 'ABCDEFGHIJKL';

/** The token in parts, whose sizes add up to its length: each custom claim, the default claims, all else. */
function partsOf(budget: TokenBudget, { colors, verbose }: Wording): Part[] {
  const { claims, tokenLength } = budget;
  const paints = [
    colors.blue,
    colors.magenta,
    colors.cyan,
    colors.yellow,
    colors.green,
    colors.red,
  ];
  const custom = claims.filter(({ origin }) => origin === 'custom');
  const defaults = claims.filter(({ origin }) => origin === 'default');
  const size = (list: readonly ClaimBytes[]) =>
    Math.round((list.reduce((sum, { bytes }) => sum + bytes, 0) * 4) / 3);
  const own = custom.slice(0, LETTERS.length).map((claim, index) => ({
    name: colors.bold(claim.name),
    amount: size([claim]),
    letter: LETTERS[index] ?? '',
    paint: paints[index % paints.length] ?? colors.blue,
  }));
  const rest = custom.slice(LETTERS.length);
  const gray = { letter: '+', paint: colors.gray };
  const clerks = { letter: '=', paint: colors.white };
  const counted: Part[] = [
    ...own,
    { name: `${count(rest.length)} more`, amount: size(rest), ...gray },
    ...(verbose
      ? defaults.map((claim) => ({ name: claim.name, amount: size([claim]), ...clerks }))
      : [
          {
            name: `${plural(defaults.length, 'claim')} of Clerk`,
            amount: size(defaults),
            ...clerks,
          },
        ]),
  ];
  const sum = counted.reduce((total, { amount }) => total + amount, 0);
  const left = Math.max(0, tokenLength - sum);
  return [...counted, { name: 'header and signature', amount: left, ...gray, letter: '#' }].filter(
    ({ amount }) => amount > 0,
  );
}

/** A token's budget for people, sizes in bytes of the token. */
export function budgetReport(budget: TokenBudget, wording: Wording): string[] {
  const { columns, colors } = wording;
  const { tokenLength, tokenLimit, verdict, warnings, uncertainty, assumed } = budget;
  const parts = partsOf(budget, wording);
  const left = tokenLimit === null ? null : tokenLimit - tokenLength;
  const fits =
    left === null
      ? ''
      : ` of ${count(tokenLimit ?? 0)} bytes, ${left < 0 ? colors.red(`${count(-left)} too much`) : `${count(left)} left`}`;
  const title = budget.kind === 'session' ? 'Session token' : 'JWT template';
  const mark =
    tokenLimit === null
      ? null
      : {
          amount: tokenLimit,
          label: `limit ${count(tokenLimit)}${left !== null && left < 0 ? `, ${count(-left)} too much` : ''}`,
        };
  const drawn = (part: Part) => part.paint(colors.isColorSupported ? '█' : part.letter);
  return [
    `${colors.bold(`${title}:`)} ${verdictText(verdict, colors)}${withWarnings(warnings, colors)}. ${left === null ? plural(tokenLength, 'byte') : count(tokenLength)}${fits}.`,
    '',
    ...stackedBar([...parts].reverse(), mark, columns, colors),
    '',
    colors.bold(UNIT),
    ...table(
      [
        ...parts.map((part) => [
          drawn(part),
          part.name,
          count(part.amount),
          `${((part.amount / Math.max(tokenLength, 1)) * 100).toFixed(1)} %`,
        ]),
        ['', 'in all', count(tokenLength), ''],
      ],
      [2, 3],
      columns,
    ),
    ...limitLines(budget.limits, wording),
    ...warningLines(warnings, wording),
    ...uncertaintyLines(uncertainty, wording),
    ...assumedLines(assumed, wording),
  ];
}
