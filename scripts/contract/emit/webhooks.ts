import type { Contract } from '../contract.js';
import type { Form } from '../types.js';
import { types, zodImports } from './billing.js';
import { file } from './file.js';
import { guards } from './guards.js';
import { interfaces, valueTypes } from './interfaces.js';
import { quoted } from './text.js';
import { knownValues } from './values.js';
import { type Flavour, objectHelper, schemas, ZOD } from './zod.js';

const FROM = 'src/contract';

/** Every generated file of the webhook entries. */
export function webhookFiles(contract: Contract): Record<string, string> {
  const model = contract.webhooks;
  const tolerant = [...model.forms.tolerant.values()];
  const strict = [...model.forms.webhook.values()];
  const isPublic = ({ resource }: Form) => !model.notes[resource]?.part;
  const payloads = [...new Set(Object.values(contract.events).map(({ data }) => data))];
  const strictName = (name: string) => name.replace(/^Webhook/, 'StrictWebhook');
  const strictForms = rename(strict, strictName);

  /** A file of its own: users import the schemas, only the entry's own code needs the table. */
  const payloadFile = (flavour: Flavour, up: string): string =>
    file(
      FROM,
      [
        {
          from: `${up}contract/${flavour === 'mini' ? 'generated/miniSchema' : 'zodSchema'}.js`,
          names: [ZOD[flavour].schema],
          types: true,
        },
        {
          from: `${up}webhooks/generated/types.js`,
          names: payloads.map((name) => `Webhook${name}`),
          types: true,
        },
        { from: './schemas.js', names: payloads.map((name) => `Webhook${name}Schema`) },
      ],
      [
        `/** Name of a payload → its schema. */
export interface PayloadSchemas {
${payloads.map((name) => `  readonly ${name}: ${ZOD[flavour].schema}<Webhook${name}>;\n`).join('')}}`,
        `/** The schema of each payload, by the name in the \`data\` column of the catalogue. */
export const payloadSchemas: PayloadSchemas = /* @__PURE__ */ (() => ({
${payloads.map((name) => `  ${name}: Webhook${name}Schema,\n`).join('')}}))();`,
      ],
    );

  return {
    'src/webhooks/generated/types.ts': file(
      FROM,
      [{ from: '../../contract/openEnum.js', names: ['OpenEnum'], types: true }],
      [
        interfaces(tolerant, model.notes),
        valueTypes(model.values),
        `/** The shapes that \`data\` can have, by the name in the \`data\` column of \`webhookEvents\`. */
export interface WebhookPayloadMap {
${payloads.map((name) => `  ${name}: Webhook${name};\n`).join('')}}`,
      ],
    ),
    'src/webhooks/generated/values.ts': file(
      FROM,
      [],
      [knownValues('webhookValues', model.values)],
    ),
    'src/webhooks/schemas/generated/schemas.ts': file(
      FROM,
      [...zodImports('classic', '../../../contract/'), types('../../generated/types.js', tolerant)],
      [objectHelper('classic'), schemas(tolerant, 'classic', isPublic)],
    ),
    'src/webhooks/schemas/generated/payloads.ts': payloadFile('classic', '../../../'),
    'src/webhooks/schemas/mini/generated/schemas.ts': file(
      FROM,
      [
        ...zodImports('mini', '../../../../contract/'),
        types('../../../generated/types.js', tolerant),
      ],
      [objectHelper('mini'), schemas(tolerant, 'mini', isPublic)],
    ),
    'src/webhooks/schemas/mini/generated/payloads.ts': payloadFile('mini', '../../../../'),
    'src/webhooks/schemas/generated/strict.ts': file(
      FROM,
      [...zodImports('classic', '../../../contract/'), types('./strictTypes.js', strictForms)],
      [
        objectHelper('classic'),
        schemas(strictForms, 'classic', () => false),
        strictTable(contract, strictName),
      ],
    ),
    'src/webhooks/schemas/generated/strictTypes.ts': file(
      FROM,
      [],
      // Said once, at the types of what is delivered: these are for comparing.
      [interfaces(strictForms, {})],
    ),
    'src/webhooks/guards/generated/guards.ts': file(
      FROM,
      [types('../../generated/types.js', tolerant)],
      [guards(tolerant, 'isoclerk/webhooks/guards', isPublic)],
    ),
    'src/webhooks/guards/generated/payloads.ts': file(
      FROM,
      [{ from: './guards.js', names: payloads.map((name) => `isWebhook${name}`) }],
      [
        `/** The guard of each payload, by the name in the \`data\` column of the catalogue. */
export const payloadGuards: Readonly<Record<${payloads.map(quoted).join(' | ')}, (data: unknown) => boolean>> = /* @__PURE__ */ (() => ({
${payloads.map((name) => `  ${name}: isWebhook${name},\n`).join('')}}))();`,
      ],
    ),
  };
}

/** Event name → the exact schema of its data. An event that only SDKs have is read as its siblings are. */
function strictTable(
  { events, sources, webhooks }: Contract,
  strictName: (name: string) => string,
): string {
  const published = sources.find(({ id }) => id === 'webhook')?.facts.events ?? {};
  for (const type of Object.keys(published)) {
    if (!Object.hasOwn(events, type))
      throw new Error(`${type}: published, but no row of events.ts`);
  }
  const rows = Object.entries(events).map(([type, { data }]) => {
    const sibling = Object.keys(published).find(
      (name) => events[name as keyof typeof events]?.data === data,
    );
    const component = published[type] ?? published[sibling ?? ''];
    const form = component && webhooks.formOf('webhook', component);
    if (!form) throw new Error(`${type}: no exact form`);
    const resource = webhooks.forms.webhook.get(form)?.resource;
    if (resource !== `Webhook${data}`) {
      throw new Error(`${type}: the facts say that it carries ${resource}, its row says ${data}`);
    }
    return [type, strictName(form)] as const;
  });
  return `/** Event name → the schema of its \`data\` as published. */
export interface StrictDataSchemas {
${rows.map(([type, name]) => `  readonly ${quoted(type)}: ContractSchema<${name}>;\n`).join('')}}

/** The catalogue with each event's schema as published. */
export const strictDataSchemas: StrictDataSchemas = /* @__PURE__ */ (() => ({
${rows.map(([type, name]) => `  ${quoted(type)}: ${name}Schema,\n`).join('')}}))();`;
}

/** Forms under other names, what they refer to included. */
function rename<Form extends { readonly name: string }>(
  forms: readonly Form[],
  to: (name: string) => string,
): Form[] {
  return JSON.parse(JSON.stringify(forms), (key, value) =>
    key === 'name' && forms.some(({ name }) => name === value) ? to(value) : value,
  );
}
