import type { NormalizedUser } from 'isoclerk/user';
import type { Payer } from 'isoclerk/webhooks';

/** Stands in for your database. */
export const store = {
  /** Ids of deliveries that are done: a table with a unique key, kept for two days. Clerk retries for 28 hours. */
  deliveries: new Set<string>(),
  /** `user: null` is a deleted user: its time keeps late updates out. */
  users: new Map<string, { user: NormalizedUser | null; at: number | null }>(),
  plans: new Map<string, { payer: Payer; plan: string; status: string }>(),
  /** What you would send to your error tracking. */
  reports: [] as string[],
};
