// Names are few and asked for again and again; the pattern takes longer than all else.
const spelled = /* @__PURE__ */ new Map<string, string>();

/** A wire name in camelCase. */
export function camelCase(name: string): string {
  let camel = spelled.get(name);
  if (camel === undefined) {
    camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    spelled.set(name, camel);
  }
  return camel;
}

/** A wire name in camelCase: `image_url` → `imageUrl`. */
export type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;
