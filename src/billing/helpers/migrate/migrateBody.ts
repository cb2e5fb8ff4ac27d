import { assertEnds } from '../../../internal/endless.js';
import { formatPath } from '../../../internal/formatPath.js';
import { isRecord } from '../../../internal/isRecord.js';
import { own } from '../../../internal/own.js';
import { type Migration, migrateRecord, type Rule } from './draft.js';
import { migrationRules } from './migrationRules.js';

type Path = readonly PropertyKey[];

/** Finds the resources in a page or an envelope; a body may even carry both, as Clerk's own mocks do. */
export function migrateBody(
  value: unknown,
  rule: Rule,
  path: Path,
  migration: Migration,
  wrappers: readonly string[] = ['response', 'data'],
): unknown {
  if (Array.isArray(value)) return migrateList(value, rule, path, () => migration);
  if (!isRecord(value)) {
    if (value !== null && value !== undefined) {
      const message = 'Not an object, so there is nothing to migrate';
      const at = formatPath(path);
      migration.notes.push({ kind: 'underivable', path: at, target: at, message });
    }
    return value;
  }
  const holders = wrappers.filter(
    (key) => Object.hasOwn(value, key) && (key === 'response' || Array.isArray(value[key])),
  );
  if (holders.length > 0) {
    const copy: Record<string, unknown> = { ...value };
    for (const key of holders) {
      copy[key] = migrateBody(copy[key], rule, [...path, key], migration, ['data']);
    }
    return copy;
  }
  const plans = plansOfProduct(value, rule, path, migration);
  if (plans) return migrateList(plans, rule, [...path, 'plans'], () => migration, path);
  reportInvoice(value, path, migration);
  return migrateRecord(value, rule, path, path, migration);
}

/** `target`: where the list stands in the result, when it is not where it stood. */
export function migrateList(
  list: readonly unknown[],
  rule: Rule,
  path: Path,
  start: (entry: unknown) => Migration,
  target = path,
): unknown[] {
  assertEnds(list);
  const result: unknown[] = [];
  for (const [index, entry] of list.entries()) {
    const migration = start(entry);
    const from = [...path, index];
    const plans = plansOfProduct(entry, rule, from, migration);
    const sources = plans ?? [entry];
    for (const [position, source] of sources.entries()) {
      const at = plans ? [...from, 'plans', position] : from;
      reportInvoice(source, at, migration);
      result.push(migrateRecord(source, rule, at, [...target, result.length], migration));
    }
  }
  return result;
}

/** Products are gone; their plans stand alone, so that a list of products becomes a list of plans. */
function plansOfProduct(
  value: unknown,
  rule: Rule,
  path: Path,
  { notes }: Migration,
): readonly unknown[] | null {
  if (rule !== migrationRules.BillingPlan || !isRecord(value)) return null;
  const object = own(value, 'object');
  const plans = own(value, 'plans');
  if ((object !== 'commerce_product' && object !== 'product') || !Array.isArray(plans)) return null;
  const message = 'Products were removed in 2025-11-10; its plans stand alone';
  notes.push({ kind: 'dropped', path: formatPath(path), target: null, message });
  return plans;
}

function reportInvoice(value: unknown, path: Path, { notes }: Migration): void {
  if (own(value, 'object') !== 'commerce_invoice') return;
  const at = formatPath(path);
  const message = 'Invoices were removed in 2025-11-10; a statement cannot be made of one';
  notes.push({ kind: 'underivable', path: at, target: at, message });
}
