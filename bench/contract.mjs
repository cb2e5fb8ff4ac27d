// The generated forms against zod written by hand and typebox's compiled check, for the same two shapes. Both are built
// here from the model, in the plain words of their libraries, so that all describe the same thing; the shapes that a team
// would really write are in billing.mjs and webhookSchemas.mjs.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { BillingSubscriptionSchema } from 'isoclerk/billing';
import { isBillingSubscription } from 'isoclerk/billing/guards';
import { buildWebhookEvent } from 'isoclerk/testing';
import { isWebhookUser } from 'isoclerk/webhooks/guards';
import { WebhookUserSchema } from 'isoclerk/webhooks/schemas';
import { register } from 'tsx/esm/api';
import * as z from 'zod';
import { ratios } from './ratio.mjs';
import { subscription } from './subscription.mjs';

const unregister = register();
const { loadContract } = await import('../scripts/contract/contract.ts');
const { billing, webhooks } = loadContract();
await unregister();

const { data: user } = JSON.parse(JSON.stringify(buildWebhookEvent('user.created')));

const zodWords = {
  string: () => z.string(),
  int: () => z.int(),
  number: () => z.number(),
  boolean: () => z.boolean(),
  unknown: () => z.unknown(),
  object: () => z.looseObject({}),
  literal: (values) => z.literal(values),
  list: (item) => z.array(item),
  union: (parts) => z.union(parts),
  shape: (fields) => z.looseObject(fields),
  optional: (type) => z.optional(type),
  nullable: (type) => z.nullable(type),
};

const typeboxWords = {
  string: () => Type.String(),
  int: () => Type.Integer(),
  number: () => Type.Number(),
  boolean: () => Type.Boolean(),
  unknown: () => Type.Unknown(),
  object: () => Type.Object({}),
  literal: (values) => Type.Union(values.map((value) => Type.Literal(value))),
  list: (item) => Type.Array(item),
  union: (parts) => Type.Union(parts),
  shape: (fields) => Type.Object(fields),
  optional: (type) => Type.Optional(type),
  nullable: (type) => Type.Union([type, Type.Null()]),
};

/** A form in the words of a library; what is one form stays one schema, as a team would share it. */
function written(name, forms, words) {
  const made = new Map();
  const form = (of) => {
    if (!made.has(of)) made.set(of, shape(forms.get(of).members));
    return made.get(of);
  };
  const shape = (members) =>
    words.shape(
      Object.fromEntries(
        members.map(({ key, type, optional, nullable }) => {
          const value = nullable ? words.nullable(typeOf(type)) : typeOf(type);
          return [key, optional ? words.optional(value) : value];
        }),
      ),
    );
  const typeOf = (type) => {
    switch (type.kind) {
      case 'scalar':
        return words[type.is]();
      case 'open':
        return words.string();
      case 'literal':
        return words.literal(type.values);
      case 'list':
        return words.list(typeOf(type.of));
      case 'union':
        return words.union(type.of.map(typeOf));
      case 'members':
        return shape(type.members);
      case 'form':
        return form(type.name);
    }
  };
  return form(name);
}

const cases = [
  {
    title: 'subscription',
    name: 'BillingSubscription',
    forms: billing.forms.tolerant,
    value: subscription,
    guard: isBillingSubscription,
    schema: BillingSubscriptionSchema,
    target: 25,
  },
  {
    title: 'user.created',
    name: 'WebhookUser',
    forms: webhooks.forms.tolerant,
    value: user,
    guard: isWebhookUser,
    schema: WebhookUserSchema,
    target: 20,
  },
];

const HAND = 'zod by hand';
const TYPEBOX = 'typebox, compiled';
const GUARD = 'isoclerk, guard';
const SCHEMA = 'isoclerk, schema';

function contestants({ name, forms, value, guard, schema }) {
  const hand = written(name, forms, zodWords);
  const compiled = TypeCompiler.Compile(written(name, forms, typeboxWords));
  return Object.entries({
    [HAND]: () => hand.safeParse(value).success || fail(HAND),
    [SCHEMA]: () => schema.safeParse(value).success || fail(SCHEMA),
    [TYPEBOX]: () => compiled.Check(value) || fail(TYPEBOX),
    [GUARD]: () => guard(value) || fail(GUARD),
  });
}

/** Who runs first has zod's inner functions compiled for itself: each order has a thread of its own. */
async function inThread(data) {
  const worker = new Worker(new URL(import.meta.url), { workerData: data });
  // What a thread prints arrives until it ends.
  let ratio;
  worker.once('message', (message) => {
    ratio = message;
  });
  return new Promise((done, failed) =>
    worker.once('exit', () => done(ratio)).once('error', failed),
  );
}

if (isMainThread) {
  for (const [index, { title, target }] of cases.entries()) {
    const runs = [];
    for (const reversed of [false, true]) runs.push(await inThread({ index, reversed }));
    const mean = (one, other) =>
      Math.sqrt(runs.reduce((product, run) => (product * run[one]) / run[other], 1));
    const line = (ratio, least, what) =>
      console.log(`  ${ratio.toFixed(2).padStart(8)} ×  ${what} (wanted: ${least})`);
    console.log(`\n${title}, mean of both orders`);
    line(mean(GUARD, HAND), `at least ${target}`, 'guard over zod by hand');
    line(mean(GUARD, TYPEBOX), 'at least 0.5', 'guard over typebox');
    line(mean(SCHEMA, HAND), 'at least 0.95', 'schema over zod by hand');
  }
} else {
  const at = cases[workerData.index];
  const size = (JSON.stringify(at.value).length / 1000).toFixed(1);
  const all = contestants(at);
  const order = workerData.reversed ? all.reverse() : all;
  const title = `${at.title}, ${size} kB${workerData.reversed ? ', other order' : ''}`;
  parentPort.postMessage(await ratios(title, Object.fromEntries(order), { time: 1500 }));
}

function fail(who) {
  throw new Error(`${who} refuses what it should accept`);
}
