/** Every entry that makes zod schemas, by what a user imports. */
const zodEntries = {
  'isoclerk/billing': 'src/billing/index.ts',
  'isoclerk/billing/backend': 'src/billing/backend/index.ts',
  'isoclerk/billing/frontend': 'src/billing/frontend/index.ts',
  'isoclerk/billing/mini': 'src/billing/mini/index.ts',
  'isoclerk/webhooks/schemas': 'src/webhooks/schemas/index.ts',
  'isoclerk/webhooks/schemas/mini': 'src/webhooks/schemas/mini/index.ts',
} as const;

export const zodEntryCases = Object.entries(zodEntries).map(([name, file]) => ({ name, file }));
