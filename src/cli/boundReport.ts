import type { TemplateBound } from '../claims/index.js';
import { budgetReport, warningLines } from './budgetReport.js';
import { count, table } from './layout.js';
import type { Colors } from './terminal.js';

const sentences = {
  fits: 'No user within the bounds is over.',
  over: 'A user within the bounds is over; the report below is of such a user.',
  unknown: 'Neither is proven.',
} as const;

/** The worst case of a template, for people. */
export function boundReport(bound: TemplateBound, columns: number, colors: Colors): string {
  const { verdict, maxTokenLength, claims, deciding, unbounded, assumptions, witness } = bound;
  const paint = verdict === 'fits' ? colors.green : verdict === 'over' ? colors.red : colors.yellow;
  const rows = claims.map(({ name, origin, maxBytes, unbounded: open }) => [
    origin === 'custom' ? colors.bold(name) : name,
    maxBytes === null ? 'no bound' : count(maxBytes),
    deciding.includes(name) ? paint('decides') : '',
    colors.dim(open.length > 0 ? open.join(', ') : origin),
  ]);
  return [
    `${colors.bold('Worst case')} ${paint(verdict)}: ${maxTokenLength === null ? 'no bound on the token' : `at most ${count(maxTokenLength)} characters`}. ${sentences[verdict]}\n`,
    `\n${colors.bold('Claims, bytes at most')}\n${table(rows, [1])}`,
    unbounded.length > 0 ? `\n  Give a bound for ${colors.bold(unbounded.join(', '))}\n` : '',
    `\n${assumptions.map((text) => `  ${colors.dim(`assumes ${text}`)}\n`).join('')}`,
    witness
      ? `\n${budgetReport(witness.budget, columns, colors)}`
      : warningLines(bound.warnings, colors),
  ].join('');
}
