import { eventRows } from '../events.js';

type Rows = typeof eventRows;

/** Event name → what belongs to the shape of its `data`. */
export type ByEvent<Payloads> = {
  readonly [Type in keyof Rows]: Payloads[Rows[Type]['data'] & keyof Payloads];
};

/** Spreads what belongs to each shape of `data` over the events that carry it. */
export function byEvent<Payloads extends object>(payloads: Payloads): ByEvent<Payloads> {
  return Object.fromEntries(
    Object.entries(eventRows).map(([type, { data }]) => [type, payloads[data as keyof Payloads]]),
  ) as ByEvent<Payloads>;
}
