// One row an import that users make. `limit`: bytes after gzip -9. A raise needs a sentence in `why`.
const NO_ZOD = ['ZodType', 'safeParse', '_zod'];

export const budgets = [
  {
    name: 'IsoclerkError',
    code: "export { IsoclerkError } from 'isoclerk'",
    limit: 500,
    forbidden: NO_ZOD,
  },
];
