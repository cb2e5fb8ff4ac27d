const ASSIGNMENT = /^\s*(?:export\s+)?([\w.-]+)\s*(?:=|:\s)\s*/;
const REFERENCE = /(\\?)\$(?:\{(\w+)(?::-([^}]*))?\}|(\w+))/g;

/**
 * Reads the variables of a `.env` file as dotenv does: `export`, comments, the three quotes (over several lines, too),
 * `\n` in double quotes. Lines that assign nothing are skipped. `node:util` has parseEnv from Node 20.12 on only.
 */
export function parseEnvFile(content: string): Record<string, string> {
  const text = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const variables: [name: string, value: string][] = [];
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const [start, name] = ASSIGNMENT.exec(text.slice(at, end)) ?? [];
    if (start === undefined || name === undefined) {
      at = end + 1;
      continue;
    }
    const value = readValue(text, at + start.length, end);
    variables.push([name, value.text]);
    at = lineEnd(text, value.end) + 1;
  }
  return Object.fromEntries(variables); // defines properties: __proto__ is a name like any other
}

/** Fills in `$NAME`, `${NAME}` and `${NAME:-default}` from the variables before and from the environment. */
export function expandVariables(
  variables: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const expanded = new Map<string, string>();
  const lookUp = (name: string) =>
    expanded.get(name) ?? (Object.hasOwn(environment, name) ? environment[name] : undefined);
  for (const [name, value] of Object.entries(variables)) {
    const text = value.replace(
      REFERENCE,
      (reference, escaped: string, braced?: string, fallback?: string, bare?: string) =>
        escaped ? reference.slice(1) : lookUp(braced ?? bare ?? '') || (fallback ?? ''),
    );
    expanded.set(name, text);
  }
  return Object.fromEntries(expanded);
}

function readValue(text: string, start: number, end: number): { text: string; end: number } {
  const quote = text.charAt(start);
  const close = '"\'`'.includes(quote) && quote ? closingQuote(text, quote, start + 1) : -1;
  if (close >= 0) {
    const inside = text.slice(start + 1, close);
    const value = quote === '"' ? inside.replace(/\\n/g, '\n').replace(/\\r/g, '\r') : inside;
    return { text: value, end: close };
  }
  const [plain = ''] = text.slice(start, end).split('#', 1);
  return { text: plain.trim(), end };
}

function closingQuote(text: string, quote: string, from: number): number {
  let close = text.indexOf(quote, from);
  while (close > 0 && text[close - 1] === '\\') close = text.indexOf(quote, close + 1);
  return close;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
