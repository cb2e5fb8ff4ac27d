import { Option } from 'commander';
import { isIsoclerkError } from '../../errors.js';
import type { InspectPayloadOptions, PayloadSurface } from '../../inspect/index.js';
import type { Checked } from '../check/checkPayload.js';
import type { Migrated } from '../check/migrate.js';
import type { Source } from '../check/readInputs.js';
import { shellWord } from '../commandLine.js';
import { nameOf } from '../input.js';
import { widthOf } from '../layout.js';
import { printLines } from '../output.js';
import type { Wording } from '../remarks.js';
import { colorsFor, type ExitCode, InputError, type Terminal, UsageError } from '../terminal.js';
import type { RegisterCommand } from './registerCommand.js';

interface CheckOptions {
  readonly as?: string;
  readonly surface?: PayloadSurface;
  readonly strict?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
  readonly migrate?: string;
  readonly force?: boolean;
}

export const registerCheck: RegisterCommand = (program, terminal, exit) => {
  program
    .command('check')
    .description('Check payloads of Clerk: billing resources, webhook events, users.')
    .argument('<files...>', 'JSON or NDJSON files, folders, globs; - reads stdin')
    .option('--as <name>', 'what it is, e.g. plan, user.created, User (default: found out)')
    .addOption(
      new Option('--surface <api>', 'where it is from; decides the exact contract').choices([
        'bapi',
        'fapi',
        'webhook',
      ]),
    )
    .option('--strict', 'fail on drift too, not only on what does not parse or is legacy')
    .option('--verbose', 'name what is fine, too')
    .option('--json', 'print { payloads, summary }')
    .option(
      '--migrate <out>',
      'write billing payloads in the shape of 2025-11-10; a folder for several',
    )
    .option('--force', 'let --migrate overwrite files')
    .action(async (names: readonly string[], options: CheckOptions) => {
      exit(await run(names, options, terminal));
    });
};

interface Looked {
  readonly source: Source;
  readonly checked: readonly Checked[];
}

async function run(
  names: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const [{ isConfiguration, readInputs }, { checkPayload }, print] = await Promise.all([
    import('../check/readInputs.js'),
    import('../check/checkPayload.js'),
    import('../check/print.js'),
  ]);
  const how: InspectPayloadOptions = {
    ...(options.surface && { surface: options.surface }),
    ...(options.as !== undefined && { as: options.as }),
  };
  await refuseUnknownName(how);
  const sources = await readInputs(names, terminal);
  const looked = sources.map((source) => ({
    source,
    checked: source.parts.map((part) => checkPayload(part, how)),
  }));
  const isOther = ({ source, checked }: Looked) =>
    options.as === undefined &&
    (isConfiguration(source) ||
      (source.isFound &&
        source.parts.every(({ flaw }) => flaw === undefined) &&
        checked.every(({ as }) => as === null)));
  const others = looked.filter(isOther).map(({ source }) => nameOf(source.path));
  const payloads = looked.filter((file) => !isOther(file));
  if (payloads.length === 0) {
    throw new InputError(`no payload of Clerk in ${names.join(', ')}; --as says what a file is`);
  }
  const checked = payloads.flatMap((file) => file.checked);
  const migration = options.migrate === undefined ? null : await migrateAll(payloads, options);

  const results = migration?.migrated.map((one) => checkPayload(one, how)) ?? checked;

  if (options.json) {
    const reports = checked.map((report, index) => {
      const { notes, kept } = migration?.migrated[index] ?? {};
      return { ...report, ...(notes && { notes }), ...(kept !== undefined && { kept }) };
    });
    const summary = { ...print.summarize(checked), skipped: others.length };
    terminal.stdout.write(`${JSON.stringify({ payloads: reports, summary })}\n`);
  } else {
    const wording: Wording = {
      columns: widthOf(terminal),
      colors: colorsFor(terminal),
      verbose: options.verbose === true,
    };
    const [only, ...more] = checked;
    const isOne = only && more.length === 0;
    printLines(terminal, [
      ...(isOne ? print.reportLines(only, wording) : print.tableLines(checked, wording)),
      ...print.othersLines(others, wording),
      ...(migration
        ? print.migrationLines(migration.written, migration.migrated, results, wording)
        : []),
      ...print.nextCheck(checked, keptWords(names, options), toldBy(options), wording),
    ]);
  }
  if (payloads.some(({ source }) => !source.isLines && source.parts.some(({ flaw }) => flaw))) {
    return 2;
  }
  const isKept = migration?.migrated.some(({ kept }) => kept !== undefined) ?? false;
  return isKept || results.some((result) => fails(result, options.strict)) ? 1 : 0;
}

async function migrateAll(
  files: readonly Looked[],
  { migrate: out = '', force = false }: CheckOptions,
): Promise<{ readonly migrated: readonly Migrated[]; readonly written: readonly string[] }> {
  const [{ migrate, migratedText }, { planTargets, writeTarget }] = await Promise.all([
    import('../check/migrate.js'),
    import('../check/writeMigrated.js'),
  ]);
  const targets = await planTargets(
    files.map(({ source }) => source),
    out,
    force,
  );
  const migrated: Migrated[] = [];
  const written: string[] = [];
  for (const [index, { source, checked }] of files.entries()) {
    const own = source.parts.flatMap((part, at) => {
      const report = checked[at];
      return report ? [migrate(part, report, source.isLines)] : [];
    });
    for (const one of own) migrated.push(one);
    const target = targets[index];
    // A file that is no JSON as a whole is not taken along.
    if (!target || (!source.isLines && own.some(({ flaw }) => flaw))) continue;
    await writeTarget(target, migratedText(source, own), { out, force });
    written.push(target.path);
  }
  return { migrated, written };
}

const keptWords = (names: readonly string[], { as, surface }: CheckOptions): string[] => [
  ...names.map(shellWord),
  ...(as === undefined ? [] : ['--as', shellWord(as)]),
  ...(surface === undefined ? [] : ['--surface', surface]),
];

const toldBy = ({ strict, migrate, surface }: CheckOptions) => ({
  isStrict: strict === true,
  isMigrated: migrate !== undefined,
  hasSurface: surface !== undefined,
});

function fails({ verdict, apiVersion }: Checked, strict = false): boolean {
  return verdict === 'invalid' || apiVersion === 'legacy' || (strict && verdict === 'drift');
}

/** Before any file is read. */
async function refuseUnknownName(how: InspectPayloadOptions): Promise<void> {
  const { inspectPayload } = await import('../../inspect/index.js');
  try {
    inspectPayload(null, how);
  } catch (error) {
    if (!isIsoclerkError(error)) throw error;
    throw new UsageError(`--as: no such resource or event. ${error.hint}`);
  }
}
