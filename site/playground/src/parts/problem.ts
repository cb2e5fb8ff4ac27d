import { isIsoclerkError } from 'isoclerk';

/** What went wrong, for a person. Our errors never quote the input. */
export interface Problem {
  readonly message: string;
  readonly path: string;
  readonly hint: string;
  readonly code: string;
}

export function problemOf(error: unknown): Problem {
  if (isIsoclerkError(error)) {
    const { message, path, hint, code } = error;
    return { message, path, hint, code };
  }
  return { message: 'This cannot be read.', path: '', hint: '', code: '' };
}

export type Parsed =
  | { readonly value: unknown; readonly problem: null }
  | { readonly value: undefined; readonly problem: string };

/** JSON, or where it stops being JSON; never a piece of the text, as browsers would show. */
export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text), problem: null };
  } catch (error) {
    const place = error instanceof Error ? /line (\d+) column (\d+)/.exec(error.message) : null;
    const where = place ? ` from line ${place[1]}, column ${place[2]}` : '';
    return { value: undefined, problem: `This is not JSON${where}.` };
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
