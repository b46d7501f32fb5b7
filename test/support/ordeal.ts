import { Seeded } from './seeded';

/**
 * How many rounds a long proof goes: a sample in every run of the tests, all of them in `npm run ordeal`.
 * `ORDEAL_SHARE=20` runs a twentieth of them: twenty such runs, each with a seed of its own, make the whole on a machine that
 * cannot be had for hours on end.
 */
export function rounds(sample: number, full: number): number {
  return process.env['ORDEAL'] === 'full' ? Math.ceil(full / Number(process.env['ORDEAL_SHARE'] ?? 1)) : sample;
}

/** The seed of this run, so that a round that failed can be run again: `ORDEAL_SEED`, or one that never changes, so that a run of the tests is the same run everywhere. */
export function ordealSeed(): number {
  return Number(process.env['ORDEAL_SEED'] ?? 20260629);
}

/**
 * Those of many cases that a run of the tests tries, one in `share`, scattered by the seed; all of them in `npm run ordeal`. For
 * what is asked of whole lists (every page by every role), where no case is likely to fail alone. The seed deals the cases out into
 * as many hands: of several questions each takes the next `hand`, so that as many of them as there are hands come by every case.
 */
export function sampled<T>(cases: readonly T[], share: number = 4, hand: number = 0): readonly T[] {
  if (process.env['ORDEAL'] === 'full') return cases;
  const seeded = new Seeded(ordealSeed());
  let hands: number[] = [];
  const drawn = cases.filter(() => {
    // Each hand has its case before one has a second: of seven cases a third is not six.
    if (hands.length === 0) hands = Array.from({ length: share }, (_, one) => one);
    return hands.splice(seeded.below(hands.length), 1)[0] === hand % share;
  });
  return drawn.length > 0 ? drawn : cases.slice(0, 1);
}

const BEGAN = performance.now();

/**
 * Whether a long proof is to end with the rounds that it has gone: after `ORDEAL_MINUTES`, where a machine cannot be had for
 * longer; without it never.
 */
export function isTimeUp(): boolean {
  const minutes = Number(process.env['ORDEAL_MINUTES'] ?? Number.POSITIVE_INFINITY);
  return performance.now() - BEGAN > minutes * 60_000;
}
