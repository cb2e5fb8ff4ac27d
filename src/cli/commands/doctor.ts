import { colorsFor } from '../terminal.js';
import type { RegisterCommand } from './registerCommand.js';

interface DoctorOptions {
  readonly template: readonly string[];
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly verbose?: boolean;
}

export const registerDoctor: RegisterCommand = (program, terminal, exit) => {
  program
    .command('doctor')
    .description('Look for the known mistakes of Clerk apps: versions, files, keys, templates.')
    .argument('[dir]', 'folder of the project or of one of its workspaces', '.')
    .option(
      '--template <file>',
      'claims template to measure, besides clerk*.template.json; repeatable',
      (file: string, before: readonly string[]) => [...before, file],
      [],
    )
    .option('--verbose', 'print cause and source of each finding')
    .option('--json', 'print { findings, checked, unknown }')
    .option('--sarif', 'print SARIF 2.1.0 for code scanning')
    .action(async (dir: string, options: DoctorOptions) => {
      const [{ diagnose }, { readProject }] = await Promise.all([
        import('../../doctor/index.js'),
        import('../doctor/readProject.js'),
      ]);
      const { env } = terminal;
      const project = await readProject(dir, { templates: options.template, env });
      const diagnosis = diagnose(project);
      if (options.sarif) {
        const { toSarif } = await import('../doctor/sarif.js');
        terminal.stdout.write(`${JSON.stringify(toSarif(diagnosis, program.version() ?? ''))}\n`);
      } else if (options.json) {
        terminal.stdout.write(`${JSON.stringify(diagnosis)}\n`);
      } else {
        const { doctorReport } = await import('../doctor/report.js');
        const { verbose = false } = options;
        terminal.stdout.write(doctorReport(diagnosis, { verbose, colors: colorsFor(terminal) }));
      }
      exit(diagnosis.findings.some(({ severity }) => severity === 'error') ? 1 : 0);
    });
};
