import type { AuditSummary } from '../claims/index.js';
import { count, plural, table } from './layout.js';
import { type Wording, warningLines, withWarnings } from './remarks.js';
import { tokenBytes, UNIT } from './tokenBytes.js';

function histogram(
  { histogram: bins }: AuditSummary,
  ceiling: number,
  { columns, colors }: Wording,
): string[] {
  const most = bins.reduce((largest, { users }) => Math.max(largest, users), 1);
  const room = Math.max(1, columns - 32);
  const rows = bins.map(({ from, to, users }) => {
    const length = users > 0 ? Math.max(1, Math.round((users / most) * room)) : 0;
    const paint = from > ceiling ? colors.red : to > ceiling ? colors.yellow : colors.green;
    const isOver = from > ceiling ? colors.red('over') : '';
    return [
      `${count(from)}–${count(to)}`,
      count(users),
      paint((colors.isColorSupported ? '█' : '#').repeat(length)),
      isOver,
    ];
  });
  return table(rows, [0, 1], columns);
}

/** What an audit found, for people. `ceiling`: bytes of the longest token that fits. */
export function auditReport(summary: AuditSummary, ceiling: number, wording: Wording): string[] {
  const { colors, columns, verbose } = wording;
  const { users, over, tight, fits, tokenLength, limits, worst, warnings } = summary;
  const warned = withWarnings(warnings, colors);
  if (users === 0) return [`${colors.bold('0 users')}: nothing was measured${warned}.`];
  const share = (part: number) => `${count(part)} (${((part / users) * 100).toFixed(2)} %)`;
  const { min, p50, p90, p95, p99, max } = tokenLength;
  const percentiles = Object.entries({ min, p50, p90, p95, p99, max });
  const broken = limits.filter((limit) => limit.over > 0 && limit.severity !== 'info');
  const last = verbose ? worst.length : 5;
  return [
    `${colors.bold(plural(users, 'user'))}: ${colors.red(`${share(over)} over`)}, ${colors.yellow(`${share(tight)} tight`)}, ${colors.green(`${share(fits)} fit`)}${warned}.`,
    '',
    `${colors.bold(UNIT)}${Number.isFinite(ceiling) ? colors.dim(`, of which ${count(ceiling)} fit`) : ''}`,
    ...histogram(summary, ceiling, wording),
    '',
    ...table(
      [percentiles.map(([name]) => colors.dim(name)), percentiles.map(([, size]) => count(size))],
      [0, 1, 2, 3, 4, 5],
      columns,
    ),
    ...(broken.length > 0
      ? [
          '',
          `${colors.bold('Limits exceeded')} ${colors.dim('in bytes of what each counts')}`,
          ...table(
            broken.map(({ id, limit, over: above, source }) => [
              id,
              count(limit),
              `${share(above)} over`,
              colors.dim(source),
            ]),
            [1, 2],
            columns,
          ),
        ]
      : []),
    '',
    colors.bold(`${UNIT}, by claim`),
    ...table(claimRows(summary, wording), [1, 2], columns),
    '',
    colors.bold('Largest tokens'),
    ...table(
      worst.slice(0, last).map(({ id, tokenLength: length }) => [id, count(length)]),
      [1],
      columns,
    ),
    ...(worst.length > last
      ? [`  ${colors.dim(`${count(worst.length - last)} more: --verbose lists them.`)}`]
      : []),
    ...warningLines(warnings, wording),
  ];
}

function claimRows({ claims, users }: AuditSummary, { colors, verbose }: Wording): string[][] {
  const shown = verbose ? claims : claims.filter(({ origin }) => origin === 'custom');
  const quiet = claims.filter((claim) => !shown.includes(claim));
  const mean = (total: number) => count((total * 4) / 3 / users);
  const total = quiet.reduce((sum, { totalBytes }) => sum + totalBytes, 0);
  const most = quiet.reduce((sum, { maxBytes }) => sum + maxBytes, 0);
  return [
    ['', 'mean', 'max'].map(colors.dim),
    ...shown.map(({ name, origin, totalBytes, maxBytes }) => [
      origin === 'custom' ? colors.bold(name) : name,
      mean(totalBytes),
      count(tokenBytes(maxBytes)),
    ]),
    ...(quiet.length > 0
      ? [[`${plural(quiet.length, 'claim')} of Clerk`, mean(total), count(tokenBytes(most))]]
      : []),
  ];
}
