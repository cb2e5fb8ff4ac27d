/** The item with an id, or null; no id finds nothing. */
export function byId<T extends { readonly id: string | null }>(
  items: readonly T[],
  id: string | null,
): T | null {
  return (id !== null && items.find((item) => item.id === id)) || null;
}
