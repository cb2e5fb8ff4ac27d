/** What the reader looks at in an OpenAPI 3.0 file. Everything else of it is left alone. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly 'x-webhooks'?: Readonly<Record<string, { readonly post: Webhook }>>;
  readonly 'x-source'?: {
    readonly repo: string;
    readonly path: string;
    readonly commit?: string;
    readonly commitDate?: string;
  };
  readonly components?: {
    readonly schemas?: Readonly<Record<string, Schema>>;
    readonly responses?: Readonly<Record<string, Response>>;
  };
}

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly deprecated?: boolean;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

type Response = Body & { readonly $ref?: string };

export interface Operation {
  readonly operationId?: string;
  readonly responses: Readonly<Record<string, Response>>;
}

interface Webhook {
  readonly requestBody: Body;
}

export const lastOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

export const jsonOf = (body: Body): Schema | undefined =>
  body.content?.['application/json']?.schema;
