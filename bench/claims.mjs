import { auditUsers, createBudgetAudit, measureClaims, parseClaimsTemplate } from 'isoclerk/claims';
import { ratios } from './ratio.mjs';

const header = {
  alg: 'RS256',
  cat: 'cl_B7d4PD111AAA',
  kid: 'ins_000000000000000000000000000',
  oiat: 1_800_000_000,
  typ: 'JWT',
};
const defaults = { iss: 'https://clerk.example.com', azp: 'https://app.example.com', fva: [0, -1] };
const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const encode = (value) =>
  new TextEncoder().encode(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escaped));
const toBase64url = (bytes) => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
};
const nodeBase64url = (bytes) => Buffer.from(bytes).toString('base64url');

// What one writes without the library: build the token, look at its length. It knows no limits and no claims.
const naive = (claims, base64url) => () => {
  const payload = {
    exp: 1_800_000_000,
    iat: 1_800_000_000,
    nbf: 1_800_000_000,
    sub: 'user_000000000000000000000000000',
    jti: '00000000000000000000',
    sid: 'sess_000000000000000000000000000',
    sts: 'active',
    v: 2,
    ...defaults,
    ...claims,
  };
  return base64url(encode(header)).length + base64url(encode(payload)).length + 344;
};

const claimsWith = (repeats) => ({
  email: 'maria.doe@example.com',
  name: 'María Doe <admin>',
  role: 'editor',
  metadata: {
    plan: 'pro',
    flags: ['a', 'b', 'c'],
    address: { street: 'Calle 1', city: 'Mérida' },
    bio: 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod. '.repeat(
      repeats,
    ),
  },
});

for (const repeats of [1, 10, 30]) {
  const claims = claimsWith(repeats);
  const { tokenLength } = measureClaims(claims, { defaults });
  if (naive(claims, toBase64url)() !== tokenLength)
    throw new Error('the bench measures different tokens');
  await ratios(
    `a session token of ${tokenLength} characters (the library also reports claims, cookies and limits)`,
    {
      'stringify + encode + btoa': naive(claims, toBase64url),
      'stringify + encode + Buffer (Node only)': naive(claims, nodeBase64url),
      measureClaims: () => measureClaims(claims, { defaults }),
    },
  );
}

const template = parseClaimsTemplate({
  email: '{{user.primary_email_address}}',
  name: '{{user.full_name}}',
  plan: "{{user.public_metadata.plan || 'free'}}",
  preferences: '{{user.unsafe_metadata}}',
});
async function* users(count) {
  for (let i = 0; i < count; i++) {
    yield {
      id: `user_${String(i).padStart(27, '0')}`,
      first_name: `Maria${i}`,
      last_name: 'Doe',
      primary_email_address_id: 'idn_1',
      email_addresses: [{ id: 'idn_1', email_address: `maria${i}@example.com` }],
      public_metadata: i % 2 ? { plan: 'pro' } : {},
      unsafe_metadata: { theme: 'dark', notes: 'x'.repeat(i % 3100) },
    };
  }
}

console.log(
  '\naudit of a generated stream (time per user and memory stay flat: linear time, bounded memory)',
);
for (const count of [10_000, 100_000, 1_000_000]) {
  let peak = 0;
  const onProgress = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const start = performance.now();
  const audit = await auditUsers(users(count), { template, onProgress });
  const seconds = (performance.now() - start) / 1000;
  const { over, tokenLength } = audit.summary();
  const state = JSON.stringify(audit).length;
  console.log(
    `  ${count.toLocaleString('en').padStart(9)} users  ${seconds.toFixed(2).padStart(6)} s  ${((seconds / count) * 1e6).toFixed(2)} µs a user  peak ${(peak / 1e6).toFixed(0)} MB RSS  state ${(state / 1000).toFixed(0)} kB  ${over.toLocaleString('en')} over, p99 ${tokenLength.p99}`,
  );
}

const part = (offset) => {
  const audit = createBudgetAudit(template);
  for (let i = 0; i < 1000; i++) {
    audit.add({
      user: { id: `user_${offset + i}`, unsafe_metadata: { notes: 'x'.repeat(i * 3) } },
    });
  }
  return audit;
};
const [left, right] = [part(0), part(1000)];
await ratios('parts of an audit', {
  'merge of two states of 1000 sizes': () => left.merge(right),
  'state to JSON text': () => JSON.stringify(left),
});
