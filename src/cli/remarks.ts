import { type ClaimsWarning, type ClaimUncertainty, claimUncertainties } from '../claims/index.js';
import { count, plural } from './layout.js';
import type { Colors } from './terminal.js';
import { tokenBytes } from './tokenBytes.js';

/** How much is said: everything, or what needs a person. */
export interface Wording {
  readonly columns: number;
  readonly colors: Colors;
  readonly verbose: boolean;
}

/** What stands next to a verdict, so that nobody reads past the warnings. */
export const withWarnings = (warnings: readonly unknown[], colors: Colors): string =>
  warnings.length === 0 ? '' : `, ${colors.yellow(`with ${plural(warnings.length, 'warning')}`)}`;

export function warningLines(warnings: readonly ClaimsWarning[], { colors }: Wording): string[] {
  const lines = warnings.flatMap(({ code, path, message, suggestion, line, column }) => {
    const place = line === undefined ? '' : ` at ${line}:${column}`;
    const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
    return [
      `  ${colors.yellow('warning')} ${colors.bold(path)}${place} ${colors.dim(code)}`,
      `          ${message}.${hint}`,
    ];
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

export function uncertaintyLines(
  list: readonly ClaimUncertainty[],
  { colors, verbose }: Wording,
): string[] {
  if (list.length === 0) return [];
  if (!verbose) {
    const text = `${plural(list.length, 'thing')} about Clerk ${list.length === 1 ? 'is' : 'are'} not certain. Sizes take the larger reading. --verbose says more.`;
    return ['', `  ${colors.dim(text)}`];
  }
  const lines = list.flatMap(({ id, claim, bytes }) => {
    const where = claim === null ? '' : ` in ${claim}`;
    return [
      `  ${colors.cyan('not certain')} ${id}${where === ` in ${id}` ? '' : where}, at most ${count(tokenBytes(bytes))} bytes`,
      `              ${claimUncertainties[id]}`,
    ];
  });
  return ['', ...lines];
}

const SET_BY: Readonly<Record<string, string>> = { iss: '--issuer', azp: '--origin' };

/** Which claims are counted with a placeholder, and what sets them. */
export function assumedLines(assumed: readonly string[], { colors }: Wording): string[] {
  if (assumed.length === 0) return [];
  const names = assumed.map((name) =>
    Object.hasOwn(SET_BY, name) ? `${name} (set it with ${SET_BY[name]})` : name,
  );
  return ['', `  ${colors.dim(`Counted with a value of typical length: ${names.join(', ')}.`)}`];
}
