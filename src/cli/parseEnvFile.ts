// White space may hold line ends: dotenv looks past them on both sides of a name, and before a quote.
const NAME = /(?:export\s+)?([\w.-]+)(?:\s*=|:\s)/y;
const SPACE = /\s*/y;
const QUOTES = '"\'`';

/**
 * Reads the variables of a `.env` file exactly as dotenv 17 does, its oddities included, in linear time: what follows a
 * closing quote makes the quotes part of the value, and `"` at the start of a value makes its `\n` line ends.
 * `node:util` has parseEnv from Node 20.12 on only, and reads other values.
 */
export function parseEnvFile(content: string): Record<string, string> {
  const text = content.replace(/\r\n?/g, '\n');
  const variables: [name: string, value: string][] = [];
  for (let at = 0; at < text.length; ) {
    const start = skip(text, at);
    NAME.lastIndex = start;
    const [assignment, name] = NAME.exec(text) ?? [];
    if (assignment === undefined || name === undefined) {
      at = lineEnd(text, start) + 1;
      continue;
    }
    const value = readValue(text, start + assignment.length);
    variables.push([name, unquoted(value.text)]);
    at = lineEnd(text, value.end) + 1;
  }
  return Object.fromEntries(variables); // defines properties: __proto__ is a name like any other
}

/** The text behind the sign, with its quotes if they are closed and nothing but a comment follows. */
function readValue(text: string, start: number): { text: string; end: number } {
  const open = skip(text, start);
  const quote = text.charAt(open);
  for (const close of quote && QUOTES.includes(quote) ? closingQuotes(text, open) : []) {
    if (endsLine(text, close + 1)) return { text: text.slice(open, close + 1), end: close + 1 };
  }
  const end = lineEnd(text, start);
  const [plain = ''] = text.slice(start, end).split('#', 1);
  return { text: plain, end };
}

/** The first quote that is not escaped, then those before it: an escape is given up rather than the quotes. */
function closingQuotes(text: string, open: number): number[] {
  const quote = text.charAt(open);
  const places: number[] = [];
  for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    places.push(at);
    if (text[at - 1] !== '\\') break;
  }
  return places.reverse();
}

/** Takes the quotes away, around the whole and around runs of lines, as dotenv's pattern with the flags m and g does. */
function unquoted(written: string): string {
  const text = written.trim();
  let value = '';
  let copied = 0;
  // A quote closes at the last line that ends in it.
  const closes = new Map([...QUOTES].map((quote) => [quote, lastAtLineEnd(text, quote)]));
  for (let line = 0; line >= 0 && line < text.length; ) {
    const close = closes.get(text.charAt(line)) ?? -1;
    if (close > line) {
      value += text.slice(copied, line) + text.slice(line + 1, close);
      copied = close + 1;
    }
    const next = text.indexOf('\n', close > line ? close : line);
    line = next < 0 ? -1 : next + 1;
  }
  value += text.slice(copied);
  return text.startsWith('"') ? value.replace(/\\n/g, '\n').replace(/\\r/g, '\r') : value;
}

function lastAtLineEnd(text: string, quote: string): number {
  if (text.endsWith(quote)) return text.length - 1;
  return text.lastIndexOf(`${quote}\n`);
}

/** Whether only blanks and a comment stand before the end of the line. */
function endsLine(text: string, from: number): boolean {
  const next = skip(text, from);
  return next === text.length || text[next] === '#' || text.slice(from, next).includes('\n');
}

function skip(text: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.test(text);
  return SPACE.lastIndex;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
