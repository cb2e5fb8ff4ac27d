import { distil } from '../../scripts/contract/distil.js';
import type { OpenApi, Operation, Schema } from '../../scripts/contract/openapi.js';

interface Parts {
  readonly schemas?: Record<string, Schema>;
  readonly paths?: NonNullable<OpenApi['paths']>;
  readonly responses?: NonNullable<NonNullable<OpenApi['components']>['responses']>;
  readonly events?: Record<string, Schema>;
  readonly title?: string;
  readonly version?: string;
}

const json = (schema: Schema) => ({ content: { 'application/json': { schema } } });

/** A small OpenAPI file. */
export function openApi({ schemas, paths, responses, events, ...info }: Parts): OpenApi {
  return {
    info: { title: 'Clerk Backend API', version: '2025-11-10', ...info },
    ...(paths && { paths }),
    ...(events && {
      'x-webhooks': Object.fromEntries(
        Object.entries(events).map(([name, schema]) => [
          name,
          { post: { requestBody: json(schema) } },
        ]),
      ),
    }),
    components: { ...(schemas && { schemas }), ...(responses && { responses }) },
  };
}

/** An operation that answers 200 with this body, and 204 besides if asked. */
export const answering = (schema: Schema, also: Operation['responses'] = {}): Operation => ({
  responses: { 200: json(schema), ...also },
});

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** The components of a file whose one endpoint answers with `Thing`. */
export function componentsOf(schemas: Record<string, Schema>) {
  return distil(openApi({ schemas, paths: { '/billing/thing': { get: answering(ref('Thing')) } } }))
    .components;
}

/** How a field of `Thing` reads. */
export const fieldOf = (field: Schema, others: Record<string, Schema> = {}): string | undefined =>
  componentsOf({
    ...others,
    Money: { type: 'object', properties: { amount: { type: 'integer' } } },
    Fee: { type: 'object', properties: { fee: { type: 'integer' } } },
    Thing: { type: 'object', properties: { field }, required: ['field'] },
  }).Thing?.field;
