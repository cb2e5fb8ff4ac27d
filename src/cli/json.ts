import { InputError } from './terminal.js';

/** Parses JSON. A message says where it ends to be JSON, and quotes nothing. */
export async function parseJson(text: string, name: string): Promise<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError(`${name}: ${await jsonFlaw(text)}`);
  }
  const line = lineOfEndlessNumber(text);
  if (line === null) return value;
  throw new InputError(`${name}: line ${line}: this number is larger than JavaScript can hold`);
}

/** In a sentence: why a text is no JSON. */
export async function jsonFlaw(text: string): Promise<string> {
  if (text.trim() === '') return 'it is empty';
  const comment = lineOfComment(text);
  if (comment !== null) return `line ${comment}: JSON has no comments; remove it`;
  const { parseClaimsTemplate } = await import('../claims/index.js'); // it knows lines
  try {
    parseClaimsTemplate(text);
  } catch (error) {
    const [, where] = /Line (\d+, column \d+: [^.]*)/.exec(String(error)) ?? [];
    if (where) return `line ${where}`;
  }
  return 'it is not JSON';
}

// In broken JSON a text may not end. It goes on to the end then: looked for again at each quote, it takes quadratic time.
const STRING_OR_COMMENT = /"(?:[^"\\\n]|\\.)*"?|\/[/*]/g;

/** Line of the first comment outside of strings. */
export function lineOfComment(text: string): number | null {
  for (const { 0: found, index } of text.matchAll(STRING_OR_COMMENT)) {
    if (found.startsWith('/')) return lineOf(text, index);
  }
  return null;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The first number of a JSON text for which `isBad`, as line. */
function lineOfNumber(json: string, isBad: (digits: string) => boolean): number | null {
  for (const { 0: found, index } of json.matchAll(STRING_OR_NUMBER)) {
    if (!found.startsWith('"') && isBad(found)) return lineOf(json, index);
  }
  return null;
}

// 1e308 has an exponent of three digits, or with one of two 209 digits before it at least.
const LARGE_EXPONENT = /\d[eE]\+?\d{3}/;
const MANY = 209;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Whether a text has so many digits in a row. Looks at one of so many letters: a regular expression looks at all. */
function hasManyDigits(text: string): boolean {
  for (let index = MANY - 1; index < text.length; index += MANY) {
    let start = index;
    while (start >= 0 && isDigit(text.charCodeAt(start))) start--;
    let end = start + 1;
    while (end - start <= MANY && isDigit(text.charCodeAt(end))) end++;
    if (end - start > MANY) return true;
  }
  return false;
}

/** Line of a number that becomes Infinity. */
export const lineOfEndlessNumber = (json: string): number | null =>
  LARGE_EXPONENT.test(json) || hasManyDigits(json)
    ? lineOfNumber(json, (digits) => !Number.isFinite(Number(digits)))
    : null;

/** Line of a number that would be another one after JSON.parse and JSON.stringify. */
export const lineOfChangedNumber = (json: string): number | null =>
  lineOfNumber(json, (digits) => decimal(digits) !== decimal(String(Number(digits))));

const STRING_OR_BRACKET = /"(?:[^"\\]|\\.)*(?:"(\s*:)?)?|[{}[\]]/g;

/** Line of a key that stands twice in its object; JSON.parse keeps only the last value. */
export function lineOfDoubleKey(json: string): number | null {
  const open: (Set<unknown> | null)[] = [];
  for (const { 0: found, 1: colon, index } of json.matchAll(STRING_OR_BRACKET)) {
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(null);
    else if (found === '}' || found === ']') open.pop();
    else if (colon !== undefined) {
      const key: unknown = JSON.parse(found.slice(0, -colon.length));
      if (open.at(-1)?.has(key)) return lineOf(json, index);
      open.at(-1)?.add(key);
    }
  }
  return null;
}

/** A decimal number in one form: sign, digits without outer zeros, exponent of the last. */
function decimal(digits: string): string {
  const [, sign = '', whole = '', part = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(digits) ?? [];
  const significant = (whole + part).replace(/^0+/, '');
  const trimmed = significant.replace(/(?<!0)0+$/, '');
  if (trimmed === '') return whole === '' ? digits : '0';
  return `${sign}${trimmed}e${Number(exponent) - part.length + significant.length - trimmed.length}`;
}
