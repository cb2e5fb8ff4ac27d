/**
 * What no published source says, one row a field: our docstrings, and corrections of the facts with their reasons.
 *
 * A correction loosens the tolerant reading and nothing else: the exact readings are the facts.
 */
export interface ResourceNote {
  /** What it is, in one or two sentences. Becomes the docstring of the type. */
  readonly doc: string;
  /**
   * Another resource that stands here with less: its sources are that resource's, and only the tolerant reading has it.
   */
  readonly embedOf?: string;
  /** Components of the Backend API that are this resource. */
  readonly bapi?: Names;
  /** Components of the Frontend API. */
  readonly fapi?: Names;
  /** Components of the webhooks. */
  readonly webhook?: Names;
  /** Components of SDK types: `shared:BillingPlanJSON`, or `backend:…` for every version read. */
  readonly sdk?: Names;
  /** Stands inside other resources only: it has a type, but no schema and no guard under a public name. */
  readonly part?: true;
  /** Why several components of one surface are read as one although they differ. Without it they stay apart. */
  readonly merged?: string;
  readonly fields?: Readonly<Record<string, string | FieldNote>>;
}

type Names = string | readonly string[];

export interface FieldNote {
  /** Unit, meaning of null. Times need none: milliseconds since the epoch is added. */
  readonly doc?: string;
  /** Public name of its known values: `BillingPlanPeriod`. */
  readonly values?: string;
  /** Also left out. The reason, with its source. */
  readonly absent?: string;
  /** Also null. The reason, with its source. */
  readonly null?: string;
  /** Also of this type, in the notation of the facts, and the reason with its source. */
  readonly type?: Correction;
  /** The resource that stands here: one that its sources publish with less in this place. */
  readonly embed?: string;
  /** Also these values, and the reason with its source. */
  readonly also?: readonly [values: readonly string[], why: string];
  /** In none of the facts: the whole field in the notation of the facts, and the reason with its source. */
  readonly unpublished?: Correction;
  /** How builders fill it, where key and type do not say enough. */
  readonly sample?: SampleNote;
}

interface SampleNote {
  /** The field as builders make it, in the notation of the facts; `unknown` leaves the type. Optional: only if asked. */
  readonly type?: string;
  /** Its usual value: JSON, `#cplan` for an id, `%` for the moment of the seed. */
  readonly value?: unknown;
}

type Correction = readonly [fact: string, why: string];

/** A family of notes: resource name → its note. */
export type Notes = Readonly<Record<string, ResourceNote>>;
