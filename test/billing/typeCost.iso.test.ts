import ts from 'typescript';
import { expect, test } from 'vitest';

const consumers: Readonly<Record<string, string>> = {
  'named.ts': `
    import type { BillingPlan, BillingSubscription } from 'isoclerk/billing';
    export const price = (plan: BillingPlan): number | null => plan.fee?.amount ?? null;
    export const name = (own: BillingSubscription): string | undefined =>
      own.subscription_items?.[0]?.plan?.name;
    export function isActive(own: BillingSubscription): boolean {
      switch (own.status) {
        case 'active':
          return true;
        default:
          return own.past_due_at === null;
      }
    }`,
  'inferred.ts': `
    import type { BillingSubscriptionSchema } from 'isoclerk/billing';
    import type * as z from 'zod';
    type Subscription = z.infer<typeof BillingSubscriptionSchema>;
    export const name = (own: Subscription): string | undefined =>
      own.subscription_items?.[0]?.plan?.name;`,
};

/** Type instantiations that each consumer costs, one after the other: what makes editors slow. */
function instantiations(): { errors: unknown[]; counts: number[] } {
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    module: ts.ModuleKind.NodeNext,
    types: [],
    noEmit: true,
    skipLibCheck: true,
    paths: { 'isoclerk/billing': ['./src/billing/index.ts'] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  const own = (path: string) => consumers[path.slice(path.lastIndexOf('/') + 1)];
  host.getSourceFile = (path, language) => {
    const text = own(path);
    return text ? ts.createSourceFile(path, text, language, true) : getSourceFile(path, language);
  };
  const files = Object.keys(consumers).map((name) => `${process.cwd()}/${name}`);
  const program = ts.createProgram(files, options, host);
  const errors: unknown[] = [];
  let before = 0;
  const counts = files.map((file) => {
    errors.push(...program.getSemanticDiagnostics(program.getSourceFile(file)));
    const count = program.getInstantiationCount() - before;
    before += count;
    return count;
  });
  return { errors, counts };
}

test('named billing types cost at most 50 instantiations, z.infer of the largest under 7,500', () => {
  const { errors, counts } = instantiations();
  const [named = Number.NaN, inferred = Number.NaN] = counts;
  expect(errors).toEqual([]);
  expect(named).toBeLessThanOrEqual(50);
  expect(named).toBeGreaterThan(0);
  expect(inferred).toBeLessThan(7_500);
  expect(inferred).toBeGreaterThan(named);
});
