// What lies in the folder, and on stdin, when a command line of the pages runs.
import { gzipSync } from 'node:zlib';
import {
  buildBilling,
  buildSessionClaims,
  buildUserJSON,
  buildWebhookEvent,
} from '../../src/testing/index.js';
import { legacyPlan } from '../billing/helpers/migrate/samples.js';
import { PUBLISHABLE_KEY, SECRET_KEY } from '../doctor/project.js';

type Files = Readonly<Record<string, unknown>>;

const base64url = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

const template = {
  preferences: '{{user.unsafe_metadata}}',
  email: '{{user.primary_email_address}}',
  name: '{{user.full_name}}',
  plan: '{{user.public_metadata.plan}}',
  team: '{{org.slug}}',
};
const user = buildUserJSON({
  first_name: 'Ada',
  last_name: 'Lovelace',
  email_addresses: [{ email_address: 'ada@example.com' }],
  public_metadata: { plan: 'pro' },
  unsafe_metadata: { notes: 'n'.repeat(3000) },
});
const users = [user, buildUserJSON()].map((one) => JSON.stringify(one)).join('\n');
const plan = buildBilling('BillingPlan');
const env = `NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=${PUBLISHABLE_KEY}\nCLERK_SECRET_KEY=${SECRET_KEY}\n`;

const clerk = { '@clerk/nextjs': '6.39.1', next: '16.2.6' };
const lock = {
  lockfileVersion: 3,
  packages: Object.fromEntries(
    Object.entries(clerk).map(([name, version]) => [`node_modules/${name}`, { version }]),
  ),
};

/** Files by the command that reads them. */
export const filesOf: Readonly<Record<string, Files>> = {
  budget: {
    'template.json': template,
    'schema.json': {
      type: 'object',
      properties: { plan: { type: 'string', maxLength: 20 } },
      additionalProperties: false,
    },
    'user.json': user,
    'membership.json': { organization: { id: 'org_1', slug: 'acme' }, role: 'org:admin' },
    'users.ndjson': users,
    'users.ndjson.gz': gzipSync(users),
  },
  check: {
    'plans.json': {
      data: [{ ...plan, amount: 900, payer_type: ['user'], tax_code: null }],
      total_count: 1,
    },
    'payload.json': buildWebhookEvent('user.created'),
    'recordings/plans.json': { data: [plan], total_count: 1 },
    'recordings/log.ndjson': JSON.stringify(plan),
    'test/fixtures/deep/event.json': buildWebhookEvent('user.created'),
    'old.json': legacyPlan,
  },
  env: { '.env': env, '.env.production': env, '.dev.vars': env },
  doctor: {
    '.git/HEAD': '', // the project ends here
    'package.json': { name: 'app', dependencies: clerk },
    'package-lock.json': lock,
    'middleware.ts': "export { clerkMiddleware as default } from '@clerk/nextjs/server'\n",
    'eslint.config.js':
      "import isoclerk from 'isoclerk/eslint'\nexport default [isoclerk.configs.recommended]\n",
    'app/page.tsx': '',
    'apps/web/package.json': { name: 'web', dependencies: clerk },
  },
};

/** Stdin by the command that writes it. */
export const stdinOf: Readonly<Record<string, string>> = {
  'clerk config pull --keys session | jq .session.claims': JSON.stringify({ plan: template.plan }),
  'curl -s …': JSON.stringify(plan),
  pbpaste: `${base64url({ alg: 'RS256' })}.${base64url(buildSessionClaims())}.${'A'.repeat(342)}`,
  printenv: env,
};
