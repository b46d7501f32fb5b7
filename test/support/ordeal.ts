/**
 * How many rounds a long proof goes: a sample in every run of the tests, all of them in `npm run ordeal`.
 * The seed may be set, so that a round that failed can be run again.
 */
export function rounds(sample: number, full: number): number {
  return process.env['ORDEAL'] === 'full' ? full : sample;
}

/** The seed of this run: `ORDEAL_SEED`, or one that never changes, so that a run of the tests is the same run everywhere. */
export function ordealSeed(): number {
  return Number(process.env['ORDEAL_SEED'] ?? 20260629);
}
