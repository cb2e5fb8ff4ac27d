export type Opt<T> = T | null | undefined;

/** Epoch milliseconds, ISO text of a copied Date, or the Date itself. */
export type TimeLike = Date | number | string;

/** What a normalised object tells by itself. */
type Derived =
  | 'object'
  | 'fullName'
  | 'verified'
  | `primary${'EmailAddress' | 'PhoneNumber' | 'Web3Wallet'}`;

/** Text without which nothing is read, where the normalised object has it for certain. */
type Needed = 'id' | 'name' | 'role' | 'provider' | 'emailAddress' | 'phoneNumber' | 'web3Wallet';

type NeededOf<T> = {
  [K in keyof T]-?: K extends Needed ? (null extends T[K] ? never : K) : never;
}[keyof T];

/**
 * What a normalised `T` is read from, in camelCase. Every property that may be missing reads `?: T | null | undefined`,
 * because with `exactOptionalPropertyTypes` a bare `?:` refuses Clerk's own types.
 */
export type SourceOf<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly SourceOf<Item>[]
    : T extends object
      ? string extends keyof T
        ? object
        : { readonly [K in NeededOf<T>]: string } & {
            readonly [K in Exclude<keyof T, Derived | NeededOf<T>>]?: K extends `${string}At`
              ? Opt<TimeLike>
              : Opt<SourceOf<T[K]>>;
          }
      : T;
