/** Sources of corrections that several fields share. */
export const why = {
  /** clerk/openapi-specs:webhooks/2025-04-15.yml, its examples (read 2026-08). */
  examples:
    "Clerk's published webhook examples do it (clerk/openapi-specs:webhooks/2025-04-15.yml)",
  /** clerk/clerk-docs:docs/guides/development/webhooks/overview.mdx (read 2026-08). */
  documentation:
    'The example of clerk/clerk-docs:docs/guides/development/webhooks/overview.mdx does it',
  /** Examples and catalogues of before November 2025. */
  autumn2025: 'Examples and event catalogues that Clerk published in autumn 2025 leave it out',
  /** clerk/openapi-specs:webhooks/2025-04-15.yml as of 2025-09, and the SDK types that still repeat it. */
  september2025:
    'In the specification of 2025-09 and still in the SDK types and the example of a payment',
  storedNull: 'An app can store null as metadata, and the delivery then says null (recorded)',
  accountCredit: 'A payment that account credits cover has no card and no gateway',
  guideNull: 'clerk/clerk-docs upgrade guide 2025-11-10: null where a payer is of the other kind',
  legacyNull: 'clerk/openapi-specs:bapi/2025-11-10.yml CommerceSubscriptionItem-2: null',
  clientNull: '@clerk/shared 4.41.0: null in the client types of the same resource',
  untyped: 'clerk/openapi-specs:bapi/2025-11-10.yml BillingPaymentAttempt.payee: any object',
  mobile: 'clerk-ios#563 and clerk-android#920: payments of a mobile app lack it',
  mobileBranches: 'clerk-ios 95ed841 and clerk-android 0521d85, billing branches of 2026-07',
  webhookReason: 'clerk/openapi-specs:webhooks/2025-04-15.yml BillingPaymentFailedReason',
  rolesOnly: "clerk/openapi-specs' example of role.deleted says null",
  added2026_02: 'Added to the published version in 2026-02: answers from before lack it',
  added2026_03: 'Added to the published version in 2026-03: answers from before lack it',
  added2026_05: 'Added to the published version in 2026-05: answers from before lack it',
  added2026_06: 'Added to the published version in 2026-06: answers from before lack it',
  fallback: "clerk-js falls back to ['card'] where it is absent",
  verifyWebhook: 'verifyWebhook of @clerk/backend 2.x and of 3.x up to 3.20.1 drops it (run)',
  eachEvent: 'clerk/openapi-specs:webhooks/2025-04-15.yml x-webhooks: each event describes its own',
  notPromised:
    'clerk/clerk-docs:docs/guides/development/webhooks/overview.mdx shows a delivery without it',
  mockServer: "clerk/javascript:packages/msw, Clerk's own mock server, sends null",
} as const;
