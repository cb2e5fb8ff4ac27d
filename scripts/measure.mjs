// What a piece of code takes in a user's bundle, in bytes of minified ESM after gzip -9.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export async function measure({ code, external = [] }) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), sourcefile: 'consumer.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external,
    write: false,
    logLevel: 'silent',
  });
  const text = outputFiles[0].text;
  return { text, bytes: gzipSync(text, { level: 9 }).length };
}
