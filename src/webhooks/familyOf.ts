/** The part of an event name before the dot. */
export type FamilyOf<Type> = Type extends `${infer Family}.${string}` ? Family : never;

/** The part of an event name before the dot; `''` for a text without one. */
export function familyOf(type: string): string {
  return type.slice(0, Math.max(0, type.indexOf('.')));
}
