import { endpointNotes } from '../../../src/contract/endpoints.js';
import type { Contract } from '../contract.js';
import { file } from './file.js';
import { quoted } from './text.js';

type Api = 'bapi' | 'fapi';

/** The table of operations: facts first, then what only SDKs call. */
export function endpointFile(contract: Contract): string {
  const rows = (['bapi', 'fapi'] as const).flatMap((surface) => endpointsOf(surface, contract));
  return file(
    'src/contract',
    [{ from: '../billing/endpoint.js', names: ['BillingEndpoint'], types: true }],
    [
      `/** Every operation of both APIs that answers with a billing resource. */
export const endpointRows: readonly BillingEndpoint[] = [
${rows
  .map(
    (row) =>
      `  { ${Object.entries(row)
        .map(([key, value]) => `${key}: ${value === true ? 'true' : quoted(String(value))}`)
        .join(', ')} },\n`,
  )
  .join('')}];`,
    ],
  );
}

/** The operations of one API, by path and method. */
export function endpointsOf(surface: Api, { sources, billing }: Contract) {
  const published = sources.find(({ name }) => name === surface)?.facts.endpoints ?? {};
  const notes = endpointNotes[surface];
  const sdkOnly = Object.entries(notes).flatMap(([operation, { body }]) =>
    body ? [[operation, body] as const] : [],
  );
  for (const [operation, { body }] of Object.entries(notes)) {
    if ((body !== undefined) === operation in published) {
      throw new Error(
        `${surface} ${operation}: ${body ? 'it is published now' : 'no such operation'}`,
      );
    }
  }
  return [...Object.entries(published), ...sdkOnly]
    .map(([operation, text]) => {
      const [method = '', path = ''] = operation.split(' ');
      const [envelope = '', body = '', empty] = text.split(' ');
      const component = body.replace('~', '');
      const note = notes[operation];
      const exact = note?.body ? component : billing.formOf(surface, component);
      const resource = note?.resource ?? exact;
      if (!resource) throw new Error(`${surface} ${operation}: ${component} is no resource`);
      return {
        surface,
        method,
        path,
        resource,
        envelope,
        ...(exact && exact !== resource && { exactResource: exact }),
        ...(note?.sdkEnvelope && { sdkEnvelope: note.sdkEnvelope }),
        ...(note?.body && { origin: 'sdk' }),
        ...(body.endsWith('~') && { nullable: true }),
        ...(component === 'object' && { untyped: true }),
        ...(empty && { empty: true }),
      };
    })
    .sort((a, b) =>
      a.path === b.path ? order(a.method) - order(b.method) : a.path < b.path ? -1 : 1,
    );
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const order = (method: string) => METHODS.indexOf(method);
