import { expect, test } from 'vitest';
import { eventRows } from '../../../src/contract/events.js';
import { inspectPayload } from '../../../src/inspect/index.js';
import { isWebhookDelivery } from '../../../src/webhooks/guards/index.js';
import { webhookEventSchema } from '../../../src/webhooks/schemas/index.js';
import { webhookEventSchema as miniEventSchema } from '../../../src/webhooks/schemas/mini/index.js';
import {
  type Answer,
  answerOf,
  answers,
  eventForms,
  type Generated,
  tolerantForms,
} from './everyForm.js';
import { validFields } from './generate.js';
import { isPlain, mutate } from './hostile.js';
import { type Random, randomOf } from './random.js';

// More at night: FUZZ_RUNS=1000000 npx vitest run test/contract/forms/differential. A run is repeated by its seed.
const RUNS = Number(process.env.FUZZ_RUNS ?? 24_000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 32);

const options = { timeout: 60_000 + RUNS };

interface Tally {
  runs: number;
  accepted: number;
  refused: number;
}

/** Stops at the first payload about which the forms of one resource disagree. */
function agree(all: Readonly<Record<string, Answer>>, at: string, tally: Tally): void {
  const { classic = false, mini, ...others } = all;
  const answers = Object.values(others);
  const agreed = classic === 'throws' || answers.every((answer) => answer === classic);
  if (classic !== mini || !agreed || answers.includes('throws')) {
    throw new Error(`seed ${SEED}, ${at}: ${JSON.stringify(all)}`);
  }
  tally.runs++;
  if (classic === true) tally.accepted++;
  if (classic === false) tally.refused++;
}

function payload({ form, forms }: Generated, random: Random): unknown {
  let value: unknown = validFields(form.members, forms, random);
  for (let left = random.int(4); left > 0; left--) value = mutate(value, random);
  return value;
}

const known = new Set<string>(Object.values(eventRows).map(({ data }) => `Webhook${data}`));

/** The drift report of what can be named to it: `invalid` exactly when the tolerant reading refuses. */
function report({ name }: Generated, value: unknown): Readonly<Record<string, Answer>> {
  if (name.startsWith('Webhook') && !known.has(name)) return {};
  if (!isPlain(value)) return {}; // a list is read entry by entry
  const { verdict, issues } = inspectPayload(value, { as: name });
  // It looks at every key, so that it meets getters which throw where no form looks.
  if (issues[0]?.message === 'The payload cannot be read') return {};
  return { report: verdict !== 'invalid' };
}

const emptyTally = (): Tally => ({ runs: 0, accepted: 0, refused: 0 });

test(
  `classic, mini, guard and drift report of every resource agree (seed ${SEED})`,
  options,
  () => {
    const tally = emptyTally();
    const random = randomOf(SEED);
    while (tally.runs < RUNS * 0.85) {
      for (const own of tolerantForms) {
        const value = payload(own, random);
        agree(
          { ...answers(own, value), ...report(own, value) },
          `${own.name}, run ${tally.runs}`,
          tally,
        );
      }
    }
    expect(Math.min(tally.accepted, tally.refused)).toBeGreaterThan(tally.runs / 5);
  },
);

test(`the whole delivery is read alike by guard and both schemas (seed ${SEED})`, options, () => {
  const tally = emptyTally();
  const random = randomOf(SEED + 1);
  while (tally.runs < RUNS * 0.15) {
    for (const { type, form } of eventForms) {
      const name = random.chance(0.9) ? type : random.pick(['moon.landed', '', '__proto__']);
      let event: unknown = { object: 'event', type: name, data: payload(form, random) };
      if (random.chance(0.3)) event = mutate(event, random);
      const all = {
        guard: answerOf(() => isWebhookDelivery(event)),
        classic: answerOf(() => webhookEventSchema.safeParse(event).success),
        mini: answerOf(() => miniEventSchema.safeParse(event).success),
      };
      agree(all, `${type}, run ${tally.runs}`, tally);
    }
  }
  expect(Math.min(tally.accepted, tally.refused)).toBeGreaterThan(tally.runs / 10);
});
