import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, beforeEach, describe, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { buildWebhookEvent } from 'isoclerk/testing';
import type { WebhookEventOf } from 'isoclerk/webhooks';
import { onDelivery } from '../src/onDelivery.js';
import { deliveries, users } from '../src/tables.js';

const postgres = new PGlite(); // Postgres itself, in memory
const database = drizzle({ client: postgres });
await postgres.exec(readFileSync('src/tables.sql', 'utf8'));
after(() => postgres.close());
beforeEach(() => postgres.exec('truncate users, deliveries'));

const ID = 'user_1';
const AT = 1_744_276_393_626;
type Changed = 'user.created' | 'user.updated';

/** What Clerk sends `minutes` after the start, about the same user. */
const changed = (type: Changed, minutes: number, first_name: string): WebhookEventOf<Changed> =>
  buildWebhookEvent(
    type,
    {
      data: {
        id: ID,
        first_name,
        last_name: null,
        email_addresses: [{ email_address: `${first_name}@example.com` }],
        public_metadata: { minutes },
        private_metadata: { secret: 'of the server' },
        updated_at: AT + minutes * 60_000,
      },
    },
    { seed: ID },
  );
const deleted = (minutes: number): WebhookEventOf<'user.deleted'> =>
  buildWebhookEvent('user.deleted', { data: { id: ID }, timestamp: AT + minutes * 60_000 });

let deliveryCount = 0;
const headers = (id = `msg_${++deliveryCount}`) => ({
  'svix-id': id,
  'svix-timestamp': '1744276393',
  'svix-signature': 'v1,c2lnbmF0dXJl',
});
const deliver = (event: unknown, id?: string) => onDelivery(database, event, headers(id));
const rows = () => database.select().from(users);
const gone = { email: null, name: null, imageUrl: null, publicMetadata: null, isDeleted: true };

describe('onDelivery', () => {
  test('saves, changes and deletes a user', async () => {
    assert.equal(await deliver(changed('user.created', 0, 'ada')), 'saved');
    assert.equal(await deliver(changed('user.updated', 1, 'grace')), 'saved');
    const [row, ...others] = await rows();
    assert.deepEqual(others, []);
    assert.equal(row?.email, 'grace@example.com');
    assert.equal(row.name, 'grace');
    assert.deepEqual(row.publicMetadata, { minutes: 1 });
    assert.equal(row.seenAt, AT + 60_000);

    assert.equal(await deliver(deleted(2)), 'deleted');
    assert.deepEqual(await rows(), [{ id: ID, seenAt: AT + 120_000, ...gone }]);
  });

  test('keeps the newer of two changes that come in the wrong order', async () => {
    assert.equal(await deliver(changed('user.updated', 2, 'grace')), 'saved');
    assert.equal(await deliver(changed('user.updated', 1, 'ada')), 'stale');
    assert.equal(await deliver(changed('user.created', 0, 'ada')), 'stale');
    assert.equal((await rows())[0]?.name, 'grace');
  });

  test('does not revive who was deleted', async () => {
    assert.equal(await deliver(deleted(2)), 'deleted'); // before anything is known of the user
    assert.equal(await deliver(changed('user.created', 0, 'ada')), 'stale');
    assert.equal(await deliver(changed('user.updated', 3, 'ada')), 'stale');
    assert.deepEqual(await rows(), [{ id: ID, seenAt: AT + 120_000, ...gone }]);
  });

  test('deletes where an older SDK has dropped the time of the event', async () => {
    await deliver(changed('user.created', 0, 'ada'));
    const { timestamp: _, ...event } = deleted(2);
    assert.equal(await deliver(event), 'deleted');
    assert.equal(await deliver(changed('user.updated', 1, 'ada')), 'stale');
    assert.deepEqual(await rows(), [{ id: ID, seenAt: null, ...gone }]);
  });

  test('applies a delivery once, however often it comes', async () => {
    assert.equal(await deliver(changed('user.created', 0, 'ada'), 'msg_a'), 'saved');
    assert.equal(await deliver(changed('user.updated', 1, 'grace'), 'msg_a'), 'repeated');
    assert.equal((await rows())[0]?.name, 'ada');
    const both = [deliver(deleted(2), 'msg_b'), deliver(deleted(2), 'msg_b')];
    assert.deepEqual((await Promise.all(both)).sort(), ['deleted', 'repeated']);
  });

  test('keeps nothing of a delivery that the database refused, so that a retry can', async () => {
    const event = changed('user.created', 0, 'ada');
    await postgres.exec('alter table users rename to moved');
    await assert.rejects(deliver(event, 'msg_a'), /users/);
    await postgres.exec('alter table moved rename to users');
    assert.deepEqual(await database.select().from(deliveries), []);
    assert.equal(await deliver(event, 'msg_a'), 'saved');
  });

  test('parks what cannot be read, whole', async () => {
    const event = { ...changed('user.created', 0, 'ada'), data: { id: ID } };
    assert.equal(await deliver(event, 'msg_a'), 'parked');
    const { id: _, ...nobody } = deleted(0).data;
    assert.equal(await deliver({ ...deleted(0), data: nobody }, 'msg_b'), 'parked');
    const [first, second] = await database.select().from(deliveries).orderBy(deliveries.id);
    assert.deepEqual(first?.parked, event);
    assert.match(first.why ?? '', /^data\.object: expected a string, received nothing/);
    assert.match(second?.why ?? '', /^data\.id: is missing/);
    assert.deepEqual(await rows(), []);
  });

  test('ignores other events, and remembers them', async () => {
    assert.equal(await deliver(buildWebhookEvent('session.created'), 'msg_a'), 'ignored');
    assert.equal(await deliver(buildWebhookEvent('session.created'), 'msg_a'), 'repeated');
  });

  test('stores no private metadata', async () => {
    await deliver(changed('user.created', 0, 'ada'));
    const { rows: all } = await postgres.query('select * from users, deliveries');
    assert.equal(all.length, 1);
    assert.doesNotMatch(JSON.stringify(all), /secret/);
  });

  const events = [
    changed('user.created', 0, 'ada'),
    changed('user.updated', 1, 'grace'),
    changed('user.updated', 2, 'hedy'),
  ];
  const endings = [
    { title: 'who stays', events, name: 'hedy', isDeleted: false },
    { title: 'who is deleted', events: [...events, deleted(3)], name: null, isDeleted: true },
  ];
  for (const { title, events, name, isDeleted } of endings) {
    test(`ends the same in every order of events: ${title}`, async () => {
      for (const order of orders(events)) {
        await postgres.exec('truncate users, deliveries');
        for (const event of order) await deliver(event);
        const [row] = await rows();
        assert.deepEqual([row?.name, row?.isDeleted], [name, isDeleted]);
      }
    });
  }
});

/** Every order of a list. */
function orders<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, at) =>
    orders(list.filter((_, other) => other !== at)).map((others) => [first, ...others]),
  );
}
