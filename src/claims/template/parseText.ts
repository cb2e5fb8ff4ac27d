import { findShortcode } from './claimShortcodes.js';
import type { TemplateExpression, TemplateOperand } from './types.js';

/** Text of a template cut into plain pieces and expressions, with offsets of what is wrong. */
export interface ParsedText {
  readonly parts: readonly (string | TemplateExpression)[];
  /** Offsets of `{{` that start nothing readable. */
  readonly malformed: readonly number[];
  /** Offset of each expression. */
  readonly offsets: readonly number[];
}

const SPACE = /\s*/y;
const WORD = /[^\s|{}']+/y;
const DIGITS = /^-?\d+(?:\.\d+)?$/;

function operand(word: string): TemplateOperand {
  if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true' };
  if (DIGITS.test(word)) return { kind: 'literal', value: Number(word) };
  const found = findShortcode(word);
  return { kind: 'shortcode', name: word, field: found?.field ?? null, keys: found?.keys ?? [] };
}

/**
 * Finds the `{{ a || 'b' }}` in a text. One pass: what turns out unreadable stays text and is not looked at again, so
 * no input takes more than linear time.
 */
export function parseText(text: string): ParsedText {
  const parts: (string | TemplateExpression)[] = [];
  const malformed: number[] = [];
  const offsets: number[] = [];
  let at = 0;
  let plain = 0;
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const operands = (): TemplateOperand[] | null => {
    const list: TemplateOperand[] = [];
    for (;;) {
      match(SPACE);
      if (text[at] === "'") {
        const end = text.indexOf("'", at + 1);
        if (end < 0) {
          at = text.length;
          return null;
        }
        list.push({ kind: 'literal', value: text.slice(at + 1, end) });
        at = end + 1;
      } else {
        const word = match(WORD);
        if (!word) return null;
        list.push(operand(word));
      }
      match(SPACE);
      if (text.startsWith('}}', at)) {
        at += 2;
        return list;
      }
      if (!text.startsWith('||', at)) return null;
      at += 2;
    }
  };
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', at)) {
    at = start + 2;
    const found = operands();
    if (found) {
      if (start > plain) parts.push(text.slice(plain, start));
      parts.push({ raw: text.slice(start, at), operands: found });
      offsets.push(start);
      plain = at;
    } else malformed.push(start);
  }
  if (plain < text.length) parts.push(text.slice(plain));
  return { parts, malformed, offsets };
}
