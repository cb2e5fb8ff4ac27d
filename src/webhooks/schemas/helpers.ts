import * as z from 'zod';
import type { Open } from '../payloads/common.js';

/** Any string at run time; editors complete the known values. Clerk adds values without a new version. */
export function openString<Known extends string>(): z.core.$ZodType<Open<Known>, Open<Known>> {
  return z.string() as unknown as z.core.$ZodType<Open<Known>, Open<Known>>;
}

/** An object whose keys are the app's own: kept as delivered. */
export const metadata = () => z.looseObject({});
