import { readFileSync } from 'node:fs';
import { header } from './text.js';

// Code that is the same in both skins of zod but for the import and the types' names: written once, for the classic
// skin, and copied for zod/mini.

interface Twin {
  readonly from: string;
  readonly to: string;
  /** Text in the one → text in the other, besides zod's own names. */
  readonly replace: Readonly<Record<string, string>>;
}

const ZOD: Readonly<Record<string, string>> = {
  "'zod/v4'": "'zod/v4-mini'",
  'z.ZodType<': 'z.ZodMiniType<',
  'z.ZodNullable<': 'z.ZodMiniNullable<',
  'z.ZodOptional<': 'z.ZodMiniOptional<',
  'z.ZodObject<': 'z.ZodMiniObject<',
};

const WEBHOOKS = {
  "'../../contract/": "'../../../../contract/",
  "'../types.js'": "'../../../types.js'",
  "'./generated/": "'./",
  "'isoclerk/webhooks/schemas'": "'isoclerk/webhooks/schemas/mini'",
  'The zod schema': 'The zod/mini schema',
};

const TWINS: readonly Twin[] = [
  {
    from: 'src/contract/zodSchema.ts',
    to: 'src/contract/generated/miniSchema.ts',
    replace: {
      'ContractSchema<': 'MiniContractSchema<',
      'Member<': 'MiniMember<',
      'Shape<': 'MiniShape<',
      '.extend()': 'z.extend()',
      'A zod object schema': 'A zod/mini object schema',
    },
  },
  ...['webhookEventSchema', 'parseWebhookEvent'].map((name) => ({
    from: `src/webhooks/schemas/${name}.ts`,
    to: `src/webhooks/schemas/mini/generated/${name}.ts`,
    replace: WEBHOOKS,
  })),
];

/** The zod/mini copies, by path. */
export function twinFiles(root = '.'): Record<string, string> {
  return Object.fromEntries(
    TWINS.map(({ from, to, replace }) => {
      let text = readFileSync(`${root}/${from}`, 'utf8');
      for (const [own, other] of Object.entries({ ...ZOD, ...replace })) {
        text = text.replaceAll(own, other);
      }
      return [to, `${header(from)}\n${text}`];
    }),
  );
}
