import type { BoundedClaim, TemplateBound } from '../claims/index.js';
import { budgetReport } from './budgetReport.js';
import { count, plural, table } from './layout.js';
import { type Wording, warningLines, withWarnings } from './remarks.js';
import { tokenBytes, UNIT } from './tokenBytes.js';

const sentences = {
  fits: 'No user within the bounds is over.',
  over: 'A user within the bounds exceeds a limit, such as the one below.',
  unknown: 'Nothing proves that it fits, and no user that is over was found.',
} as const;

/** The worst case of a template, for people. */
export function boundReport(bound: TemplateBound, wording: Wording): string[] {
  const { colors, columns } = wording;
  const { verdict, maxTokenLength, claims, deciding, assumptions, witness, warnings } = bound;
  const paint = { fits: colors.green, over: colors.red, unknown: colors.yellow }[verdict];
  const size =
    maxTokenLength === null
      ? 'There is no bound on the token.'
      : `The token has at most ${plural(maxTokenLength, 'byte')}.`;
  return [
    `${colors.bold('Worst case:')} ${paint(verdict)}${withWarnings(warnings, colors)}. ${size} ${sentences[verdict]}`,
    '',
    colors.bold(`${UNIT} at most`),
    ...table(rowsOf(claims, deciding, wording), [1], columns),
    '',
    `  ${colors.dim(`Assumes ${assumptions.join('; ')}.`)}`,
    ...(witness ? ['', ...budgetReport(witness.budget, wording)] : warningLines(warnings, wording)),
  ];
}

/** Clerk's own claims in one row, where they are bounded and do not decide. */
function rowsOf(
  claims: readonly BoundedClaim[],
  deciding: readonly string[],
  { colors, verbose }: Wording,
): string[][] {
  const isQuiet = ({ name, origin, maxBytes }: BoundedClaim) =>
    !verbose && origin === 'default' && maxBytes !== null && !deciding.includes(name);
  const quiet = claims.filter(isQuiet);
  const size = quiet.reduce((sum, { maxBytes }) => sum + (maxBytes ?? 0), 0);
  const rows = claims
    .filter((claim) => !isQuiet(claim))
    .map(({ name, origin, maxBytes, unbounded }) => [
      origin === 'custom' ? colors.bold(name) : name,
      maxBytes === null ? 'no bound' : count(tokenBytes(maxBytes)),
      deciding.includes(name) ? colors.yellow('decides') : '',
      colors.dim(unbounded.length > 0 ? `because of ${unbounded.join(', ')}` : ''),
    ]);
  if (quiet.length === 0) return rows;
  return [...rows, [`${plural(quiet.length, 'claim')} of Clerk`, count(tokenBytes(size)), '', '']];
}
