import type { Row } from '../types.js';

const GUIDE = 'https://clerk.com/docs/guides/development/upgrading/upgrade-guides/core-3';

/** A package that gave way to another one. */
export interface DeprecatedRow extends Row {
  readonly package: string;
  /** What to install, and what to write. */
  readonly instead: string;
  readonly install: string;
}

const row = (
  name: string,
  severity: Row['severity'],
  install: string,
  instead: string,
): DeprecatedRow => ({
  id: `deprecated-${name.replace('@clerk/', '')}`,
  severity,
  package: name,
  what: `it gave way to ${instead}`,
  cause: 'Clerk Core 3 renamed packages and put some together; the old name gets no new features.',
  source: GUIDE,
  date: '2026-11',
  instead,
  install,
});

/** Warnings are those that the registry marks as deprecated, and the SDK for Node.js, which ended with Core 1. */
export const deprecated: readonly DeprecatedRow[] = [
  row('@clerk/types', 'warning', '@clerk/shared', '@clerk/shared/types'),
  row('@clerk/clerk-react', 'warning', '@clerk/react', '@clerk/react'),
  row('@clerk/clerk-sdk-node', 'warning', '@clerk/express', '@clerk/express or @clerk/backend'),
  row('@clerk/clerk-expo', 'note', '@clerk/expo', '@clerk/expo'),
  row('@clerk/themes', 'note', '@clerk/ui', '@clerk/ui/themes'),
  row('@clerk/remix', 'note', '@clerk/react-router', '@clerk/react-router'),
];
