/** What hands on what it is given, because that is what it is for: by name, and why. */
const because: Readonly<Record<string, readonly string[]>> = {
  'shows the claims that a token will hold, or their template': [
    'auditUsers',
    'boundTemplate',
    'createBudgetAudit',
    'measureClaims',
    'parseClaimsTemplate',
    'predictToken',
    'renderClaims',
    'restoreBudgetAudit',
    'readSessionClaims',
  ],
  'gives the data that it parsed, all of it': [
    'parseWebhookEvent',
    'safeParseWebhookEvent',
    'billingClientSchema',
    'billingPageSchema',
    'migrateBilling',
    'planPrice',
  ],
  'gives private metadata where a schema for it is passed': ['parseMetadata'],
  'builds from what a test asks for': [
    'buildAuth',
    'buildBackendUser',
    'buildBilling',
    'buildClientUser',
    'buildOrganizationInvitationJSON',
    'buildOrganizationJSON',
    'buildOrganizationMembershipJSON',
    'buildSessionClaims',
    'buildSessionJSON',
    'buildUserJSON',
    'buildWebhookEvent',
    'signWebhook',
    'tamperWebhook',
  ],
};

const names = new Set(Object.values(because).flat());

export const handsOn = (name: string): boolean => names.has(name);

/** The names above, for the test that finds those that stand there for nothing. */
export const handsOnNames: readonly string[] = [...names];
