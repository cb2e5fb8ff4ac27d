import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { entries } from './tarball.js';

const require = createRequire(import.meta.url);
const surface = (module: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.keys(module)
      .filter((name) => !['__esModule', 'module.exports', 'default'].includes(name))
      .sort()
      .map((name) => [name, Array.isArray(module[name]) ? 'array' : typeof module[name]]),
  );

describe('the surface', () => {
  test('is the recorded one: a change here is a change of the public API', async () => {
    const all: Record<string, Record<string, string>> = {};
    for (const { name } of entries) all[name] = surface(await import(/* @vite-ignore */ name));
    await expect(`${JSON.stringify(all, null, 2)}\n`).toMatchFileSnapshot('surface.json');
  });

  test('of the root is verbs: at most 60, and no table', async () => {
    const root = surface(await import('isoclerk'));
    expect(Object.keys(root).length).toBeLessThanOrEqual(60);
    expect(Object.values(root).filter((kind) => kind !== 'function')).toEqual([]);
  });

  test('is at most 200 values; guards, mini and exact forms repeat the nouns and do not count', async () => {
    const counted = entries.filter(({ name }) => !/\/(?:guards|mini|backend|frontend)$/.test(name));
    expect(counted).toHaveLength(entries.length - 6);
    const names = new Set<string>();
    for (const { name } of counted) {
      for (const value of Object.keys(surface(await import(/* @vite-ignore */ name))))
        names.add(value);
    }
    expect(names.size).toBeLessThanOrEqual(200);
  });

  test.each(entries)('$name exports the same from CommonJS and ESM', async ({ name }) => {
    const esm = surface(await import(/* @vite-ignore */ name));
    expect(surface(require(name))).toEqual(esm);
    expect(Object.keys(esm)).not.toEqual([]);
  });

  test('has a default export where a linter asks for one, and nowhere else', async () => {
    const found: string[] = [];
    for (const { name } of entries) {
      const module = await import(/* @vite-ignore */ name);
      if ('default' in module) found.push(name);
    }
    expect(found).toEqual(['isoclerk/eslint']);
    const { default: plugin, rules } = await import('isoclerk/eslint');
    expect(plugin.rules).toBe(rules);
    expect(require('isoclerk/eslint').configs.recommended.plugins.isoclerk.rules).toBe(
      require('isoclerk/eslint').rules,
    );
  });
});
