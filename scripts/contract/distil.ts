import { readComponents } from './components.js';
import { readEndpoints } from './endpoints.js';
import { type Facts, printType } from './facts.js';
import { jsonOf, lastOf, type OpenApi } from './openapi.js';
import { originOf } from './origin.js';

export type Distilled = Omit<Facts, 'sources'>;

/** Components that we describe though no billing endpoint reaches them. */
export const ROOTS: readonly string[] = ['User', 'Client.User', 'Client.CommerceSettings'];

/** The facts of one OpenAPI file: endpoints, events, our roots, and every component that these reach. */
export function distil(file: OpenApi): Distilled {
  const components = readComponents(file);
  const prefix = originOf(file).surface === 'bapi' ? '/v1' : '';
  const endpoints = readEndpoints(file, components, prefix);
  const events = readEvents(file, components);
  for (const root of ROOTS) {
    if (file.components?.schemas?.[root]) components.value({ $ref: root }, root);
  }
  return {
    components: sorted(Object.fromEntries(components.found)),
    ...(Object.keys(endpoints).length > 0 && { endpoints }),
    ...(Object.keys(events).length > 0 && { events }),
  };
}

export function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** An event is `allOf: [envelope, {properties: {data}}]`. */
function readEvents(
  file: OpenApi,
  components: ReturnType<typeof readComponents>,
): Record<string, string> {
  const events: Record<string, string> = {};
  for (const [name, { post }] of Object.entries(file['x-webhooks'] ?? {})) {
    const members = jsonOf(post.requestBody)?.allOf ?? [];
    const data = members.find((member) => member.properties?.data)?.properties?.data;
    if (!data) throw new Error(`${name}: no data`);
    for (const { $ref } of members) if ($ref) components.value({ $ref }, lastOf($ref));
    events[name] = printType(components.value(data, `${name}.data`).type);
  }
  return sorted(events);
}
