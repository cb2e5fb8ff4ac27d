import type * as z from 'zod/v4/core';

/** A zod registry that names schemas for JSON Schema. */
export type BillingRegistry = z.$ZodRegistry<{ id: string }>;

/** Registers schemas under their export names, without `Schema`. */
export function registryOf(
  registry: BillingRegistry,
  schemas: Readonly<Record<string, z.$ZodType>>,
): BillingRegistry {
  for (const [name, schema] of Object.entries(schemas)) {
    registry.add(schema, { id: name.slice(0, -'Schema'.length) });
  }
  return registry;
}
