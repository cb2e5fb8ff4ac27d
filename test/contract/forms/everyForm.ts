import { loadContract } from '../../../scripts/contract/contract.js';
import type { Model } from '../../../scripts/contract/model.js';
import type { Form, Reading } from '../../../scripts/contract/types.js';
import * as backend from '../../../src/billing/backend/index.js';
import * as frontend from '../../../src/billing/frontend/index.js';
import * as billingGuards from '../../../src/billing/guards/index.js';
import * as billing from '../../../src/billing/index.js';
import * as billingMini from '../../../src/billing/mini/index.js';
import { eventRows } from '../../../src/contract/events.js';
import * as webhookGuards from '../../../src/webhooks/guards/index.js';
import * as webhooks from '../../../src/webhooks/schemas/index.js';
import * as webhooksMini from '../../../src/webhooks/schemas/mini/index.js';

export type Forms = ReadonlyMap<string, Form>;

interface Parser {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean;
    readonly data?: unknown;
    readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
  };
}

/** A form of the contract with everything that was generated from it. */
export interface Generated {
  readonly reading: Reading;
  readonly name: string;
  readonly form: Form;
  /** The forms it may refer to. */
  readonly forms: Forms;
  readonly schema: Parser;
  /** The tolerant reading has these too. */
  readonly mini?: Parser;
  readonly guard?: (value: unknown) => boolean;
}

export const contract = loadContract();

const isParser = (value: unknown): value is Parser =>
  typeof value === 'object' && value !== null && 'safeParse' in value;

function parser(entry: object, name: string): Parser {
  const found: unknown = Reflect.get(entry, `${name}Schema`);
  if (!isParser(found)) throw new Error(`no schema of ${name}`);
  return found;
}

function guardOf(entry: object, name: string): (value: unknown) => boolean {
  const found: unknown = Reflect.get(entry, `is${name}`);
  if (typeof found !== 'function') throw new Error(`no guard of ${name}`);
  return (value) => found(value) === true;
}

function tolerantOf(
  { notes, forms: readings }: Model,
  entries: Readonly<Record<'schema' | 'mini' | 'guard', object>>,
) {
  const forms = readings.tolerant;
  // Parts have no schema of their own: they are tested inside the resources that hold them.
  const named = [...forms.values()].filter(({ resource }) => !notes[resource]?.part);
  return named.map((form): Generated => {
    const { name } = form;
    return {
      reading: 'tolerant',
      name,
      form,
      forms,
      schema: parser(entries.schema, name),
      mini: parser(entries.mini, name),
      guard: guardOf(entries.guard, name),
    };
  });
}

const exactOf = (reading: 'bapi' | 'fapi', entry: object): Generated[] => {
  const forms = contract.billing.forms[reading];
  return [...forms.values()].map((form) => {
    const { name } = form;
    return { reading, name, form, forms, schema: parser(entry, name) };
  });
};

/** One event a published form of `data`: the strict schemas have no names of their own. */
function strictOf(): Generated[] {
  const forms = contract.webhooks.forms.webhook;
  const published = contract.sources.find(({ id }) => id === 'webhook')?.facts.events ?? {};
  const found = new Map<string, Generated>();
  for (const [type, schema] of Object.entries(webhooks.webhookDataSchemas.strict)) {
    const name = contract.webhooks.formOf('webhook', published[type] ?? '');
    const form = name === undefined ? undefined : forms.get(name);
    // An event that only SDKs have is read as its sisters are.
    if (!form && type === 'subscriptionItem.created') continue;
    if (!form || !isParser(schema)) throw new Error(`no strict form of ${type}`);
    found.set(form.name, { reading: 'webhook', name: form.name, form, forms, schema });
  }
  return [...found.values()];
}

export const tolerantForms: readonly Generated[] = [
  ...tolerantOf(contract.billing, {
    schema: billing,
    mini: billingMini,
    guard: billingGuards,
  }),
  ...tolerantOf(contract.webhooks, {
    schema: webhooks,
    mini: webhooksMini,
    guard: webhookGuards,
  }),
];

export const exactForms: readonly Generated[] = [
  ...exactOf('bapi', backend),
  ...exactOf('fapi', frontend),
  ...strictOf(),
];

export const everyForm: readonly Generated[] = [...tolerantForms, ...exactForms];

/** Event name → its tolerant form. */
export const eventForms = Object.entries(eventRows).map(([type, { data }]) => {
  const form = tolerantForms.find(({ name }) => name === `Webhook${data}`);
  if (!form) throw new Error(`no form of ${type}`);
  return { type, form };
});

/** zod reads every key, so a getter that throws throws out of it; a guard reads what it needs and never throws. */
export type Answer = boolean | 'throws';

export function answerOf(accepts: () => boolean): Answer {
  try {
    return accepts();
  } catch {
    return 'throws';
  }
}

/** The answer of each form of a reading. */
export function answers(
  { schema, mini, guard }: Generated,
  value: unknown,
): Readonly<Record<string, Answer>> {
  return {
    classic: answerOf(() => schema.safeParse(value).success),
    ...(mini && { mini: answerOf(() => mini.safeParse(value).success) }),
    ...(guard && { guard: guard(value) }),
  };
}
