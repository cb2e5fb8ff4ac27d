import { printable } from './printable.js';
import type { LimitOptions } from './tokenOptions.js';

/** Options that stay as they are when a command is tried in another way. */
export interface KeptOptions extends LimitOptions {
  readonly org?: string;
  readonly tokenVersion?: string;
  readonly kind?: string;
  readonly issuer?: string;
  readonly origin?: string;
}

const NAMES = {
  org: '--org',
  tokenVersion: '--token-version',
  kind: '--kind',
  issuer: '--issuer',
  origin: '--origin',
  maxBytes: '--max-bytes',
  environment: '--environment',
  otherCookies: '--other-cookies',
} as const;

/** Words of a command that runs the same once more. */
export function keptWords(options: KeptOptions): string[] {
  const words: string[] = [];
  for (const [key, name] of Object.entries(NAMES)) {
    const value = Object.entries(options).find(([own]) => own === key)?.[1];
    if (value !== undefined) words.push(name, shellWord(String(value)));
  }
  return [...words, ...(options.limit ?? []).flatMap((id) => ['--limit', shellWord(id)])];
}

/** A word as a shell reads it. */
export const shellWord = (text: string): string =>
  /^[\w./:=@,+-]+$/.test(text) ? text : `'${printable(text).replaceAll("'", "'\\''")}'`;

/** What to do next: a sentence and the commands, each ready to be copied. */
export interface NextStep {
  readonly text: string;
  /** In words; what is one line already is never continued. */
  readonly commands: readonly (readonly string[] | string)[];
}

/** A command that does not fit is continued as a shell understands it. */
export function nextLines(
  { text, commands }: NextStep,
  bold: (text: string) => string,
  columns: number,
): string[] {
  return [
    '',
    `${bold('Next:')} ${text}`,
    ...commands.flatMap((command) =>
      typeof command === 'string' ? [`  ${command}`] : commandLines(command, columns),
    ),
  ];
}

function commandLines(words: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 3 <= columns) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(`${last === undefined ? '  ' : '    '}${word}`);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line} \\` : line));
}
