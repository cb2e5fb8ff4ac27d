const PREFIX = 'org:';

/** `admin`, `org:admin` and `org:org:admin` → `org:admin`, as Clerk compares roles and permissions. */
export function withOrgPrefix(value: string): string {
  let start = 0;
  while (value.startsWith(PREFIX, start)) start += PREFIX.length;
  return start === PREFIX.length ? value : PREFIX + value.slice(start);
}
