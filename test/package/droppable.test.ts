import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

// One file an entry: a bundler leaves out what nobody uses only when each statement alone can go.
test.each(globSync('dist/**/*.js', { ignore: 'dist/cli/**' }).sort())(
  '%s leaves nothing behind when nothing of it is used',
  async (file) => {
    const { outputFiles } = await build({
      stdin: { contents: readFileSync(file, 'utf8').replace(/^export \{.*$/gm, '') },
      bundle: true,
      write: false,
      format: 'esm',
      external: ['./*', '../*', 'zod/*', 'fast-check'],
    });
    const kept = outputFiles[0]?.text.replace(/^(?:import .*|\/\/.*|)\n/gm, '');
    expect(kept).toBe('');
  },
);
