import { eq, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { IsoclerkError, isIsoclerkError } from 'isoclerk';
import { getDisplayName, getPrimaryEmailAddress, normalizeUser } from 'isoclerk/user';
import {
  handleWebhookEvent,
  isStaleWebhook,
  type WebhookEventOf,
  type WebhookHeaders,
  webhookMeta,
  webhookTime,
} from 'isoclerk/webhooks';
import { parseWebhookEvent } from 'isoclerk/webhooks/schemas';
import { deliveries, users } from './tables.js';

/** Any driver of Drizzle's for Postgres, or a transaction of one. */
type Database = PgDatabase<PgQueryResultHKT>;

/** Applies a delivery once: call it with the event that `verifyWebhook` returned. */
export async function onDelivery(
  database: Database,
  event: unknown,
  headers: WebhookHeaders,
): Promise<string> {
  const { id } = webhookMeta(headers);
  // The id and the change are written together or not at all. What throws in here undoes both, and Clerk sends it again.
  return database.transaction(async (tx) => {
    const isNew = await tx.insert(deliveries).values({ id }).onConflictDoNothing().returning();
    if (isNew.length === 0) return 'repeated';
    try {
      return await apply(tx, event);
    } catch (error) {
      if (!isIsoclerkError(error)) throw error; // such as the database's
      // The event's fault: a retry would bring the same. Kept whole, nothing is lost.
      const parked = { parked: event, why: error.message };
      await tx.update(deliveries).set(parked).where(eq(deliveries.id, id));
      return 'parked';
    }
  });
}

async function apply(tx: Database, event: unknown): Promise<string> {
  return handleWebhookEvent(parseWebhookEvent(event), {
    'user.created': (event) => saveUser(tx, event),
    'user.updated': (event) => saveUser(tx, event),
    'user.deleted': (event) => deleteUser(tx, event),
    default: () => 'ignored',
  });
}

async function saveUser(
  tx: Database,
  event: WebhookEventOf<'user.created' | 'user.updated'>,
): Promise<string> {
  const user = normalizeUser(event.data); // never private metadata
  await lock(tx, user.id);
  const [row] = await tx.select().from(users).where(eq(users.id, user.id));
  if (row?.isDeleted || isStaleWebhook(event, row?.seenAt)) return 'stale';
  const values = {
    email: getPrimaryEmailAddress(user),
    name: getDisplayName(user),
    imageUrl: user.imageUrl,
    publicMetadata: user.publicMetadata,
    seenAt: webhookTime(event),
  };
  await tx
    .insert(users)
    .values({ id: user.id, ...values })
    .onConflictDoUpdate({ target: users.id, set: values });
  return 'saved';
}

async function deleteUser(tx: Database, event: WebhookEventOf<'user.deleted'>): Promise<string> {
  const { id } = event.data;
  if (!id) {
    throw new IsoclerkError('ISOCLERK_WEBHOOK_INVALID', 'is missing', {
      path: 'data.id',
      hint: 'Without it nothing tells whom to delete.',
    });
  }
  await lock(tx, id);
  const nothing = { email: null, name: null, imageUrl: null, publicMetadata: null };
  const values = { ...nothing, seenAt: webhookTime(event), isDeleted: true };
  // Also where no row is yet: the deletion may overtake the creation.
  await tx
    .insert(users)
    .values({ id, ...values })
    .onConflictDoUpdate({ target: users.id, set: values });
  return 'deleted';
}

/** Deliveries for one user one after the other, until the transaction ends: also those for a row that is not there yet. */
const lock = (tx: Database, id: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
