import { describe, expect, test } from 'vitest';
import { distil } from '../../scripts/contract/distil.js';
import { merge, type Reading } from '../../scripts/contract/merge.js';
import type { Schema } from '../../scripts/contract/openapi.js';
import { originOf } from '../../scripts/contract/origin.js';
import { answering, openApi, ref } from './openapi.js';

const plan = (id: Schema): Record<string, Schema> => ({ Plan: { properties: { id } } });
const string = { type: 'string' };

function reading(version: string, schemas: Record<string, Schema>, path?: string): Reading {
  const paths = path ? { [path]: { get: answering(ref('Plan')) } } : {};
  const file = openApi({ version, schemas, paths });
  return { origin: originOf(file), facts: distil(file) };
}

const billing = (version: string, id: Schema = string) =>
  reading(version, plan(id), '/billing/plans');
const user = { User: { properties: { id: string } } };

describe('merge', () => {
  test('files of one version are one file of facts', () => {
    expect(merge([reading('2025-11-10', user), billing('2025-11-10')])).toEqual({
      bapi: {
        sources: [{ file: 'clerk/openapi-specs:bapi/2025-11-10.yml' }],
        components: { Plan: { id: 'string?' }, User: { id: 'string?' } },
        endpoints: { 'GET /v1/billing/plans': 'raw Plan' },
      },
    });
  });

  test('an earlier version stands apart', () => {
    const files = merge([billing('2025-11-10'), billing('2025-04-10', {})]);
    expect(Object.keys(files)).toEqual(['bapi', 'bapi-2025-04-10']);
    expect(files['bapi-2025-04-10']?.components.Plan).toEqual({ id: 'unknown?' });
  });

  test('a later version that says the same is noted', () => {
    const files = merge([billing('2026-05-12'), billing('2025-11-10')]);
    expect(files.bapi?.sources).toEqual([
      {
        file: 'clerk/openapi-specs:bapi/2025-11-10.yml',
        equal: ['clerk/openapi-specs:bapi/2026-05-12.yml'],
      },
    ]);
  });

  test('and what it does not hold is named', () => {
    const files = merge([
      billing('2026-05-12'),
      billing('2025-11-10'),
      reading('2025-11-10', user),
    ]);
    expect(files.bapi?.sources[0]?.equal).toEqual([
      'clerk/openapi-specs:bapi/2026-05-12.yml (without User)',
    ]);
  });

  test('where it comes from, if the file says so', () => {
    const file = {
      ...openApi({ title: 'subset' }),
      'x-source': {
        repo: 'clerk/openapi-specs',
        path: 'fapi/2025-11-10.yml',
        commit: 'abc',
        commitDate: '2026-08-14',
      },
    };
    expect(Object.keys(merge([{ origin: originOf(file), facts: distil(file) }]))).toEqual(['fapi']);
    expect(originOf(file).source).toEqual({
      file: 'clerk/openapi-specs:fapi/2025-11-10.yml',
      commit: 'abc',
      date: '2026-08-14',
    });
  });

  test.each<readonly [title: string, readings: Reading[], message: string]>([
    [
      'two files that disagree',
      [billing('2025-11-10'), reading('2025-11-10', { ...user, ...plan({}) }, '/billing/plan')],
      'two files of clerk/openapi-specs:bapi/2025-11-10.yml disagree:\nPlan.id: type was string, is unknown',
    ],
    [
      'a later version with another type',
      [billing('2025-11-10'), billing('2026-05-12', {})],
      'clerk/openapi-specs:bapi/2026-05-12.yml says something else:\nPlan.id: type was string, is unknown',
    ],
    [
      'a later version with another field',
      [
        billing('2025-11-10'),
        reading(
          '2026-05-12',
          { Plan: { properties: { id: string, slug: string } } },
          '/billing/plans',
        ),
      ],
      'clerk/openapi-specs:bapi/2026-05-12.yml says something else:\nPlan.slug: new, string?',
    ],
    [
      'a later version with another endpoint',
      [billing('2025-11-10'), reading('2026-05-12', plan(string), '/billing/prices')],
      'clerk/openapi-specs:bapi/2026-05-12.yml says something else:\nGET /v1/billing/plans: gone\nGET /v1/billing/prices: new, raw Plan',
    ],
    [
      'a later version alone',
      [billing('2026-05-12')],
      'clerk/openapi-specs:bapi/2026-05-12.yml is compared with an earlier version: pass that file too',
    ],
  ])('stops at %s', (_, readings, message) => {
    expect(() => merge(readings)).toThrow(new Error(message));
  });

  test('stops at a file of neither API', () => {
    expect(() => originOf(openApi({ title: 'Petstore' }))).toThrow(
      new Error('neither a Backend nor a Frontend API nor webhooks: Petstore'),
    );
  });
});
