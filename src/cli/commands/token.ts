import { nextLines } from '../commandLine.js';
import { readText } from '../input.js';
import { widthOf } from '../layout.js';
import { printLines } from '../output.js';
import { colorsFor } from '../terminal.js';
import { addLimitOptions, type LimitOptions, requestOptions } from '../tokenOptions.js';
import type { RegisterCommand } from './registerCommand.js';

export const registerToken: RegisterCommand = (program, terminal, exit) => {
  const command = program
    .command('token')
    .description('Measure an existing token. It is decoded, never verified, sent or printed.')
    .argument('<jwt>', 'the token, or - for stdin, which keeps it out of the shell history');
  addLimitOptions(command).action(async (jwt: string, options: LimitOptions) => {
    const { measureToken, tokenLimits } = await import('../../claims/index.js');
    const text = jwt === '-' ? (await readText('-', terminal)).trim() : jwt;
    const budget = measureToken(text, requestOptions(tokenLimits, options));
    if (options.json) {
      const { payload, ...report } = budget; // claims of a real user
      terminal.stdout.write(`${JSON.stringify(report)}\n`);
    } else {
      const [{ budgetReport }, { afterToken }] = await Promise.all([
        import('../budgetReport.js'),
        import('../nextSteps.js'),
      ]);
      const colors = colorsFor(terminal);
      const columns = widthOf(terminal);
      const report = budgetReport(budget, { columns, colors, verbose: options.verbose === true });
      printLines(terminal, [...report, ...nextLines(afterToken(budget), colors.bold, columns)]);
    }
    exit(budget.verdict === 'over' ? 1 : 0);
  });
};
