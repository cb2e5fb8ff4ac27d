/** A camelCase name on the wire: `imageUrl` → `image_url`. */
type SnakeCase<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Lowercase<Head>}${Tail extends Uncapitalize<Tail> ? '' : '_'}${SnakeCase<Tail>}`
  : Name;

/** The type of an object with its names as on the wire, at any depth; metadata stays as it is. */
export type Snaked<T> = T extends Date
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Snaked<Item>[]
    : T extends object
      ? {
          [Name in keyof T as Name extends string
            ? SnakeCase<Name>
            : never]: Name extends `${string}Metadata` ? T[Name] : Snaked<T[Name]>;
        }
      : T;
