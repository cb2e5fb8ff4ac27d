import { Option } from 'commander';
import type { ClaimsContext, TemplateBounds, TokenOptions } from '../../claims/index.js';
import { isRecord } from '../../internal/isRecord.js';
import { readJson, readText } from '../input.js';
import { widthOf } from '../layout.js';
import { colorsFor, type ExitCode, InputError, type Terminal, UsageError } from '../terminal.js';
import {
  addLimitOptions,
  type LimitOptions,
  requestOptions,
  wholeNumber,
} from '../tokenOptions.js';
import type { RegisterCommand } from './registerCommand.js';

interface BudgetOptions extends LimitOptions {
  readonly user?: string;
  readonly users?: string;
  readonly org?: string;
  readonly tokenVersion?: '1' | '2';
  readonly kind?: 'session' | 'jwt-template';
  readonly issuer?: string;
  readonly origin?: string;
  readonly worst?: number;
  readonly worstCase?: string | true;
}

export const registerBudget: RegisterCommand = (program, terminal, exit) => {
  const command = program
    .command('budget')
    .description(
      'Will the tokens of a claims template fit? For one user, for many, or (default) in the worst case.',
    )
    .argument('<template>', 'JSON file with the claims template, or - for stdin')
    .option('--user <file>', 'one user as JSON, in any Clerk shape')
    .option('--users <file>', 'many users: JSON array or NDJSON, plain or gzip; - for stdin')
    .option(
      '--org <file>',
      'active organization or membership as JSON, or { organization, membership, plan, features }',
    )
    .addOption(new Option('--token-version <version>', 'of session tokens').choices(['1', '2']))
    .addOption(new Option('--kind <kind>', 'kind of template').choices(['session', 'jwt-template']))
    .option('--issuer <url>', 'the iss claim: your Frontend API URL')
    .option('--origin <url>', 'the azp claim: the origin of your app')
    .option('--worst <count>', 'how many of the largest tokens to list', wholeNumber)
    .option(
      '--worst-case [file]',
      'bounds: a JSON Schema of the public metadata, or bounds by shortcode',
    );
  addLimitOptions(command).action(async (file: string, options: BudgetOptions) => {
    const modes = [options.user, options.users, options.worstCase].filter(
      (mode) => mode !== undefined,
    );
    if (modes.length > 1)
      throw new UsageError('--user, --users and --worst-case exclude each other');
    const inputs = [file, options.user, options.users, options.org, options.worstCase];
    if (inputs.filter((name) => name === '-').length > 1) {
      throw new UsageError('only one input can be stdin');
    }
    exit(await run(file, options, terminal));
  });
};

async function run(file: string, options: BudgetOptions, terminal: Terminal): Promise<ExitCode> {
  const claims = await import('../../claims/index.js');
  const template = claims.parseClaimsTemplate(await readText(file, terminal));
  const token = tokenOptions(options, requestOptions(claims.tokenLimits, options));
  const around =
    options.org === undefined ? {} : contextOf(await readJson(options.org, terminal), options.org);
  const colors = colorsFor(terminal);
  const columns = widthOf(terminal);
  const print = (json: () => unknown, text: () => string) =>
    terminal.stdout.write(options.json ? `${JSON.stringify(json())}\n` : text());

  if (options.users !== undefined) {
    const { auditFile } = await import('../auditFile.js');
    const { auditReport } = await import('../auditReport.js');
    const worst = options.worst === undefined ? {} : { worst: options.worst };
    const audit = claims.createBudgetAudit(template, { ...token, ...worst });
    await auditFile(audit, options.users, around, terminal);
    const summary = audit.summary();
    print(
      () => summary,
      () =>
        auditReport(
          summary,
          claims.measureClaims({}, token).tokenLimit ?? Number.POSITIVE_INFINITY,
          columns,
          colors,
        ),
    );
    return summary.over > 0 ? 1 : 0;
  }
  if (options.user !== undefined) {
    const { budgetReport } = await import('../budgetReport.js');
    const user = await readJson(options.user, terminal);
    if (!isRecord(user)) throw new InputError(`${options.user} is not an object`);
    const budget = claims.predictToken(template, { ...around, user }, token);
    print(
      () => budget,
      () => budgetReport(budget, columns, colors),
    );
    return budget.verdict === 'over' ? 1 : 0;
  }
  const { boundReport } = await import('../boundReport.js');
  const bounds =
    typeof options.worstCase === 'string'
      ? boundsOf(
          await readJson(options.worstCase, terminal),
          options.worstCase,
          claims.claimShortcodes,
        )
      : {};
  const bound = claims.boundTemplate(template, {
    ...(options.org !== undefined && { organizations: true }),
    ...bounds,
    ...token,
  });
  print(
    () => bound,
    () => boundReport(bound, columns, colors),
  );
  return bound.verdict === 'fits' ? 0 : 1;
}

function tokenOptions(options: BudgetOptions, request: Partial<TokenOptions>): TokenOptions {
  const { tokenVersion, kind, issuer, origin } = options;
  return {
    ...request,
    ...(tokenVersion && { version: tokenVersion === '1' ? 1 : 2 }),
    ...(kind && { kind }),
    defaults: {
      ...(issuer !== undefined && { iss: issuer }),
      ...(origin !== undefined && { azp: origin }),
    },
  };
}

/** An organization, a membership, or the parts of a context around the user. */
function contextOf(value: unknown, file: string): ClaimsContext {
  if (!isRecord(value)) throw new InputError(`${file} is not an object`);
  if (Object.hasOwn(value, 'membership') || Object.hasOwn(value, 'features')) return value;
  if (Object.hasOwn(value, 'role')) return { membership: value };
  return Object.hasOwn(value, 'organization') ? value : { organization: value };
}

function boundsOf(value: unknown, file: string, shortcodes: object): TemplateBounds {
  if (!isRecord(value)) throw new InputError(`${file} is not an object`);
  if (Object.hasOwn(value, 'fields')) return value;
  const isField = (name: string) =>
    Object.hasOwn(shortcodes, name.split('.').slice(0, 2).join('.'));
  const names = Object.keys(value);
  const fields =
    names.length > 0 && names.every(isField) ? value : { 'user.public_metadata': value };
  return { fields } as TemplateBounds;
}
