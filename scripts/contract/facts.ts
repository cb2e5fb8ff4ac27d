export * from '../../src/contract/notation.js';

/** The form of the files in src/contract/facts: what a published source says, one row a field in the notation. */
export interface Facts {
  readonly sources: readonly Source[];
  /** Component → field → its type, both sorted. */
  readonly components: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `GET /v1/billing/plans` → `page CommercePlan`: wrapper and body, with ` empty` where 204 is an answer too. */
  readonly endpoints?: Readonly<Record<string, string>>;
  /** Event name → the component of its `data`. */
  readonly events?: Readonly<Record<string, string>>;
}

export interface Source {
  /** `clerk/openapi-specs:bapi/2025-11-10.yml`, `@clerk/backend@3.25.0`. */
  readonly file: string;
  readonly commit?: string;
  /** When the source is from, `2026-08-14`. */
  readonly date?: string;
  /** Sources that say the same, field by field: compared when the facts were read. */
  readonly equal?: readonly string[];
}
