interface Preset {
  readonly label: string;
  readonly text: string;
}

const preset = (label: string, value: unknown): Preset => ({
  label,
  text: typeof value === 'string' ? value : JSON.stringify(value, null, 2),
});

export const templates = {
  typical: preset('Plan, role and name', {
    plan: "{{user.public_metadata.plan || 'free'}}",
    role: '{{user.public_metadata.role}}',
    name: '{{user.full_name}}',
    email: '{{user.primary_email_address}}',
  }),
  metadata: preset('Whole metadata', {
    public: '{{user.public_metadata}}',
    preferences: '{{user.unsafe_metadata}}',
    image: '{{user.image_url}}',
  }),
  hasura: preset('Hasura', {
    'https://hasura.io/jwt/claims': {
      'x-hasura-default-role': 'user',
      'x-hasura-allowed-roles': ['user', 'admin'],
      'x-hasura-user-id': '{{user.id}}',
      'x-hasura-org-id': '{{org.id}}',
    },
  }),
  slip: preset('With mistakes', {
    phone: '{{user.primary_phone_address}}',
    organization: '{{organization.slug}}',
    sub: '{{user.external_id}}',
  }),
  none: preset('No custom claims', {}),
} as const;

const person = {
  object: 'user',
  id: 'user_2abcDEF0123456789abcDEF0123',
  first_name: 'Ada',
  last_name: 'Lovelace',
  username: null,
  external_id: '48151623',
  image_url:
    'https://img.clerk.com/eyJ0eXBlIjoiZGVmYXVsdCIsImlpZCI6Imluc18yYWJjREVGMDEyMzQ1Njc4OWFiY0RFRiJ9',
  has_image: true,
  primary_email_address_id: 'idn_2abcDEF0123456789abcDEF0123',
  email_addresses: [
    {
      object: 'email_address',
      id: 'idn_2abcDEF0123456789abcDEF0123',
      email_address: 'ada@example.com',
      verification: { status: 'verified' },
      linked_to: [],
    },
  ],
  phone_numbers: [],
  web3_wallets: [],
  created_at: 1_767_225_600_000,
  updated_at: 1_790_000_000_000,
  public_metadata: { plan: 'pro', role: 'editor' },
  unsafe_metadata: { theme: 'dark' },
};

const tour = (index: number) => ({ id: `tour_${index}`, seen: true, at: '2026-11-26T09:30:00Z' });

export const users = {
  typical: preset('Ada, little metadata', person),
  long: preset('A long name in another script', {
    ...person,
    first_name: 'นางสาวกรุณาภรณ์พิพัฒน์กุล',
    last_name: 'วิเศษสุวรรณภูมิรัตนโกสินทร์',
    public_metadata: { plan: 'enterprise', role: 'ผู้ดูแลระบบ' },
  }),
  heavy: preset('Metadata that grew', {
    ...person,
    public_metadata: {
      plan: 'enterprise',
      role: 'owner',
      features: Array.from({ length: 24 }, (_, index) => `feature-${index + 1}`),
    },
    unsafe_metadata: {
      theme: 'dark',
      onboarding: {
        completed: true,
        tours: Array.from({ length: 44 }, (_, index) => tour(index + 1)),
      },
      recent: Array.from({ length: 14 }, (_, index) => `/projects/${8100 + index}/board`),
    },
  }),
} as const;

const member = (role: string, permissions: readonly string[], slug: string) => ({
  role,
  permissions,
  public_metadata: {},
  organization: {
    object: 'organization',
    id: 'org_2abcDEF0123456789abcDEF0123',
    name: slug,
    slug,
    public_metadata: {},
  },
});

export const organizations = {
  team: preset('Small team', {
    membership: member('org:member', ['org:reports:read'], 'acme'),
    plan: 'o:pro',
    features: ['o:reports'],
  }),
  enterprise: preset('Enterprise, many features', {
    membership: member(
      'org:billing_administrator',
      ['org:reports:read', 'org:invoices:create', 'org:invoices:read', 'org:seats:manage'],
      'acme-international-holdings',
    ),
    plan: 'o:enterprise_2026',
    features: ['o:reports', 'o:invoices', 'o:seats', 'o:audit_log', 'o:sso', 'o:support', 'u:beta'],
  }),
} as const;
