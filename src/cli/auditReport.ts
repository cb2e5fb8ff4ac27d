import type { AuditSummary } from '../claims/index.js';
import { warningLines } from './budgetReport.js';
import { count, table } from './layout.js';
import type { Colors } from './terminal.js';

function histogram(
  { histogram: bins }: AuditSummary,
  ceiling: number,
  columns: number,
  colors: Colors,
): string {
  const most = Math.max(1, ...bins.map(({ users }) => users));
  const rows = bins.map(({ from, to, users }) => {
    const length = users > 0 ? Math.max(1, Math.round((users / most) * (columns - 30))) : 0;
    const paint = from > ceiling ? colors.red : to > ceiling ? colors.yellow : colors.green;
    return [
      `${count(from)}–${count(to)}`,
      count(users),
      paint((colors.isColorSupported ? '█' : '#').repeat(length)),
    ];
  });
  return table(rows, [0, 1]);
}

/** What an audit found, for people. `ceiling`: characters of the longest token that fits. */
export function auditReport(
  summary: AuditSummary,
  ceiling: number,
  columns: number,
  colors: Colors,
): string {
  const { users, over, tight, fits, tokenLength, claims, limits, worst, warnings } = summary;
  const share = (part: number) =>
    `${count(part)} (${((part / Math.max(users, 1)) * 100).toFixed(2)} %)`;
  const { min, p50, p90, p95, p99, max } = tokenLength;
  const percentiles = Object.entries({ min, p50, p90, p95, p99, max });
  const broken = limits.filter((limit) => limit.over > 0 && limit.severity !== 'info');
  return [
    `${colors.bold(`${count(users)} users`)}: ${colors.red(`${share(over)} over`)}, ${colors.yellow(`${share(tight)} tight`)}, ${colors.green(`${share(fits)} fit`)}\n`,
    `\n${colors.bold('Characters of the token')}\n${histogram(summary, ceiling, columns, colors)}`,
    `\n${table([percentiles.map(([name]) => colors.dim(name)), percentiles.map(([, value]) => count(value))], [0, 1, 2, 3, 4, 5])}`,
    broken.length > 0
      ? `\n${colors.bold('Limits exceeded')}\n${table(
          broken.map(({ id, limit, over: above, source }) => [
            id,
            count(limit),
            `${share(above)} over`,
            colors.dim(source),
          ]),
          [1, 2],
        )}`
      : '',
    `\n${colors.bold('Claims, bytes')}\n${table(
      [
        ['', 'mean', 'max', ''].map(colors.dim),
        ...claims.map(({ name, origin, totalBytes, maxBytes }) => [
          origin === 'custom' ? colors.bold(name) : name,
          count(totalBytes / Math.max(users, 1)),
          count(maxBytes),
          colors.dim(origin),
        ]),
      ],
      [1, 2],
    )}`,
    `\n${colors.bold('Largest tokens')}\n${table(
      worst.map(({ id, tokenLength: length }) => [id, count(length)]),
      [1],
    )}`,
    warnings.length > 0 ? '\n' : '',
    warningLines(warnings, colors),
  ].join('');
}
