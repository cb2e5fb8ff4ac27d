// The suite that every runtime runs: no test framework, no Node API, throws on the first wrong thing. One real job
// for each entry.

// The order of keys carries nothing.
const sorted = (_key, value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

function equal(actual, expected, what) {
  const [a, b] = [JSON.stringify(actual, sorted), JSON.stringify(expected, sorted)];
  if (a !== b) throw new Error(`${what}: ${a}, expected ${b}`);
}

export async function smoke(modules, broken) {
  users(modules);
  await tokens(modules);
  await webhooks(modules);
  billing(modules);
  forms(modules);
  arbitraries(modules);
  keys(modules);
  doors(modules);
  await fakes(modules);
  lint(modules);
  equal(broken, false, 'the deliberate failure');
}

function users({ isoclerk, 'isoclerk/user': user, 'isoclerk/testing': testing }) {
  const { isIsoclerkError } = isoclerk;
  const json = testing.buildUserJSON({ private_metadata: { marker: 'private' } });
  const normalized = user.normalizeUser(json);
  equal(JSON.stringify(normalized).includes('marker'), false, 'private metadata stays behind');
  equal(user.normalizeUser(normalized), normalized, 'normalising twice');
  equal(
    user.normalizeUser(testing.buildClientUser()).id.startsWith('user_'),
    true,
    'a client user',
  );
  equal(
    user.getInitials({ ...json, first_name: '👩‍👩‍👧 Ada', last_name: 'ß' }).length > 0,
    true,
    'initials',
  );
  try {
    user.normalizeUser({ id: 'user_1', email_addresses: 'marker' });
    throw new Error('a broken user passed');
  } catch (error) {
    equal(isIsoclerkError(error, 'ISOCLERK_USER_INVALID'), true, 'a coded error');
    equal(error.message.includes('marker'), false, 'no value in the message');
  }
}

async function tokens({
  'isoclerk/claims': claims,
  'isoclerk/session': session,
  'isoclerk/testing': testing,
}) {
  const template = claims.parseClaimsTemplate({
    email: '{{user.primary_email_address}}',
    note: '<日本> 😀',
  });
  const budget = claims.predictToken(template, { user: testing.buildUserJSON() });
  equal(budget.verdict, 'fits', 'the verdict');
  const { token } = await testing.signSessionToken(testing.buildSessionClaims());
  equal(claims.measureToken(token).tokenLength, token.length, 'the length of a signed token');
  equal(session.tokenKind(token), 'session_token', 'the kind of a token');
  const read = session.readSessionClaims(testing.buildSessionClaims());
  equal(read.userId.startsWith('user_'), true, 'the user of the claims');
}

async function webhooks({
  'isoclerk/webhooks': hooks,
  'isoclerk/webhooks/schemas': schemas,
  'isoclerk/testing': testing,
}) {
  const event = testing.buildWebhookEvent('subscriptionItem.pastDue');
  equal(hooks.isWebhookEvent(event, 'subscriptionItem.*'), true, 'the guard by family');
  equal(
    hooks.suggestWebhookEventType('subscription.past_due'),
    'subscription.pastDue',
    'the suggestion',
  );
  const signed = await testing.signWebhook(event, { secret: 'whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ=' });
  equal(hooks.webhookMeta(signed.headers).id, signed.headers['svix-id'], 'the delivery id');
  equal(schemas.parseWebhookEvent(signed.body).type, event.type, 'the parsed event');
  equal(schemas.safeParseWebhookEvent('{').success, false, 'broken JSON');
}

function billing({
  'isoclerk/billing': tolerant,
  'isoclerk/billing/backend': exact,
  'isoclerk/billing/helpers': helpers,
  'isoclerk/inspect': inspect,
  'isoclerk/testing': testing,
}) {
  const plan = testing.buildBilling('BillingPlan');
  equal(
    tolerant.BillingPlanSchema.safeParse({ ...plan, later: 1 }).data,
    { ...plan, later: 1 },
    'an unknown key',
  );
  equal(exact.BillingPlanSchema.safeParse({ ...plan, id: 1 }).success, false, 'a number as id');
  equal(
    inspect.inspectPayload(plan, { surface: 'bapi', as: 'BillingPlan' }).apiVersion !== 'legacy',
    true,
    'the version',
  );
  equal(
    helpers.migrateBillingPath('bapi', 'GET', '/v1/commerce/plans').path,
    '/v1/billing/plans',
    'the path',
  );
  equal(
    typeof helpers.formatMoney(
      { amount: 999, amount_formatted: '9.99', currency: 'usd', currency_symbol: '$' },
      'en',
    ),
    'string',
    'money',
  );
}

/** Whatever an entry is written with, it reads the same. */
function forms({ 'isoclerk/testing': testing, ...modules }) {
  const plan = testing.buildBilling('BillingPlan');
  const { data: user } = testing.buildWebhookEvent('user.created');
  for (const [resource, value] of Object.entries({ BillingPlan: plan, WebhookUser: user })) {
    const wrong = { ...value, id: 1 };
    const all = Object.entries(modules);
    for (const [name, module] of all.filter(([, its]) => its[`${resource}Schema`])) {
      const accepts = (input) => module[`${resource}Schema`].safeParse(input).success;
      equal(accepts(wrong), false, `${name} on a number as id`);
      if (!/backend|frontend/.test(name)) equal(accepts(value), true, `${name} on ${resource}`);
    }
    for (const [name, module] of all.filter(([, its]) => its[`is${resource}`])) {
      const accepts = module[`is${resource}`];
      equal([accepts(value), accepts(wrong)], [true, false], `${name} on ${resource}`);
    }
  }
}

function arbitraries({
  'fast-check': fc,
  'isoclerk/testing/fast-check': arbitrary,
  'isoclerk/user': user,
}) {
  // Of one seed: fast-check itself cannot make a key `valueOf` where prototypes are frozen.
  for (const source of [arbitrary.arbitraryUserJSON(), arbitrary.arbitraryClientUser()])
    for (const one of fc.sample(source, { numRuns: 3, seed: 1 }))
      equal(user.normalizeUser(one).id, one.id, 'an arbitrary user');
}

function keys({ 'isoclerk/keys': { parsePublishableKey, redactSecrets } }) {
  equal(
    parsePublishableKey('pk_test_Y2xlcmsuZXhhbXBsZS5jb20k').frontendApi,
    'clerk.example.com',
    'the host',
  );
  equal(
    redactSecrets('key sk_test_0123456789abcdef').includes('0123456789'),
    false,
    'a redacted key',
  );
}

/** Where Clerk's data also arrives, and by whose schema it is read. */
function doors({
  'isoclerk/keys': { checkClerkEnv },
  'isoclerk/session': { authState, readSessionClaims },
  'isoclerk/testing': testing,
  'isoclerk/user': { parseMetadata },
  'isoclerk/webhooks': hooks,
}) {
  const anything = {
    '~standard': { version: 1, vendor: 'smoke', validate: (value) => ({ value }) },
  };
  const json = testing.buildUserJSON({ public_metadata: { plan: 'pro' } });
  const { publicMetadata } = parseMetadata(json, { publicMetadata: anything });
  equal(publicMetadata, { plan: 'pro' }, 'metadata by a schema');
  const { sub, iss, ...claims } = testing.buildSessionClaims({}, { organization: { id: 'org_1' } });
  const identity = { ...claims, subject: sub, issuer: iss, tokenIdentifier: `${iss}|${sub}` };
  equal(readSessionClaims(identity).orgId, 'org_1', 'the claims of Convex');
  equal(authState(identity), 'ready', 'the state of Convex');
  const { type, data } = testing.buildWebhookEvent('user.deleted');
  const relayed = { name: `clerk/${type}`, data };
  equal(hooks.isWebhookEvent(relayed, type), true, 'a relayed event');
  equal(hooks.isKnownWebhookEvent(relayed), true, 'a relayed event of some type');
  const key = 'pk_live_Y2xlcmsuZXhhbXBsZS5jb20k';
  const env = {
    CLERK_PUBLISHABLE_KEY: key,
    CLERK_SECRET_KEY: `sk_test_${'abcdefghijklm'.repeat(2)}`,
  };
  equal(
    checkClerkEnv(env).some(({ code }) => code === 'instances-mixed'),
    true,
    'mixed instances',
  );
}

async function fakes({ 'isoclerk/testing': { fakeClerkBackend, fakeClerkNextjs } }) {
  const fake = fakeClerkNextjs({ user: { firstName: 'Jane' }, organization: { slug: 'acme' } });
  const { userId, orgSlug } = await fake.auth();
  equal([fake.useUser().user.id, orgSlug], [userId, 'acme'], 'one fake, two sides');
  equal(fakeClerkNextjs({ user: null }).useClerk().user, null, 'nobody');
  equal(typeof fakeClerkBackend().createClerkClient, 'function', 'a fake of the backend');
}

function lint({ 'isoclerk/eslint': { configs, rules } }) {
  const names = Object.keys(configs.recommended.rules).map((name) => name.replace('isoclerk/', ''));
  equal(names.length > 10, true, 'rules');
  equal(
    names.filter((name) => typeof rules[name]?.create !== 'function'),
    [],
    'rules of the config',
  );
}
