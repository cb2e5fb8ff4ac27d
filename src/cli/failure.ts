import { CommanderError } from 'commander';
import { isIsoclerkError } from '../errors.js';
import { printable } from './printable.js';
import { InputError, type Terminal, UsageError } from './terminal.js';

/** Says in a sentence what went wrong. It quotes no value, and no secret that stood on the command line. */
export async function sayFailure(
  error: unknown,
  said: string,
  terminal: Terminal,
  isForMachines: boolean,
): Promise<void> {
  const { redactSecrets } = await import('../keys/index.js');
  const hide = (text: string) => redactSecrets(text).replace(PART_OF_TOKEN, 'eyJ[redacted]');
  if (error instanceof CommanderError) {
    terminal.stderr.write(hide(said));
    return;
  }
  const { code, path, message } = reasonOf(error);
  if (isForMachines) {
    const report = { ...(code && { code, path }), message: hide(message) };
    terminal.stdout.write(`${JSON.stringify({ error: report })}\n`);
  } else {
    const sentence = printable(`isoclerk: ${hide(message)}${code ? ` (${code})` : ''}`);
    terminal.stderr.write(`${sentence}\n`);
  }
}

/** A token that was pasted in parts, or cut. */
const PART_OF_TOKEN = /\beyJ[\w-]{6,}/g;

function reasonOf(error: unknown): { code?: string; path?: string; message: string } {
  if (isIsoclerkError(error)) return error;
  if (error instanceof InputError) return { ...error.about, message: error.message };
  if (error instanceof UsageError) return { message: error.message };
  const name = error instanceof Error ? error.name : 'error';
  return {
    message:
      name === 'RangeError'
        ? 'the input is too large or nests too deep'
        : `this is a fault of isoclerk (${name}). Please report it with the command, without your data`,
  };
}
