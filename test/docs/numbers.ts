// The numbers of the pages that can be counted or measured again, by the words that they stand in.

// @ts-expect-error the scripts are plain JavaScript without declarations
import { measure } from '../../scripts/measure.mjs';
import { tokenHeader, tokenLimits } from '../../src/claims/index.js';
import { webhookEventTypes } from '../../src/webhooks/index.js';

export interface Claim {
  /** Each group is a number. */
  readonly says: RegExp;
  /** The same numbers, in bytes where the page says kB. */
  readonly is: () => Promise<readonly number[]> | readonly number[];
}

async function size(code: string, ...external: readonly string[]): Promise<number> {
  const { bytes }: { readonly bytes: number } = await measure({ code, external });
  return bytes;
}
const limits = (...ids: readonly string[]) =>
  ids.map((id) => tokenLimits.find((one) => one.id === id)?.limit ?? Number.NaN);
const json = (value: object) => JSON.stringify(value).length;

const plan = (entry: string) => `export { BillingPlanSchema } from 'isoclerk/${entry}'`;
const delivery = (entry: string) => `export { safeParseWebhookEvent } from 'isoclerk/${entry}'`;
const { oiat: _oiat, ...before2026 } = tokenHeader;
const { cat: _cat, ...before2024 } = before2026;

export const CLAIMS: readonly Claim[] = [
  {
    says: /\| schema \| `isoclerk\/billing` .* ([\d.]+) kB, or ([\d.]+) kB beside zod \|/g,
    is: async () => [await size(plan('billing')), await size(plan('billing'), 'zod')],
  },
  {
    says: /\| mini schema \| `isoclerk\/billing\/mini` .* ([\d.]+) kB, or ([\d.]+) kB beside zod mini/g,
    is: async () => [await size(plan('billing/mini')), await size(plan('billing/mini'), 'zod')],
  },
  {
    says: /(?:\| guard \| `isoclerk\/billing\/guards` .* \||guard of a plan costs) ([\d.]+) kB/g,
    is: async () => [await size("export { isBillingPlan } from 'isoclerk/billing/guards'")],
  },
  {
    says: /`import \{ z \}`(?: instead of `import \* as z`)? costs a\s+bundle (\d+) kB/g,
    is: async () => {
      const use = `${plan('billing')}; export const name = z.string()`;
      const [all, namespace] = await Promise.all(
        ['{ z }', '* as z'].map((names) => size(`import ${names} from 'zod'; ${use}`)),
      );
      return [(all ?? 0) - (namespace ?? 0)];
    },
  },
  {
    says: /with all payloads and zod: ([\d.]+) kB instead of ([\d.]+) kB/g,
    is: async () => [
      await size(delivery('webhooks/schemas/mini')),
      await size(delivery('webhooks/schemas')),
    ],
  },
  {
    says: /all payloads\s+([\d.]+) kB, `isWebhookUser` ([\d.]+) kB/g,
    is: async () => [
      await size("export { isWebhookDelivery } from 'isoclerk/webhooks/guards'"),
      await size("export { isWebhookUser } from 'isoclerk/webhooks/guards'"),
    ],
  },
  {
    says: /`normalizeUser` alone is ([\d.]+) kB/g,
    is: async () => [await size("export { normalizeUser } from 'isoclerk/user'")],
  },
  {
    says: /\| header \| (\d+) bytes, (\d+) before `oiat` [^,]*, (\d+) before `cat`/g,
    is: () => [json(tokenHeader), json(before2026), json(before2024)],
  },
  { says: /`jti`, (\d+) bytes/g, is: () => [json({ jti: '0'.repeat(20) }) - 1] },
  {
    says: /(?:name and value up to|any cookie of|its cookie are over) ([\d,]+) bytes/g,
    is: () => limits('browser-cookie'),
  },
  {
    says: /([\d.]+) KB of custom claims, read as (\d+) bytes/g,
    is: () => [...limits('clerk-advice'), ...limits('clerk-advice')],
  },
  { says: /aim below ([\d.]+) kB/g, is: () => limits('clerk-advice') },
  {
    says: /\| Vercel \| one header (\d+) KB, all (\d+) KB/g,
    is: () => limits('vercel-header', 'vercel-headers').map(kibi),
  },
  {
    says: /\| AWS ALB, CloudFront \| (\d+) KB a header, (\d+) KB all/g,
    is: () => limits('alb-header', 'alb-headers').map(kibi),
  },
  {
    says: /\| Cloudflare, Fastly \| (\d+) KB all; Cookie (\d+) KB, all (\d+) KB/g,
    is: () => limits('cloudflare-headers', 'fastly-cookie', 'fastly-headers').map(kibi),
  },
  { says: /(?:\| |\ball )(\d+) events\b/g, is: () => [webhookEventTypes.length] },
];

/** A KB of 1024 bytes as one of 1000: pages round both the same way. */
function kibi(bytes: number): number {
  return (bytes / 1024) * 1000;
}

/** Numbers with a unit that nothing here can count, and where they come from. */
export const OF_OTHERS: readonly (readonly [RegExp, string])[] = [
  [/subscriptions of 8 kB/g, 'the input of bench/billing.mjs'],
  [
    /About 1\.9 to 2\.4 kB are left/g,
    'the default claims of users with and without an organization',
  ],
  [/above 2 KB a nonce/g, "the handshake of Clerk's SDK"],
  [/8 KB an object/g, "Clerk's limit on metadata"],
  [/is 0 below 64 KB/g, 'the buckets of the audit'],
  [/up to 3 KB stay below/g, 'the input of bench/claims.mjs'],
  [/up to 1\.2KB of custom claims/g, "Clerk's own words"],
];
