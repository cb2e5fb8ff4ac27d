/** A camelCase name on the wire. A run of capitals is one word: `selfServeSSOEnabled` → `self_serve_sso_enabled`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]+(?![a-z])|[A-Z]/g, (word) => `_${word.toLowerCase()}`);
}

type IsUpper<Letter extends string> = Letter extends Lowercase<Letter> ? false : true;

/** Whether a letter begins a word: a capital that follows none, or the last one of a run. */
type StartsWord<Before extends string, Letter extends string, After extends string> =
  IsUpper<Letter> extends false
    ? false
    : IsUpper<Before> extends false
      ? true
      : After extends Uncapitalize<After>
        ? true
        : false;

/** The type of {@link snakeCase}. */
type SnakeCase<
  Name extends string,
  Before extends string = '',
> = Name extends `${infer Letter}${infer After}`
  ? `${StartsWord<Before, Letter, After> extends true ? '_' : ''}${Lowercase<Letter>}${SnakeCase<After, Letter>}`
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
