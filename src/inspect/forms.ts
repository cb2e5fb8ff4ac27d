import { type FactType, parseField } from '../contract/notation.js';
import { contract } from './generated/contract.js';

/** A reading of the contract: what no official source contradicts, or what one API publishes. */
export type Reading = 'tolerant' | 'bapi' | 'fapi';

/** One of the things that a value may be. Known values and plain text are one. */
export type Alternative =
  | { readonly kind: 'text'; readonly values: readonly string[]; readonly open: boolean }
  | { readonly kind: 'form'; readonly name: string }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'int' | 'number' | 'boolean' | 'object' | 'unknown' };

export type Type = readonly Alternative[];

export interface Field {
  readonly type: Type;
  readonly optional: boolean;
  readonly nullable: boolean;
}

export type Form = ReadonlyMap<string, Field>;

/** Form → its readings, not parsed yet: `tolerant/bapi/fapi`. */
let lines: ReadonlyMap<string, readonly string[]> | undefined;

function linesOf(): ReadonlyMap<string, readonly string[]> {
  lines ??= new Map(
    contract
      .trim()
      .split('\n')
      .map((line) => {
        const at = line.indexOf(' ');
        return [line.slice(0, at), line.slice(at + 1).split('/')];
      }),
  );
  return lines;
}

/** The names of all forms. */
export const formNames = (): string[] => [...linesOf().keys()];

const parsed: Readonly<Record<Reading, Map<string, Form>>> = {
  tolerant: /* @__PURE__ */ new Map(),
  bapi: /* @__PURE__ */ new Map(),
  fapi: /* @__PURE__ */ new Map(),
};

/** The form of that name; `undefined` when the reading has none. A form is parsed when it is first asked for. */
export function formOf(reading: Reading, name: string): Form | undefined {
  const known = parsed[reading].get(name);
  if (known) return known;
  const [tolerant = '', bapi, fapi] = linesOf().get(name) ?? [];
  const text = reading === 'tolerant' ? tolerant : reading === 'bapi' ? bapi : fapi;
  if (!text) return undefined;
  const form = reading === 'tolerant' ? parseForm(name, text) : parseExact(name, text);
  parsed[reading].set(name, form);
  return form;
}

/** The known values of the `object` of a form, which stands first. The rest of the form is not read. */
export function objectValues(name: string): readonly string[] {
  const [word = ''] = linesOf().get(name)?.[0]?.split(' ', 1) ?? [];
  const [type] = word.startsWith('object:') ? fieldOf(name, word.slice('object:'.length)).type : [];
  return type?.kind === 'text' ? type.values : [];
}

/** `key:type key:type` */
function parseForm(name: string, text: string): Form {
  const form = new Map<string, Field>();
  for (const word of text.split(' ')) {
    const at = word.indexOf(':');
    form.set(word.slice(0, at), fieldOf(name, word.slice(at + 1)));
  }
  return form;
}

/**
 * `.?~*-! type`: what each key of the tolerant reading is here. `.` required, `?` may be absent, `~` may be null, `*`
 * both; `-` not published; `!` of another type, which follows.
 */
function parseExact(name: string, text: string): Form {
  const [signs = '', ...types] = text.split(' ');
  const form = new Map<string, Field>();
  let at = 0;
  for (const [key, { type }] of formOf('tolerant', name) ?? []) {
    const sign = signs[at++];
    if (sign === '!') form.set(key, fieldOf(name, types.shift() ?? ''));
    else if (sign !== '-') {
      const both = sign === '*';
      form.set(key, { type, optional: both || sign === '?', nullable: both || sign === '~' });
    }
  }
  return form;
}

function fieldOf(form: string, text: string): Field {
  const { type, optional, nullable } = parseField(text);
  // Forms of a family name each other without it: `Plan` in `BillingSubscription` is `BillingPlan`.
  const [family = ''] = /^[A-Z][a-z]+/.exec(form) ?? [];
  return { type: typeOf(type, family), optional, nullable };
}

function typeOf(type: FactType, family: string): Type {
  const parts = type.kind === 'union' ? type.of : [type];
  const values: string[] = [];
  let open = false;
  const found: Alternative[] = [];
  for (const part of parts) {
    if (part.kind === 'literal') values.push(part.value);
    else if (part.kind === 'component') found.push({ kind: 'form', name: family + part.name });
    else if (part.kind === 'list') found.push({ kind: 'list', of: typeOf(part.of, family) });
    else if (part.kind === 'scalar' && part.is === 'string') open = true;
    else if (part.kind === 'scalar' && part.is !== 'null') found.push({ kind: part.is as 'int' });
  }
  if (open || values.length > 0) found.unshift({ kind: 'text', values, open });
  return found;
}
