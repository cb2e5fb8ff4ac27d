import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { webhookEventTypes } from '../../src/webhooks/index.js';

const FOLDER = '.cache/instantiations';

/** Type instantiations that the compiler counts for a consumer file, against the built declarations. */
function instantiations(name: string, code: string, libs = 'es2022'): number {
  mkdirSync(FOLDER, { recursive: true });
  const file = `${FOLDER}/${name}.ts`;
  writeFileSync(file, code);
  const flags = ['--noEmit', '--strict', '--skipLibCheck', '--types', '', '--lib', libs];
  const modules = [
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--ignoreConfig',
    '--extendedDiagnostics',
  ];
  const tsc = ['node_modules/ts70/bin/tsc', ...flags, ...modules, file];
  // A file that does not compile makes tsc exit with 1, and this throw.
  const report = execFileSync(process.execPath, tsc, { encoding: 'utf8' });
  const count = report.match(/Instantiations:\s+(\d+)/)?.[1];
  if (count === undefined) throw new Error('the compiler did not count');
  return Number(count);
}

const SDK_TYPES = webhookEventTypes.filter((type) => type !== 'session.pending');
const consumer = (declaration: string, types: readonly string[]) => `
import { isWebhookEvent } from 'isoclerk/webhooks';
${declaration}
export function idOf(event: Input): unknown {
${types.map((type) => `  if (isWebhookEvent(event, '${type}')) return event.data.id;`).join('\n')}
  return null;
}`;

describe('the type instantiations of a consumer', () => {
  test('that imports and narrows nothing are its baseline: next to none', () => {
    expect(instantiations('baseline', consumer('type Input = unknown;', []))).toBeLessThan(10);
  });
  // Each of two forms: as Clerk sends it, and as it is relayed.
  test('that narrows unknown to each event are at most 800', () => {
    const count = instantiations('unknown', consumer('type Input = unknown;', webhookEventTypes));
    expect(count).toBeGreaterThan(webhookEventTypes.length);
    expect(count).toBeLessThanOrEqual(800);
  });
  test("that asks for each event of Clerk's union are at most 700", () => {
    const clerk = "import type { WebhookEvent as Input } from '@clerk/backend/webhooks';";
    const code = consumer(clerk, SDK_TYPES).replaceAll('.data.id', '.data');
    const apart = code.replaceAll('  if (isWeb', '  if (Math.random() > 2 && isWeb');
    expect(instantiations('clerk', apart, 'es2022,dom')).toBeLessThanOrEqual(700);
  });
  test('that switches over our union are at most 500', () => {
    const cases = webhookEventTypes.map((type) => `case '${type}': return event.data;`).join('\n');
    const code = `
import type { WebhookEvent } from 'isoclerk/webhooks';
export function dataOf(event: WebhookEvent): object {
  switch (event.type) {
    ${cases}
  }
}`;
    expect(instantiations('switch', code)).toBeLessThanOrEqual(500);
  });
});
