// An extra for those who have the specification at hand: the committed facts are what it says.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { distil } from '../../scripts/contract/distil.js';
import { merge } from '../../scripts/contract/merge.js';
import type { OpenApi } from '../../scripts/contract/openapi.js';
import { originOf } from '../../scripts/contract/origin.js';
import { committed } from './committed.js';

const folder = '../shared/spec';

describe.skipIf(!existsSync(folder))('the facts against the OpenAPI files', () => {
  test('a fresh reading is what is committed', () => {
    const readings = readdirSync(folder)
      .filter((file) => /-\d{4}-\d\d-\d\d\b.*\.json$/.test(file))
      .map((file) => {
        const parsed: OpenApi = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
        return { origin: originOf(parsed), facts: distil(parsed) };
      });
    const published = committed.filter(({ name }) => !name.startsWith('sdk/'));
    expect(merge(readings)).toEqual(
      Object.fromEntries(published.map(({ name, facts }) => [name, facts])),
    );
  });
});
