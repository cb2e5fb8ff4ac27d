import { file } from './file.js';
import { type Flavour, ZOD } from './zod.js';

/** An entry of billing that has schemas. */
export interface ResponseEntry {
  /** `isoclerk/billing/backend`. */
  readonly entry: string;
  readonly flavour: Flavour;
  /** The API of an exact entry; both where it is tolerant. */
  readonly surface?: 'bapi' | 'fapi';
  /** From the entry's `generated` folder to src/contract. */
  readonly contractPath: string;
}

const API = { bapi: 'Backend API', fapi: 'Frontend API' };

/** Wrappers, responses, endpoints and registry of an entry: the same code over the entry's own schemas. */
export function responsesFile({ entry, flavour, surface, contractPath }: ResponseEntry): string {
  const { from, type } = ZOD[flavour];
  const exact = surface !== undefined;
  const reading = exact ? "'exact'" : "'tolerant'";
  const example = (lines: readonly string[]) =>
    ` * @example\n * \`\`\`ts\n${lines.map((line) => ` * ${line}\n`).join('')} * \`\`\``;
  const imported = (...names: string[]) => `import { ${names.sort().join(', ')} } from '${entry}'`;
  const made = flavour === 'mini' ? 'MiniMember' : 'Member';

  const page = `/** Schema of a page, \`{ data, total_count }\`. */
export type BillingPageSchema<T> = ${type('Object')}<
  { data: ${type('Array')}<Member<T>>; total_count: ${exact ? 'Member<number>' : `${type('Optional')}<Member<number>>`} },
  z.core.$strip
>;

/**
 * Makes the schema of a page, \`{ data, total_count }\`: lists of the Backend API, and plans of the Frontend API.${exact ? ' Both keys are required.' : ''}
 *
${example([
  imported('billingPageSchema', 'BillingMoneyAmountSchema'),
  'const page = billingPageSchema(BillingMoneyAmountSchema)',
  'page.safeParse({ data: [], total_count: 0 }).success // => true',
  `page.safeParse({ data: [] }).success // => ${!exact}`,
])}
 */
export function billingPageSchema<T>(item: Member<T>): BillingPageSchema<T> {
  return z.looseObject({
    data: z.array(item),
    total_count: ${exact ? 'z.int()' : 'z.optional(z.int())'},
  }) as unknown as BillingPageSchema<T>;
}`;

  const client = `/** Schema of the Frontend API's wrapper, \`{ response, client }\`. */
export type BillingClientSchema<T> = ${type('Object')}<
  { response: Member<T>; client: ${exact ? 'Member<Record<string, unknown> | null>' : `${type('Optional')}<Member<unknown>>`} },
  z.core.$strip
>;

/**
 * Makes the schema of the Frontend API's wrapper, \`{ response, client }\`. Wrap a page for its lists:
 * \`billingClientSchema(billingPageSchema(item))\`.${exact ? ' Both keys are required; `client` can be null.' : ''}
 *
${example([
  imported('billingClientSchema', 'BillingMoneyAmountSchema'),
  "const fee = { amount: 900, amount_formatted: '9.00', currency: 'USD', currency_symbol: '$' }",
  'const schema = billingClientSchema(BillingMoneyAmountSchema)',
  'schema.safeParse({ response: fee, client: null }).success // => true',
  `schema.safeParse({ response: fee }).success // => ${!exact}`,
])}
 */
export function billingClientSchema<T>(response: Member<T>): BillingClientSchema<T> {
  return z.looseObject({
    response,
    client: ${exact ? 'z.nullable(z.looseObject({}))' : 'z.optional(z.unknown())'},
  }) as unknown as BillingClientSchema<T>;
}`;

  const endpoints = `/** An operation with the schema of its resource, wrapper not included. */
export interface BillingEndpointWithSchema extends BillingEndpoint {
  readonly schema: Member<unknown>;
}

/**
 * ${
   surface
     ? `The operations that the ${API[surface]} specifies, each with the exact schema of its resource, wrapper not included.`
     : "Every operation of both APIs that answers with a billing resource: the specified ones, and those marked\n * `origin: 'sdk'` that only Clerk's SDKs call. `schema` is that of the resource, without its wrapper."
 }
 *
${example([
  imported('billingEndpoints'),
  surface
    ? `billingEndpoints.every(({ surface }) => surface === '${surface}') // => true`
    : "billingEndpoints.filter(({ origin }) => origin !== 'sdk').length // => 50",
])}
 * @see https://github.com/clerk/openapi-specs (bapi and fapi 2025-11-10, read 2026-08)
 */
export const billingEndpoints: readonly BillingEndpointWithSchema[] = /* @__PURE__ */ (() =>
  endpointRows${
    surface
      ? `\n    .filter((row) => row.surface === '${surface}' && row.origin !== 'sdk')\n    `
      : ''
  }.map((row) => ({
    ...row,
    schema: resourceSchema(row, parts, ${reading}) as Member<unknown>,
  })))();`;

  const own = surface ? '' : "'bapi', ";
  const response = `/**
 * Gives the ${exact ? 'exact ' : ''}schema of a whole response${surface ? ` of the ${API[surface]}` : ''}, wrapper included, for a method and a path; null when it is ${surface ? 'not specified' : 'not a billing path'}.
 *
 * The path may be a full URL with a query string, ids or placeholders.${
   exact
     ? ''
     : ' Where sources disagree, all their readings pass: wrapped\n * or not (payment attempts of the Frontend API), current or legacy (`extend_free_trial`, `price_transition`), a\n * resource, a deleted object, null or nothing (removals in the Frontend API).'
 } Never throws.
 *
${example([
  imported('billingResponseSchema'),
  `const schema = billingResponseSchema(${own}'GET', '/v1/billing/plans?limit=10')`,
  'schema?.safeParse({ data: [], total_count: 0 }).success // => true',
  `schema?.safeParse({ data: [] }).success // => ${!exact}`,
  `billingResponseSchema(${own}'GET', '/v1/users') // => null`,
])}
 */
export function billingResponseSchema(
${surface ? '' : "  surface: 'bapi' | 'fapi',\n"}  method: string,
  pathOrUrl: string,
): Member<unknown> | null {
  return find(${surface ? `'${surface}'` : 'surface'}, method, pathOrUrl) as Member<unknown> | null;
}`;

  const registry = `/**
 * Names every ${exact ? 'schema of this entry' : 'billing schema'} for JSON Schema, in a new registry: \`z.toJSONSchema(billingRegistry())\` gives one
 * definition for each resource, which refer to one another by name.
 *
${example([
  imported('billingRegistry'),
  `import * as z from '${from}'`,
  'const { schemas } = z.toJSONSchema(billingRegistry())',
  "schemas.BillingMoneyAmount.required // => ['amount', 'amount_formatted', 'currency', 'currency_symbol']",
])}
 */
export function billingRegistry(): BillingRegistry {
  return registryOf(z.registry<{ id: string }>(), schemas);
}`;

  return file(
    'src/contract',
    [
      `import * as z from '${from}';`,
      {
        from: `${contractPath}/billing/endpoint.js`,
        names: ['BillingEndpoint'],
        types: true,
      },
      {
        from: `${contractPath}/billing/registry.js`,
        names: ['type BillingRegistry', 'registryOf'],
      },
      {
        from: `${contractPath}/billing/responses.js`,
        names: ['type ResponseParts', 'resourceSchema', 'responseSchemas'],
      },
      { from: `${contractPath}/generated/billingEndpoints.js`, names: ['endpointRows'] },
      {
        from: `${contractPath}/${flavour === 'mini' ? 'generated/miniSchema' : 'zodSchema'}.js`,
        names: [made === 'Member' ? 'Member' : 'MiniMember as Member'],
        types: true,
      },
      "import * as schemas from './schemas.js';",
    ],
    [
      page,
      client,
      `const parts: ResponseParts = {
  zod: { nullable: z.nullable, optional: z.optional, union: z.union } as never,
  page: billingPageSchema,
  client: billingClientSchema,
  schemas: () => schemas,
};

const find = /* @__PURE__ */ responseSchemas(parts, ${reading});`,
      endpoints,
      response,
      registry,
    ],
  );
}
