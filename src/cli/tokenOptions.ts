import { type Command, InvalidArgumentError, Option } from 'commander';
import type { TokenLimit, TokenOptions } from '../claims/index.js';
import { closest } from '../internal/closest.js';
import { UsageError } from './terminal.js';

/** What both `budget` and `token` take. */
export interface LimitOptions {
  readonly limit?: readonly string[];
  readonly maxBytes?: number;
  readonly environment?: 'production' | 'development';
  readonly otherCookies?: number;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

export function addLimitOptions(command: Command): Command {
  return command
    .option(
      '--limit <id>',
      'limit that decides, too: nginx-header, or at another number nginx-header=9000; repeatable',
      (id: string, before: readonly string[] = []) => [...before, id],
    )
    .option('--max-bytes <bytes>', 'own limit on the whole token', wholeNumber)
    .addOption(
      new Option('--environment <name>', 'kind of the Clerk instance').choices([
        'production',
        'development',
      ]),
    )
    .option('--other-cookies <bytes>', 'bytes of cookies that are not from Clerk', wholeNumber)
    .option('--verbose', 'every claim, limit and remark')
    .option('--json', 'print JSON');
}

/** The table of limits with what the command line says about it. */
function chosenLimits(
  known: readonly TokenLimit[],
  { limit: chosen = [], maxBytes }: LimitOptions,
): readonly TokenLimit[] {
  const table = new Map(known.map((row) => [row.id, row]));
  for (const text of chosen) {
    const [id = '', bytes] = text.split('=');
    const row = table.get(id);
    if (!row) throw new UsageError(noLimit(id, [...table.keys()]));
    if (bytes !== undefined && !/^\d{1,9}$/.test(bytes)) {
      throw new UsageError(`--limit ${id}: the bytes must be a whole number`);
    }
    const own =
      bytes === undefined ? {} : { limit: Number(bytes), basis: 'own' as const, source: '--limit' };
    table.set(id, { ...row, ...own, severity: 'error' });
  }
  if (maxBytes === undefined) return [...table.values()];
  const own: TokenLimit = {
    id: 'max-bytes',
    counts: 'token',
    limit: maxBytes,
    unit: 'bytes',
    severity: 'error',
    basis: 'own',
    source: '--max-bytes',
    date: '',
  };
  return [own, ...table.values()];
}

function noLimit(id: string, known: readonly string[]): string {
  const meant = closest(id.slice(0, 50), known);
  return meant
    ? `no limit ${id}. Did you mean ${meant}?`
    : `no limit ${id}. There are: ${known.join(', ')}`;
}

export function requestOptions(
  known: readonly TokenLimit[],
  options: LimitOptions,
): Pick<TokenOptions, 'limits' | 'environment' | 'request'> {
  const { environment, otherCookies } = options;
  return {
    limits: chosenLimits(known, options),
    ...(environment && { environment }),
    ...(otherCookies !== undefined && { request: { otherCookieBytes: otherCookies } }),
  };
}
