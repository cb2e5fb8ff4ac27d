// npm run bench [name …]: every bench below, or the named ones. Never part of a test.
const benches = [
  'user',
  'session',
  'keys',
  'billingHelpers',
  'webhookSchemas',
  'billing',
  'contract',
  'claims',
  'budgetUsers',
  'webhooks',
  'testing',
  'eslint',
  'coldImport',
];

const wanted = process.argv.slice(2);
for (const name of benches) {
  if (wanted.length === 0 || wanted.includes(name)) await import(`./${name}.mjs`);
}
