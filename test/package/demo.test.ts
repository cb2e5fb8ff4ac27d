import { spawnSync } from 'node:child_process';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';

test('the demo has four scenes, and fits a terminal of 80 columns and 60 lines', () => {
  const env = { PATH: process.env.PATH ?? '', COLUMNS: '80' };
  const demo = spawnSync(process.execPath, ['demo/index.mjs'], { encoding: 'utf8', env });
  expect([demo.status, demo.stderr]).toEqual([0, '']);
  const lines = demo.stdout.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(60);
  expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  const scenes = demo.stdout.split(/\n(?=\d {2}\S)/).slice(1);
  expect(scenes).toHaveLength(4);
  for (const scene of scenes) {
    expect(scene.split('\n')[1]).toMatch(/^✗ /); // the pain first
    expect(scene).toMatch(/\n✓ /);
  }
  expect(lines.slice(-4)[0]).toBe('Try next:');
});
