import { bigint, boolean, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { NormalizedUser } from 'isoclerk/user';

/** The tables of `tables.sql`. */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  email: text('email'),
  name: text('name'),
  imageUrl: text('image_url'),
  publicMetadata: jsonb('public_metadata').$type<NormalizedUser['publicMetadata']>(),
  seenAt: bigint('seen_at', { mode: 'number' }),
  isDeleted: boolean('is_deleted').notNull().default(false),
});

export const deliveries = pgTable('deliveries', {
  id: text('id').primaryKey(),
  receivedAt: timestamp('received_at', { withTimezone: true }).notNull().defaultNow(),
  parked: jsonb('parked').$type<unknown>(),
  why: text('why'),
});
