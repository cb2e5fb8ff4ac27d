import { Option } from 'commander';
import { isIsoclerkError } from '../../errors.js';
import type { InspectPayloadOptions, PayloadSurface } from '../../inspect/index.js';
import type { Checked } from '../check/checkPayload.js';
import { colorsFor, UsageError } from '../terminal.js';
import type { RegisterCommand } from './registerCommand.js';

interface CheckOptions {
  readonly as?: string;
  readonly surface?: PayloadSurface;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly migrate?: string;
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
    .option('--json', 'print { payloads, summary }')
    .option(
      '--migrate <out>',
      'write billing payloads in the shape of 2025-11-10; a folder for several',
    )
    .action(async (names: readonly string[], options: CheckOptions) => {
      const [{ readInputs }, { checkPayload }, print, { migrate, writeMigrated }] =
        await Promise.all([
          import('../check/readInputs.js'),
          import('../check/checkPayload.js'),
          import('../check/print.js'),
          import('../check/writeMigrated.js'),
        ]);
      const how: InspectPayloadOptions = {
        ...(options.surface && { surface: options.surface }),
        ...(options.as !== undefined && { as: options.as }),
      };
      await refuseUnknownName(how);
      const inputs = await readInputs(names, terminal);
      const checked = inputs.payloads.map((input) => checkPayload(input, how));
      const out = options.migrate;
      const migrated = out === undefined ? undefined : checked.map(migrate);
      if (out !== undefined && migrated) await writeMigrated(inputs, migrated, out);

      if (options.json) {
        const payloads = checked.map(({ payload: _, ...report }, index) =>
          migrated ? { ...report, notes: migrated[index]?.notes } : report,
        );
        const text = JSON.stringify({ payloads, summary: print.summarize(checked) });
        terminal.stdout.write(`${text}\n`);
      } else {
        const colors = colorsFor(terminal);
        const [only, ...more] = checked;
        const isOne = only && more.length === 0;
        terminal.stdout.write(
          isOne ? print.printReport(only, colors) : print.printTable(checked, colors),
        );
        if (out && migrated) terminal.stdout.write(print.printMigration(migrated, out, colors));
      }
      const results = migrated?.map((input) => checkPayload(input, how)) ?? checked;
      exit(results.some((result) => fails(result, options.strict)) ? 1 : 0);
    });
};

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
