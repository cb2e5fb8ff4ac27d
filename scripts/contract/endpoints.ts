import type { Components } from './components.js';
import { printType } from './facts.js';
import { jsonOf, lastOf, type OpenApi, type Operation, type Schema } from './openapi.js';

/** The operations that concern billing: `GET /v1/billing/plans` → `page CommercePlan`. */
export function readEndpoints(
  file: OpenApi,
  components: Components,
  prefix: string,
): Record<string, string> {
  const rows = Object.entries(file.paths ?? {})
    .filter(([path]) => /billing|commerce/.test(path))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => {
        const name = `${method.toUpperCase()} ${prefix}${path}`;
        return [name, describe(operation, file, components)] as const;
      }),
    );
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function describe(operation: Operation, file: OpenApi, components: Components): string {
  const answers = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
  const empty = answers.includes('204') ? ' empty' : '';
  for (const status of answers.sort()) {
    const answer = operation.responses[status];
    const named = answer?.$ref && file.components?.responses?.[lastOf(answer.$ref)];
    const schema = jsonOf(named || answer || {});
    const at = answer?.$ref ? lastOf(answer.$ref) : (operation.operationId ?? 'body');
    if (schema) return `${describeBody(schema, at, components)}${empty}`;
  }
  return `raw unknown${empty}`;
}

function describeBody(schema: Schema, at: string, components: Components): string {
  const { wrapper, inner } = unwrap(schema, components);
  const { type, nullable } = components.value(inner, at);
  return `${wrapper} ${printType(type)}${nullable ? '~' : ''}`;
}

type Wrapper = 'raw' | 'page' | 'client' | 'clientPage';

/** `{data, total_count}` and `{response, client}` belong to the endpoint, not to the resource. */
function unwrap(
  schema: Schema,
  components: Components,
): { readonly wrapper: Wrapper; readonly inner: Schema } {
  const { properties = {} } = components.resolve(schema);
  const keys = Object.keys(properties).sort().join();
  const { data, response } = properties;
  if (keys === 'data,total_count' && data) {
    return { wrapper: 'page', inner: components.resolve(data).items ?? {} };
  }
  if (keys === 'client,response' && response) {
    const { wrapper, inner } = unwrap(response, components);
    return wrapper === 'page' ? { wrapper: 'clientPage', inner } : { wrapper: 'client', inner };
  }
  return { wrapper: 'raw', inner: schema };
}
