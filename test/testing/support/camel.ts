/** Wire overrides as those of a backend user. */
export function camel(value: object): object {
  const convert = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(convert);
    if (typeof inner !== 'object' || inner === null) return inner;
    return camel(inner);
  };
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const name = key
        .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
        .replace('RedirectUrl', 'RedirectURL');
      return [name, key.endsWith('_metadata') ? inner : convert(inner)];
    }),
  );
}
