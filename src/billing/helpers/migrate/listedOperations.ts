/** Whose path it is, by what stands before the billing segment. */
export type Owner = 'none' | 'me' | 'organization' | 'user';

type Operations = { readonly [O in Owner]?: readonly string[] };

// The operations of the guide, `*` is an id.
// clerk/clerk-docs:docs/guides/development/upgrading/upgrade-guides/2025-11-10.mdx (read 2026-08)
const BACKEND: Operations = {
  none: [
    'GET plans',
    'GET statements',
    'GET statements/*',
    'GET statements/*/payment_attempts',
    'GET subscription_items',
    'DELETE subscription_items/*',
    'POST subscription_items/*/extend_free_trial',
  ],
};

const OF_PAYER: readonly string[] = [
  'POST checkouts',
  'GET checkouts/*',
  'PATCH checkouts/*/confirm',
  'PUT payers/default_payment_source',
  'GET payment_attempts',
  'GET payment_attempts/*',
  'GET payment_sources',
  'POST payment_sources',
  'POST payment_sources/initialize',
  'DELETE payment_sources/*',
  'GET statements',
  'GET statements/*',
  'GET subscription',
  'GET subscription_items',
  'DELETE subscription_items/*',
];

const FRONTEND: Operations = {
  none: ['GET plans', 'GET plans/*'],
  me: OF_PAYER,
  organization: OF_PAYER,
};

/** Tells whether the guide lists an operation; `tail` is what stands after `/commerce/`. */
export function isListedOperation(
  surface: 'bapi' | 'fapi',
  owner: Owner,
  method: string,
  tail: readonly string[],
): boolean {
  const operations = (surface === 'bapi' ? BACKEND : FRONTEND)[owner] ?? [];
  return operations.some((operation) => {
    const [verb, pattern = ''] = operation.split(' ');
    const parts = pattern.split('/');
    return (
      verb === method &&
      parts.length === tail.length &&
      parts.every((part, index) => part === '*' || part === tail[index])
    );
  });
}
