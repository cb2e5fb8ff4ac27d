import { randomInt } from 'node:crypto';

// A colour is written as a code that only this process knows, and becomes one of the terminal's where the text leaves
// (output.ts). So a colour code in foreign text cannot pass for one of ours. What measures text takes it for a colour.
const OURS = `${randomInt(1000, 10_000)};${randomInt(1000, 10_000)}`;

const colorMark = (code: number): string => `\u001b[${OURS};${code}m`;

/** A text in a colour, by its code of ECMA-48. */
export const painted = (text: string, code: number): string =>
  text === '' ? '' : colorMark(code) + text + colorMark(endOf(code));

const COLOR = `\\u001b\\[${OURS};(\\d+)m`;
/** C0 and C1 controls, and marks that break a line or turn the direction of what follows. */
const CONTROL = '[\\p{Cc}\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]';
const FOREIGN = new RegExp(`${COLOR}|${CONTROL}`, 'gu');
const COLORS = new RegExp(COLOR, 'g');

/**
 * One line as a terminal may show it: whatever it quotes cannot move the cursor, change colours, turn the direction or
 * begin a line. Controls become `\u001b`, which within JSON is the same text. Our own colours stay.
 */
export const printable = (line: string): string =>
  line.replace(FOREIGN, (found, color?: string) =>
    color === undefined ? `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}` : found,
  );

/** Our colours as codes of the terminal. */
export const toTerminalCodes = (line: string): string => line.replace(COLORS, '\u001b[$1m');

/** What a line leaves open is closed at its end and opened again in the next, so that lines can stand side by side. */
export function paintLines(lines: readonly string[]): string[] {
  let open: number[] = [];
  return lines.map((line) => {
    const before = open.map(colorMark).join('');
    for (const [, found] of line.matchAll(COLORS)) {
      const code = Number(found);
      const isEnd = code === endOf(code);
      open = isEnd ? open.filter((one) => endOf(one) !== code) : [...open, code];
    }
    return before + line + open.map((code) => colorMark(endOf(code))).join('');
  });
}

/** The code that ends what a code begins; of an end, itself. */
const endOf = (code: number): number => (code < 30 ? 22 : 39);
