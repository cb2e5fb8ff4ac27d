import {
  type ClaimsWarning,
  type ClaimUncertainty,
  claimUncertainties,
  type TokenBudget,
  type TokenLimitUse,
} from '../claims/index.js';
import { count, type Segment, stackedBar, table } from './layout.js';
import type { Colors } from './terminal.js';

function verdictText(verdict: string, colors: Colors): string {
  if (verdict === 'fits') return colors.green('fits');
  return verdict === 'tight' ? colors.yellow('tight') : colors.red(verdict);
}

export function warningLines(warnings: readonly ClaimsWarning[], colors: Colors): string {
  return warnings
    .map(({ code, path, message, suggestion, line, column }) => {
      const place = line === undefined ? '' : ` at ${line}:${column}`;
      const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
      return `  ${colors.yellow('warning')} ${colors.bold(path)}${place} ${colors.dim(code)}\n          ${message}.${hint}\n`;
    })
    .join('');
}

function uncertaintyLines(list: readonly ClaimUncertainty[], colors: Colors): string {
  return list
    .map(({ id, claim, bytes }) => {
      const where = claim === null ? '' : ` ${claim}`;
      return `  ${colors.cyan('not known')} up to ${count(bytes)} bytes less${where} ${colors.dim(id)}\n            ${claimUncertainties[id]}\n`;
    })
    .join('');
}

function limitRows(limits: readonly TokenLimitUse[], colors: Colors): string[][] {
  return limits
    .filter(({ severity, fits }) => severity !== 'info' || !fits)
    .map(({ id, used, limit, remaining, fits, severity, basis, source }) => {
      const paint =
        severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.dim;
      return [
        fits ? colors.green('ok') : paint(severity === 'info' ? 'old' : 'over'),
        id,
        `${count(used)} of ${count(limit)}`,
        remaining >= 0 ? `${count(remaining)} left` : paint(`${count(-remaining)} over`),
        colors.dim(`${basis}: ${source}`),
      ];
    });
}

/** The cookie as a bar: what is fixed, default claims, each custom claim, free space. */
function budgetBar(
  { claims, cookies, tokenLength, tokenLimit, payloadBytes }: TokenBudget,
  columns: number,
  colors: Colors,
) {
  const paints = [
    colors.blue,
    colors.magenta,
    colors.cyan,
    colors.yellow,
    colors.green,
    colors.red,
  ];
  const perByte =
    (tokenLength > 0 ? Math.ceil((payloadBytes * 4) / 3) : 0) / Math.max(payloadBytes, 1);
  const defaults = claims.filter(({ origin }) => origin === 'default');
  const custom = claims.filter(({ origin }) => origin === 'custom');
  const shown = custom.slice(0, 12);
  const rest = custom.slice(12);
  const sum = (list: readonly { bytes: number }[]) =>
    list.reduce((total, { bytes }) => total + bytes, 0) * perByte;
  const payload = Math.ceil((payloadBytes * 4) / 3);
  const name = (cookies.at(-1)?.bytes ?? tokenLength) - tokenLength;
  const segments: Segment[] = [
    {
      label: 'name, header, signature',
      amount: name + tokenLength - payload,
      paint: colors.gray,
      letter: '#',
    },
    { label: 'default claims', amount: sum(defaults), paint: colors.white, letter: '=' },
    ...shown.map((claim, index) => ({
      label: claim.name,
      amount: sum([claim]),
      paint: paints[index % paints.length] ?? colors.blue,
      letter: String.fromCharCode(65 + index),
    })),
    { label: `${rest.length} more`, amount: sum(rest), paint: colors.gray, letter: '+' },
    {
      label: 'free',
      amount: Math.max(0, (tokenLimit ?? 0) - tokenLength),
      paint: colors.dim,
      letter: '.',
    },
  ];
  return stackedBar(segments, columns, colors);
}

/** A token's budget for people. */
export function budgetReport(budget: TokenBudget, columns: number, colors: Colors): string {
  const { claims, limits, warnings, uncertainty, assumed } = budget;
  const title = budget.kind === 'session' ? 'Session token' : 'JWT template';
  const room = budget.remainingBytes;
  const left =
    room === null
      ? ''
      : room >= 0
        ? `, room for ${count(room)} bytes of claims`
        : `, ${count(-room)} bytes of claims too much`;
  const rows = claims.map(({ name, bytes, origin }) => [
    origin === 'custom' ? colors.bold(name) : name,
    count(bytes),
    `${((bytes / Math.max(budget.payloadBytes, 1)) * 100).toFixed(1)} %`,
    colors.dim(origin),
  ]);
  return [
    `${colors.bold(title)} ${verdictText(budget.verdict, colors)}: ${count(budget.tokenLength)} characters, payload ${count(budget.payloadBytes)} bytes, custom claims ${count(budget.customClaimsBytes)}${left}\n\n`,
    budgetBar(budget, columns - 4, colors),
    `\n${colors.bold('Claims, bytes in the payload')}\n${table(rows, [1, 2])}`,
    `\n${colors.bold('Limits, bytes')}\n${table(limitRows(limits, colors), [2, 3])}`,
    warnings.length + uncertainty.length > 0 ? '\n' : '',
    warningLines(warnings, colors),
    uncertaintyLines(uncertainty, colors),
    assumed.length > 0
      ? `\n  ${colors.dim(`Placeholders stand for: ${assumed.join(', ')}`)}\n`
      : '',
  ].join('');
}
