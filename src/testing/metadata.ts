/** Metadata as an app writes it. */
export type Metadata = Record<string, unknown>;
