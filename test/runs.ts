// How many cases a property test runs, where the hundred of every one are too few.
const { FC_NUM_RUNS, FUZZ_RUNS, FUZZ_SEED } = process.env;

/** So many, and more with FC_NUM_RUNS. */
export const atLeast = (numRuns: number) => ({
  numRuns: Math.max(numRuns, Number(FC_NUM_RUNS ?? 0)),
});

/** Beside code of others: FUZZ_RUNS=50000 compares as many, FUZZ_SEED repeats what a title names. */
export const compared = {
  numRuns: Number(FUZZ_RUNS ?? FC_NUM_RUNS ?? 200),
  seed: Number(FUZZ_SEED ?? Date.now() % 1e9),
};

/** Time enough for them on a busy machine. */
export const timeOf = ({ numRuns }: { readonly numRuns: number }) => ({
  timeout: 60_000 + numRuns * 40,
});
