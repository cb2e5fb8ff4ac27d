import * as z from 'zod/v4';
import type { Member } from './schemaType.js';

/** A zod registry that names schemas for JSON Schema. */
export type BillingRegistry = z.core.$ZodRegistry<{ id: string }>;

/** Registers schemas under their export names, without `Schema`. */
export function registryOf(schemas: Readonly<Record<string, Member<unknown>>>): BillingRegistry {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(schemas)) {
    registry.add(schema, { id: name.slice(0, -'Schema'.length) });
  }
  return registry;
}
