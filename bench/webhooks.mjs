import {
  isKnownWebhookEvent,
  isWebhookEvent,
  suggestWebhookEventType,
  webhookEventTypes,
} from 'isoclerk/webhooks';
import { ratios } from './ratio.mjs';

// Deliveries as JSON.parse gives them, one of each name: what an endpoint sees.
const delivery = (type) =>
  JSON.parse(JSON.stringify({ type, object: 'event', data: { id: 'id_1' }, timestamp: 1 }));
const each = webhookEventTypes.map(delivery);
const same = each.map(() => delivery('user.created'));

// A loop of its own for each candidate: a shared one would measure how its callback is called.
const compare = (events) => () => {
  let found = 0;
  for (const event of events) if (event.type === 'user.created') found++;
  return found;
};
const guard = (events) => () => {
  let found = 0;
  for (const event of events) if (isWebhookEvent(event, 'user.created')) found++;
  return found;
};

/** Turn about, the fastest of 60 rounds each: what other programs do to the machine hits both alike. */
function fastest(functions) {
  const best = functions.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 60; round++) {
    functions.forEach((fn, i) => {
      const start = performance.now();
      for (let n = 0; n < 4000; n++) fn();
      best[i] = Math.min(best[i], performance.now() - start);
    });
  }
  return best;
}

for (const [title, events] of [
  [`${each.length} events, one of each name`, each],
  [`${same.length} events of the name`, same],
]) {
  const [bare, guarded] = fastest([compare(events), guard(events)]);
  console.log(
    `\n${title}: isWebhookEvent(event, 'user.created') takes ${(guarded / bare).toFixed(2)} times event.type === 'user.created'`,
  );
}

await ratios(`${each.length} events, one of each name: the other guards`, {
  "isWebhookEvent(event, 'user.created')": guard(each),
  "isWebhookEvent(event, 'user.*')": () => {
    let found = 0;
    for (const event of each) if (isWebhookEvent(event, 'user.*')) found++;
    return found;
  },
  'isWebhookEvent(event, [three names])': () => {
    const names = ['user.created', 'user.updated', 'user.deleted'];
    let found = 0;
    for (const event of each) if (isWebhookEvent(event, names)) found++;
    return found;
  },
  "isKnownWebhookEvent(event, 'user.*')": () => {
    let found = 0;
    for (const event of each) if (isKnownWebhookEvent(event, 'user.*')) found++;
    return found;
  },
});

await ratios('suggestions', {
  'a known name': () => suggestWebhookEventType('subscription.pastDue'),
  'another spelling': () => suggestWebhookEventType('subscription.past_due'),
  'a slip': () => suggestWebhookEventType('organizationMembership.craeted'),
  'nothing close': () => suggestWebhookEventType('invoice.finalized'),
});
