import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import type {
  ClaimsContext,
  ParsedTemplate,
  TemplateBounds,
  TokenOptions,
} from '../../claims/index.js';
import { isRecord } from '../../internal/isRecord.js';
import { type NextStep, nextLines } from '../commandLine.js';
import { fromFile, nameOf, readJson, readText } from '../input.js';
import { lineOfComment } from '../json.js';
import { widthOf } from '../layout.js';
import { printLines } from '../output.js';
import type { Wording } from '../remarks.js';
import { stopCodes } from '../stopSignals.js';
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
  readonly jobs?: number;
  readonly worstCase?: string | true;
  readonly static?: boolean;
  readonly strict?: boolean;
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
    .addOption(
      new Option('--token-version <version>', 'version of the session token').choices(['1', '2']),
    )
    .addOption(new Option('--kind <kind>', 'kind of template').choices(['session', 'jwt-template']))
    .option('--issuer <url>', 'the iss claim: your Frontend API URL')
    .option('--origin <url>', 'the azp claim: the origin of your app')
    .option('--worst <count>', 'how many of the largest tokens to list (default: 10)', wholeNumber)
    .option(
      '--jobs <count>',
      'how many workers read a file of users (default: one a core)',
      jobCount,
    )
    .option(
      '--worst-case [file]',
      'bounds: a JSON Schema of the public metadata, or bounds by shortcode',
    )
    .option('--strict', 'let warnings fail, too')
    .option('--static', 'the template has no shortcodes, and that is meant');
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

// Each takes up to 120 MB.
const MOST_JOBS = 256;

function jobCount(text: string): number {
  const count = wholeNumber(text);
  if (count > 0 && count <= MOST_JOBS) return count;
  throw new InvalidArgumentError(`It must be between 1 and ${MOST_JOBS}.`);
}

async function run(file: string, options: BudgetOptions, terminal: Terminal): Promise<ExitCode> {
  const claims = await import('../../claims/index.js');
  const steps = await import('../nextSteps.js');
  const template = parseTemplate(await readText(file, terminal), file, options, claims);
  const token = tokenOptions(options, requestOptions(claims.tokenLimits, options));
  const around =
    options.org === undefined ? {} : contextOf(await readJson(options.org, terminal), options.org);
  const colors = colorsFor(terminal);
  const columns = widthOf(terminal);
  const wording: Wording = { columns, colors, verbose: options.verbose === true };
  const answer = (
    result: { readonly warnings: readonly unknown[]; readonly partial?: true },
    lines: readonly string[],
    next: NextStep | null,
    isFinding: boolean,
  ): ExitCode => {
    if (options.json) terminal.stdout.write(`${JSON.stringify(result)}\n`);
    else printLines(terminal, next ? [...lines, ...nextLines(next, colors.bold, columns)] : lines);
    return isFinding || (options.strict && result.warnings.length > 0) ? 1 : 0;
  };

  if (options.users !== undefined) {
    const [{ auditFile }, { auditReport }] = await Promise.all([
      import('../audit/auditFile.js'),
      import('../auditReport.js'),
    ]);
    const worst = options.worst === undefined ? {} : { worst: options.worst };
    const empty = claims.createBudgetAudit(template, { ...token, ...worst });
    const { users, jobs = availableParallelism() } = options;
    const { audit, stoppedBy } = await auditFile(empty, users, { around, jobs }, terminal);
    const summary = audit.summary();
    const { tokenLimit } = claims.measureClaims({}, token);
    const lines = auditReport(summary, tokenLimit ?? Number.POSITIVE_INFINITY, wording);
    if (stoppedBy) {
      const mark = `${colors.yellow('Partial')}: ${stoppedBy} came before the end of ${nameOf(users)}. This is of the users read until then.`;
      answer({ partial: true, ...summary }, [mark, '', ...lines], null, false);
      return stopCodes[stoppedBy];
    }
    const isFinding = summary.over > 0 || summary.users === 0;
    return answer(summary, lines, steps.afterUsers(summary, file, options), isFinding);
  }
  if (options.user !== undefined) {
    const [{ budgetReport }, { requireUser }] = await Promise.all([
      import('../budgetReport.js'),
      import('../userInput.js'),
    ]);
    const user = requireUser(await readJson(options.user, terminal), nameOf(options.user));
    const budget = fromFile(
      [options.user, options.org].filter((name) => name !== undefined).join(' with '),
      () => claims.predictToken(template, { ...around, user }, token),
    );
    const next = steps.afterUser(budget, file, options);
    return answer(budget, budgetReport(budget, wording), next, budget.verdict === 'over');
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
  const named = typeof options.worstCase === 'string' ? options.worstCase : file;
  const bound = fromFile(named, () =>
    claims.boundTemplate(template, {
      ...(options.org !== undefined && { organizations: true }),
      ...bounds,
      ...token,
    }),
  );
  const next = steps.afterWorstCase(bound, template, file, options);
  return answer(bound, boundReport(bound, wording), next, bound.verdict !== 'fits');
}

function parseTemplate(
  text: string,
  file: string,
  { static: isStatic, kind }: BudgetOptions,
  { parseClaimsTemplate }: typeof import('../../claims/index.js'),
): ParsedTemplate {
  const template = fromFile(file, () => {
    try {
      return parseClaimsTemplate(text);
    } catch (error) {
      const line = lineOfComment(text);
      if (line === null) throw error;
      throw new InputError(`${nameOf(file)}: line ${line}: JSON has no comments; remove it`);
    }
  });
  const isEmpty = template.nodes.length === 0;
  if (template.shortcodes.length > 0 || isEmpty || isStatic || kind === 'jwt-template') {
    return template;
  }
  throw new InputError(
    `${nameOf(file)} has no shortcode such as {{user.id}}. Is it the claims template? If every user has the same claims, add --static`,
  );
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
  if (!isRecord(value)) throw new InputError(`${nameOf(file)} is not an object`);
  const has = (key: string) => Object.hasOwn(value, key);
  if (has('object') && !ORGANIZATIONS.includes(value.object)) {
    throw new InputError(`${nameOf(file)} is neither an organization nor a membership`);
  }
  for (const part of ['organization', 'membership']) {
    if (has(part) && value[part] !== null && !isRecord(value[part])) {
      throw new InputError(`${nameOf(file)}: ${part} is not an object`);
    }
  }
  if (has('membership') || has('features')) return value;
  if (has('role')) {
    if (typeof value.role === 'string') return { membership: value };
    throw new InputError(`${nameOf(file)}: role is not a text`);
  }
  return has('organization') ? value : { organization: value };
}

const ORGANIZATIONS: readonly unknown[] = ['organization', 'organization_membership'];

function boundsOf(value: unknown, file: string, shortcodes: object): TemplateBounds {
  if (!isRecord(value)) throw new InputError(`${nameOf(file)} is not an object`);
  if (Object.hasOwn(value, 'fields')) {
    if (isRecord(value.fields)) return value;
    throw new InputError(`${nameOf(file)}: fields is not an object`);
  }
  const isField = (name: string) =>
    Object.hasOwn(shortcodes, name.split('.').slice(0, 2).join('.'));
  const names = Object.keys(value);
  const fields =
    names.length > 0 && names.every(isField) ? value : { 'user.public_metadata': value };
  return { fields } as TemplateBounds;
}
