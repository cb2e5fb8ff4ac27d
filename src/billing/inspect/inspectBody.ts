import * as z from 'zod/v4';
import { formatPath } from '../../internal/formatPath.js';
import { isRecord } from '../../internal/isRecord.js';
import type { BillingMigrationNote } from '../migrate/draft.js';
import { migrateBilling } from '../migrate/migrateBilling.js';
import { isMigrationResource } from '../migrate/migrationRules.js';
import { type Contract, contractOf } from './contracts.js';
import { issueOf, messageOf, withMigration, withParents } from './report.js';
import type { BillingDriftIssue, BillingPayloadResource, BillingPayloadSurface } from './types.js';
import { closest, walkSchema } from './walkSchema.js';

/** One resource in a payload, and what is known about it. */
export interface Body {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
  readonly resource: BillingPayloadResource;
  readonly surface: BillingPayloadSurface | null;
  readonly legacy: boolean;
  readonly contract: Contract;
}

export function inspectBody(body: Body): BillingDriftIssue[] {
  const { value, path, resource, surface } = body;
  const deleted = isRecord(value) && value.deleted === true && surface !== 'bapi';
  const contract = (deleted && contractOf('BillingDeletedObject', surface)) || body.contract;
  const refused = refusals(contract, value, path);
  const findings = closest(contract.exact.map((schema) => walkSchema(schema, value, path)));
  const issues = findings.map((finding) =>
    issueOf(formatPath(finding.path), finding.kind, messageOf(finding), refused),
  );
  if (!isRecord(value) || !isMigrationResource(resource)) return issues;
  const { notes } = migrateBilling(resource, value, { legacy: body.legacy });
  const gone = notes.find((note) => note.path === ''); // a product or an invoice
  if (gone) return [issueOf(formatPath(path), 'removed', gone.message, () => true)];
  if (!body.legacy) return issues;
  return withMigration(
    issues,
    notes.map((note) => below(path, note)),
    refused,
  );
}

/** Tells whether our own schema refuses the place, or something it is in. */
function refusals(contract: Contract, value: unknown, path: Body['path']) {
  const places = new Set<string>();
  for (const schema of contract.accepted) {
    const { error } = z.safeParse(schema, value);
    if (!error) return () => false;
    for (const issue of error.issues) places.add(formatPath([...path, ...issue.path]));
  }
  return (at: string) => withParents(at).some((place) => places.has(place));
}

function below(path: Body['path'], note: BillingMigrationNote): BillingMigrationNote {
  const root = formatPath(path);
  const join = (rest: string) => (root && !rest.startsWith('[') ? `${root}.${rest}` : root + rest);
  return {
    ...note,
    path: join(note.path),
    target: note.target === null ? null : join(note.target),
  };
}
