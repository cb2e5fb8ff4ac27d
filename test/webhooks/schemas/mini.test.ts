import { build, type Plugin } from 'esbuild';
import { describe, expect, test } from 'vitest';
import type * as schemas from '../../../src/webhooks/schemas/index.js';
import { webhookFixtures } from '../../fixtures/webhooks/index.js';

// The sources use only what zod and zod/mini share, so one source can serve both.
const mini: Plugin = {
  name: 'mini',
  setup(bundle) {
    bundle.onResolve({ filter: /^zod$/ }, () =>
      bundle.resolve('zod/mini', { resolveDir: process.cwd(), kind: 'import-statement' }),
    );
  },
};

const { outputFiles } = await build({
  entryPoints: ['src/webhooks/schemas/index.ts'],
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  plugins: [mini],
  write: false,
});
const text = outputFiles[0]?.text ?? '';
const module: typeof schemas = await import(
  /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`
);

describe('the same sources on zod/mini', () => {
  test('hold no classic zod', () => {
    expect(text).toContain('ZodMiniObject');
    expect(text).not.toMatch(/"ZodObject"/);
  });

  test('parse the same', () => {
    const parsed = Object.values(webhookFixtures).map((event) => module.parseWebhookEvent(event));
    expect(parsed).toEqual(Object.values(webhookFixtures));
  });

  test('say the same, although zod/mini alone says only "Invalid input"', () => {
    const { error } = module.safeParseWebhookEvent({ type: 'user.deleted', data: { id: 1 } });
    expect(error?.issues).toEqual([
      { path: 'data.object', message: 'expected a string, received nothing' },
      { path: 'data.id', message: 'expected a string, received a number' },
      { path: 'data.deleted', message: 'expected true, received nothing' },
    ]);
  });

  test('have the strict schemas too', () => {
    const { strict } = module.webhookDataSchemas;
    expect(strict['role.deleted'].safeParse({ object: 'role', deleted: true }).success).toBe(true);
    expect(strict['role.created'].safeParse({ object: 'role' }).success).toBe(false);
  });
});
