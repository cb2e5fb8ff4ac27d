export type Json = Readonly<Record<string, unknown>>;

/** What a key holds, as the schemas have it: a class may give it, but not what every object inherits. */
export const held = (parent: Json, key: string): unknown =>
  isEverybodys(parent, key) ? undefined : parent[key];

/** Whether a key is there only because every object inherits it. */
export const isEverybodys = (parent: Json, key: string): boolean =>
  key in Object.prototype && !Object.hasOwn(parent, key);
