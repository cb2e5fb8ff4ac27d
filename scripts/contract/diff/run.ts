import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Facts } from '../facts.js';
import { nameOf, readInputs } from './inputs.js';
import { refusesSomething, report, textOf } from './report.js';
import { judgeToday } from './today.js';

export interface Outcome {
  readonly exitCode: 0 | 1 | 2;
  readonly text: string;
}

/** Exit 0: nothing that is new is refused. 1: a tolerant form refuses something new. 2: wrong usage. */
export function run(args: readonly string[]): Outcome {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { from: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    if (positionals.length === 0) throw new Error('name at least one file');
    const reports = readInputs(positionals).map(({ surface, facts }) => {
      const older = committed(values.from ?? surface);
      const judge = judgeToday(surface, facts);
      return report({ name: nameOf(older), facts: older }, { name: nameOf(facts), facts }, judge);
    });
    return {
      exitCode: reports.some(refusesSomething) ? 1 : 0,
      text: values.json ? JSON.stringify(reports, null, 2) : reports.map(textOf).join('\n\n'),
    };
  } catch (error) {
    return { exitCode: 2, text: error instanceof Error ? error.message : String(error) };
  }
}

function committed(name: string): Facts {
  const path = `src/contract/facts/${name}.json`;
  if (!existsSync(path)) throw new Error(`no facts of that name: ${name}`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
