import { existsSync, readFileSync } from 'node:fs';

/** The published specification, cut to webhooks. Not part of the project: tests that need it say when it is absent. */
const SPEC = '../shared/spec/webhooks-2025-04-15.json';
export const hasSpec = existsSync(SPEC);

export interface SpecNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SpecNode>>;
  readonly items?: SpecNode;
  readonly allOf?: readonly SpecNode[];
  readonly oneOf?: readonly SpecNode[];
  readonly anyOf?: readonly SpecNode[];
}

interface Spec {
  readonly components: { readonly schemas: Readonly<Record<string, SpecNode>> };
  readonly 'x-webhooks': Readonly<
    Record<
      string,
      {
        readonly post: {
          readonly requestBody: {
            readonly content: { readonly 'application/json': { readonly schema: SpecNode } };
          };
        };
      }
    >
  >;
}

const spec: Spec | undefined = hasSpec ? JSON.parse(readFileSync(SPEC, 'utf8')) : undefined;

/** Event name → the schema of its `data`, with every reference and `allOf` resolved. */
export function publishedData(): Record<string, SpecNode> {
  return Object.fromEntries(
    Object.entries(spec?.['x-webhooks'] ?? {}).map(([type, operation]) => {
      const event = resolve(operation.post.requestBody.content['application/json'].schema);
      return [type, event.properties?.data ?? {}];
    }),
  );
}

function resolve(node: SpecNode): SpecNode {
  const { $ref, allOf, ...own } = node;
  const parts = (allOf ?? []).map(resolve);
  if ($ref) parts.push(resolve(spec?.components.schemas[$ref.replace(/.*\//, '')] ?? {}));
  const all = [...parts, own];
  const merged: SpecNode = {
    ...Object.assign({}, ...all),
    properties: Object.assign({}, ...all.map((part) => part.properties)),
    required: all.flatMap((part) => part.required ?? []),
  };
  const { properties = {}, items, oneOf, required = [] } = merged;
  return {
    ...merged,
    ...(items && { items: resolve(items) }),
    ...(oneOf && { oneOf: oneOf.map(resolve) }),
    ...(own.nullable !== undefined && { nullable: own.nullable }),
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, resolve(value)]),
    ),
    required: [...new Set(required)],
  };
}
