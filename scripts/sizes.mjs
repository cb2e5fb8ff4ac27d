// One row an import that users make. `limit`: bytes after gzip -9. A raise needs a sentence in `why`.
const NO_ZOD = ['ZodType', 'safeParse', '_zod'];

export const budgets = [
  {
    name: 'IsoclerkError',
    code: "export { IsoclerkError } from 'isoclerk'",
    limit: 500,
    forbidden: NO_ZOD,
  },
  {
    name: 'checkClerkEnv',
    code: "export { checkClerkEnv } from 'isoclerk/keys'",
    limit: 1200,
    forbidden: NO_ZOD,
  },
  {
    name: 'parsePublishableKey',
    code: "export { parsePublishableKey } from 'isoclerk/keys'",
    limit: 650,
    forbidden: NO_ZOD,
  },
  {
    name: 'redactSecrets',
    code: "export { redactSecrets } from 'isoclerk/keys'",
    limit: 350,
    forbidden: NO_ZOD,
  },
  {
    name: 'keys, everything',
    code: "export * from 'isoclerk/keys'",
    limit: 1850,
    forbidden: NO_ZOD,
  },
  {
    name: 'readSessionClaims',
    code: "export { readSessionClaims } from 'isoclerk/session'",
    limit: 1750,
    forbidden: NO_ZOD,
  },
  {
    name: 'hasPermission',
    code: "export { hasPermission } from 'isoclerk/session'",
    limit: 2050,
    forbidden: NO_ZOD,
  },
  {
    name: 'isSessionAuth',
    code: "export { isSessionAuth } from 'isoclerk/session'",
    limit: 180,
    forbidden: NO_ZOD,
  },
  {
    name: 'tokenKind',
    code: "export { tokenKind } from 'isoclerk/session'",
    limit: 600,
    forbidden: NO_ZOD,
  },
  {
    name: 'session, everything',
    code: "export * from 'isoclerk/session'",
    limit: 2950,
    forbidden: NO_ZOD,
  },
];
