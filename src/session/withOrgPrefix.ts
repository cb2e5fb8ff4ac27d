/** `admin`, `org:admin` and `org:org:admin` → `org:admin`, as Clerk compares roles and permissions. */
export function withOrgPrefix(value: string): string {
  return value.replace(/^(?:org:)*/, 'org:');
}
