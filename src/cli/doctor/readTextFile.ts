import { readFileSync } from 'node:fs';
import { UsageError } from '../terminal.js';

/** Text of a file that is there; what cannot be read ends the command. */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`cannot read ${file}`);
  }
}
