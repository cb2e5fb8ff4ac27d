const NAME = /^[A-Za-z_$][\w$]*$/;

/** Writes a path as code would: `['items', 0, 'a b']` → `items[0]["a b"]`; the empty path is `''`. */
export function formatPath(segments: readonly PropertyKey[]): string {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') path += `[${segment}]`;
    else if (typeof segment === 'string' && NAME.test(segment)) path += `${path && '.'}${segment}`;
    else path += `[${JSON.stringify(String(segment))}]`;
  }
  return path;
}
