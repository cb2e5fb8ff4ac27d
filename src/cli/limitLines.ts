import type { TokenLimitUse } from '../claims/index.js';
import { count, plural, table } from './layout.js';
import type { Wording } from './remarks.js';
import type { Colors } from './terminal.js';

// Of those that only warn. What decides is always listed.
const WARNINGS = 3;

/** The limits that are exceeded, and the one that is nearest; all with `verbose`. */
export function limitLines(limits: readonly TokenLimitUse[], wording: Wording): string[] {
  const { colors, columns, verbose } = wording;
  const known = limits.filter(({ severity }) => severity !== 'info');
  const broken = known.filter(({ fits }) => !fits);
  const nearest = known
    .filter(({ fits }) => fits)
    .sort((first, second) => second.used / second.limit - first.used / first.limit)
    .slice(0, 1);
  const shown = verbose
    ? limits
    : [
        ...broken.filter(({ severity }) => severity === 'error'),
        ...broken.filter(({ severity }) => severity !== 'error').slice(0, WARNINGS),
        ...nearest,
      ];
  const isHidden = (use: TokenLimitUse) => !shown.includes(use);
  return [
    '',
    `${colors.bold('Limits')} ${colors.dim('in bytes of what each counts')}`,
    ...table(
      shown.map((use) => row(use, wording)),
      [2],
      columns,
    ),
    ...restLines(broken.filter(isHidden).length, limits.filter(isHidden).length, colors),
  ];
}

function restLines(over: number, all: number, colors: Colors): string[] {
  if (all === 0) return [];
  const isOver = over > 0 ? `, ${count(over)} of them exceeded` : '';
  return [`  ${colors.dim(`${plural(all, 'more limit')}${isOver}: --verbose lists them.`)}`];
}

function row(use: TokenLimitUse, { colors, verbose }: Wording): string[] {
  const { id, used, limit, fits, severity, basis, source } = use;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.dim }[severity];
  return [
    fits ? colors.green('ok') : paint(severity === 'info' ? 'note' : 'over'),
    id,
    `${count(used)} of ${count(limit)}`,
    colors.dim(verbose ? `${basis}: ${source}` : source),
  ];
}
