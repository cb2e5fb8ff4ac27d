// An encoder written from Go's documentation, independent of the one under test: it produces the text, not a size.

/** Which of the forms that are not known of Clerk's encoder to write. */
export interface Readings {
  /** Go before 1.22 and go-jose: \b and \f as \u0008 and \u000c. */
  readonly control: 'long' | 'short';
  /** go-jose's encoder writes floats with %g. */
  readonly numbers: 'json' | 'g' | 'longer';
}

const hex = (text: string) => `\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}`;

function quote(text: string, { control }: Readings): string {
  const escaped = JSON.stringify(text).replace(/\\(u[0-9a-f]{4}|.)/g, (pair, rest: string) => {
    if (/^ud[89a-f]/.test(rest)) return '\\ufffd';
    if (control === 'long' && rest === 'b') return '\\u0008';
    if (control === 'long' && rest === 'f') return '\\u000c';
    return pair;
  });
  return escaped.replace(/[<>&\u2028\u2029]/g, hex);
}

function percentG(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (value === 0 || (power >= -4 && power < 6)) return Object.is(value, -0) ? '-0' : `${value}`;
  const digits = String(Math.abs(power)).padStart(2, '0');
  return `${mantissa}e${power < 0 ? '-' : '+'}${digits}`;
}

function number(value: number, { numbers }: Readings): string {
  const json = Object.is(value, -0) ? '-0' : `${value}`;
  const g = percentG(value);
  if (numbers === 'longer') return g.length > json.length ? g : json;
  return numbers === 'g' ? g : json;
}

/** JSON text of a value as Go writes it, keys sorted as Go sorts maps. */
export function goEncode(value: unknown, readings: Readings): string {
  if (typeof value === 'string') return quote(value, readings);
  if (typeof value === 'number') return number(value, readings);
  if (Array.isArray(value)) return `[${value.map((item) => goEncode(item, readings)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.keys(value)
      .sort()
      .map(
        (key) =>
          `${quote(key, readings)}:${goEncode((value as Record<string, unknown>)[key], readings)}`,
      );
    return `{${entries.join(',')}}`;
  }
  return String(value);
}
