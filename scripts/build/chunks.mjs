// How the build names what several entries share. Rollup finds it: files that the same set of entries reaches make one
// chunk, so that no entry loads what it does not need. The names are stable: no hash, no counter.

/**
 * What nearly every entry needs is one chunk, whoever reaches it: a second file costs a cold start more than its text.
 * The table of events is small and would be a third file for three entries.
 */
const base = 'shared/base';

export const pinnedChunk = (path) =>
  /^(?:errors\.|readable\.|standardSchema\.|internal\/|contract\/(?:events|billing\/billingVersionOf)\.js)/.test(
    path,
  )
    ? base
    : typesChunk(path);

/** Generated types name no peer: apart from the schemas that do, one copy of them serves both formats. */
const typesChunk = (path) =>
  /\bgenerated\/\w*[tT]ypes\.d\.ts$/.test(path)
    ? `shared/${path.replace(/\.d\.ts$/, '')}`
    : undefined;

/** A chunk's name: where it is pinned to, or the first of its files in the alphabet. `paths` are below src. */
export const nameOf = (paths) => {
  const [first] = [...paths].sort();
  return pinnedChunk(first) ?? `shared/${first.replace(/(\.d)?\.[jt]s$/, '')}`;
};
