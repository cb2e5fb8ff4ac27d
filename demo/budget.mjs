import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boundTemplate, parseClaimsTemplate, predictToken } from 'isoclerk/claims';
import { bad, colors, good, heading, say, table } from './ui.mjs';

const bin = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url));
const template = {
  email: '{{user.primary_email_address}}',
  name: '{{user.full_name}}',
  plan: "{{user.public_metadata.plan || 'free'}}",
  team: '{{org.slug}}',
  preferences: '{{user.unsafe_metadata}}',
};
const user = (notes) => ({
  id: 'user_2abcDEF0123456789abcDEF0123',
  first_name: 'María',
  last_name: 'Doe',
  primary_email_address_id: 'idn_1',
  email_addresses: [{ id: 'idn_1', email_address: 'maria.doe@example.com' }],
  public_metadata: { plan: 'pro' },
  unsafe_metadata: { theme: 'dark', notes },
});
const membership = {
  role: 'org:admin',
  permissions: ['org:reports:read', 'org:reports:manage', 'org:teams:read'],
  organization: { id: 'org_2abcDEF0123456789abcDEF0123', slug: 'acme' },
};

export function run() {
  heading('Will my token fit? The cookie as a bar, to the byte, before the token exists');
  const folder = mkdtempSync(join(tmpdir(), 'isoclerk-demo-'));
  const file = (name, value) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(value));
    return path;
  };
  try {
    const common = [
      'budget',
      file('template.json', template),
      '--org',
      file('org.json', membership),
    ];
    for (const [name, notes] of [
      ['a user with a short note', 'Prefers mail.'],
      ['the same user with long notes', 'Prefers mail & calls <before noon>. '.repeat(55)],
    ]) {
      const args = [
        bin,
        ...common,
        '--user',
        file('user.json', user(notes)),
        '--issuer',
        'https://clerk.acme.com',
        '--origin',
        'https://acme.com',
      ];
      const { stdout, status } = spawnSync(process.execPath, args, {
        encoding: 'utf8',
        env: { ...process.env, ...(colors.isColorSupported && { FORCE_COLOR: '1' }) },
      });
      say(`\n  isoclerk budget template.json --user user.json: ${name}, exit code ${status}\n`);
      say(stdout.split('\n\n').slice(0, 2).join('\n\n'));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }

  say('\n  In code, and for all users at once:\n');
  const parsed = parseClaimsTemplate(template);
  const { tokenLength, remainingBytes } = predictToken(parsed, {
    user: user('Prefers mail.'),
    membership,
  });
  const bounds = {
    fields: {
      'user.first_name': 66,
      'user.last_name': 66,
      'org.slug': 50,
      'user.public_metadata.plan': { enum: ['free', 'pro'] },
    },
  };
  const open = boundTemplate(parsed, bounds);
  const preferences = {
    type: 'object',
    properties: { theme: { enum: ['dark', 'light'] } },
    additionalProperties: false,
  };
  const closed = boundTemplate(parsed, {
    fields: { ...bounds.fields, 'user.unsafe_metadata': preferences },
  });
  table([
    ['one user', `${tokenLength} characters`, `room for ${remainingBytes} bytes of claims`],
    [
      'every user, metadata up to 8 KB',
      bad(open.verdict),
      `because of ${open.deciding.join(', ')}`,
    ],
    [
      'every user, preferences by a schema',
      good(closed.verdict),
      `at most ${closed.maxTokenLength} characters`,
    ],
  ]);
}
