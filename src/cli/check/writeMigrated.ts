import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import {
  type BillingMigrationNote,
  type BillingMigrationResource,
  migrateBilling,
} from '../../billing/helpers/index.js';
import { isIsoclerkError } from '../../errors.js';
import { UsageError } from '../terminal.js';
import type { Checked } from './checkPayload.js';
import { commonFolder } from './commonFolder.js';
import type { Input, Inputs } from './readInputs.js';

export interface Migrated extends Input {
  readonly notes: readonly BillingMigrationNote[];
}

/** Migrates what is a billing resource of an API; the rest stays as it is. */
export function migrate({ name, file, payload, as, surface }: Checked): Migrated {
  const unchanged = { name, file, payload, notes: [] };
  if (!as?.startsWith('Billing') || surface === 'webhook') return unchanged;
  try {
    const resource = as as BillingMigrationResource;
    const { value, notes } = migrateBilling(resource, payload, surface ? { surface } : {});
    return { name, file, payload: value, notes };
  } catch (error) {
    // Parts of other resources, and what is from before 2025-11-10 by its name.
    if (isIsoclerkError(error, 'ISOCLERK_BILLING_RESOURCE_UNKNOWN')) return unchanged;
    throw error;
  }
}

/** One file becomes the file `out` (JSON, or NDJSON as it was), several become files of the folder `out`. */
export async function writeMigrated(
  { files }: Inputs,
  migrated: readonly Migrated[],
  out: string,
): Promise<void> {
  for (const file of files) {
    const own = migrated.filter((input) => input.file === (file === '-' ? 'stdin' : file));
    const target = files.length === 1 ? out : join(out, relative(commonFolder(files), file));
    const json = own.filter(({ payload }) => payload !== undefined);
    if (json.length === 0) continue;
    const text = json.map(({ payload }) => JSON.stringify(payload, null, own.length > 1 ? 0 : 2));
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, `${text.join('\n')}\n`);
    } catch {
      throw new UsageError(`cannot write ${target}`);
    }
  }
}
