import { existsSync, readdirSync, statSync } from 'node:fs';

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs),
  );

/** Stops before the first test when dist is older than src: a stale build gives false greens. */
export default function freshBuild(): void {
  if (!existsSync('dist/index.js')) throw new Error('dist is missing: npm run build');
  if (statSync('dist/index.d.cts').mtimeMs < newest('src')) {
    throw new Error('dist is older than src: npm run build');
  }
}
