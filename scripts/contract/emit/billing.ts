import type { Contract } from '../contract.js';
import type { Model } from '../model.js';
import { type Shared, shareForms } from '../share.js';
import type { Form, Reading } from '../types.js';
import { endpointFile } from './endpoints.js';
import { file, reexport } from './file.js';
import { guards } from './guards.js';
import { interfaces, valueTypes } from './interfaces.js';
import { responsesFile } from './responses.js';
import { mentioned, quoted } from './text.js';
import { knownValues } from './values.js';
import { type Flavour, objectHelper, schemas, ZOD } from './zod.js';

const FROM = 'src/contract';
const SHARED = 'src/contract/generated/billing';

/** Every generated file of the billing entries. */
export function billingFiles(contract: Contract): Record<string, string> {
  const model = contract.billing;
  const shared = shareForms(model, ['tolerant', 'bapi', 'fapi']);
  const tolerant = [...model.forms.tolerant.values()];
  const names = tolerant.map(({ name }) => name);
  return {
    [`${SHARED}Types.ts`]: file(
      FROM,
      [{ from: '../openEnum.js', names: usesOpenEnum(shared.forms), types: true }],
      [interfaces(shared.forms, model.notes)],
    ),
    [`${SHARED}Schemas.ts`]: file(
      FROM,
      [...zodImports('classic', '../'), types('./billingTypes.js', shared.forms)],
      [objectHelper('classic'), schemas(shared.forms, 'classic')],
    ),
    'src/billing/generated/types.ts': typesFile(model, 'tolerant', shared, '../../contract', [
      valueTypes(model.values),
      resourceMap(names),
    ]),
    'src/billing/generated/values.ts': file(FROM, [], [knownValues('billingValues', model.values)]),
    'src/billing/generated/schemas.ts': schemaFile(model, 'tolerant', shared, '../../contract'),
    'src/billing/backend/generated/types.ts': typesFile(model, 'bapi', shared, '../../../contract'),
    'src/billing/backend/generated/schemas.ts': schemaFile(
      model,
      'bapi',
      shared,
      '../../../contract',
    ),
    'src/billing/frontend/generated/types.ts': typesFile(
      model,
      'fapi',
      shared,
      '../../../contract',
    ),
    'src/billing/frontend/generated/schemas.ts': schemaFile(
      model,
      'fapi',
      shared,
      '../../../contract',
    ),
    'src/billing/mini/generated/schemas.ts': file(
      FROM,
      [...zodImports('mini', '../../../contract/'), types('../../generated/types.js', tolerant)],
      [objectHelper('mini'), schemas(tolerant, 'mini')],
    ),
    'src/billing/guards/generated/guards.ts': file(
      FROM,
      [types('../../generated/types.js', tolerant)],
      [guards(tolerant, 'isoclerk/billing/guards')],
    ),
    'src/billing/generated/responses.ts': responsesFile({
      entry: 'isoclerk/billing',
      flavour: 'classic',
      contractPath: '../../contract',
    }),
    'src/billing/mini/generated/responses.ts': responsesFile({
      entry: 'isoclerk/billing/mini',
      flavour: 'mini',
      contractPath: '../../../contract',
    }),
    'src/billing/backend/generated/responses.ts': responsesFile({
      entry: 'isoclerk/billing/backend',
      flavour: 'classic',
      surface: 'bapi',
      contractPath: '../../../contract',
    }),
    'src/billing/frontend/generated/responses.ts': responsesFile({
      entry: 'isoclerk/billing/frontend',
      flavour: 'classic',
      surface: 'fapi',
      contractPath: '../../../contract',
    }),
    'src/contract/generated/billingEndpoints.ts': endpointFile(contract),
    'src/contract/generated/billingNames.ts': file(
      FROM,
      [],
      [
        `/** Name of a resource: of its type, and of its schema without \`Schema\`. */\nexport type BillingResourceName =\n${names.map((name) => `  | ${quoted(name)}\n`).join('')};`,
      ],
    ),
  };

  function resourceMap(all: readonly string[]): string {
    return `/** Every resource by its name. \`BillingResources['BillingPlan']\` is {@link BillingPlan}. */
export interface BillingResources {
${all.map((name) => `  ${name}: ${name};\n`).join('')}}`;
  }

  function typesFile(
    all: Model,
    reading: Reading,
    same: Shared,
    contractPath: string,
    more: readonly string[] = [],
  ): string {
    const forms = [...all.forms[reading].values()];
    const own = forms.filter(({ name }) => !same.has(reading, name));
    const borrowed = forms.filter(({ name }) => same.has(reading, name)).map(({ name }) => name);
    const path = `${contractPath}/generated/billingTypes.js`;
    const needed = new Set(
      own.flatMap(({ members }) => members.flatMap(({ type }) => mentioned(type))),
    );
    const used = reading === 'tolerant' ? borrowed : borrowed.filter((name) => needed.has(name));
    const open = reading === 'tolerant' ? ['OpenEnum'] : usesOpenEnum(own);
    return file(
      FROM,
      [
        { from: path, names: used, types: true },
        { from: `${contractPath}/openEnum.js`, names: open, types: true },
      ],
      // Docstrings stand at the types of what is read; the exact ones are for comparing.
      [
        reexport(path, borrowed, true),
        interfaces(own, reading === 'tolerant' ? all.notes : {}),
        ...more,
      ],
    );
  }

  function schemaFile(all: Model, reading: Reading, same: Shared, contractPath: string): string {
    const forms = [...all.forms[reading].values()];
    const own = forms.filter(({ name }) => !same.has(reading, name));
    const borrowed = forms
      .filter(({ name }) => same.has(reading, name))
      .map(({ name }) => `${name}Schema`);
    const path = `${contractPath}/generated/billingSchemas.js`;
    const needed = new Set(
      own
        .flatMap(({ members }) => members.flatMap(({ type }) => mentioned(type)))
        .map((name) => `${name}Schema`),
    );
    return file(
      FROM,
      [
        ...zodImports('classic', `${contractPath}/`),
        { from: path, names: borrowed.filter((name) => needed.has(name)) },
        types('./types.js', own),
      ],
      [reexport(path, borrowed), objectHelper('classic'), schemas(own, 'classic')],
    );
  }
}

export const zodImports = (flavour: Flavour, contractPath: string) => [
  `import * as z from '${ZOD[flavour].from}';`,
  {
    from: `${contractPath}${flavour === 'mini' ? 'generated/miniSchema' : 'zodSchema'}.js`,
    names: [ZOD[flavour].schema],
    types: true,
  },
  // Only the classic skin compiles.
  { from: `${contractPath}makeReached.js`, names: flavour === 'classic' ? ['makeReached'] : [] },
];

export const types = (from: string, forms: readonly Form[]) => ({
  from,
  names: forms.map(({ name }) => name),
  types: true,
});

const usesOpenEnum = (forms: readonly Form[]): string[] =>
  JSON.stringify(forms).includes('"kind":"open"') ? ['OpenEnum'] : [];
