import { type Clock } from './clock';
import { type Facts } from './rule';
import { type OutdatedDays } from './snapshots/outdated-days';

/** Since when, and in what, the facts in force on the clock's day are others than those decided on; null: they are the same. */
export function outdatedOn(days: readonly OutdatedDays[], clock: Clock): OutdatedDays | null {
  return days.find(({ from, to }) => clock.isWithin(from, to)) ?? null;
}

/** What a finding says of a decision that is outdated. */
export function changedFacts({ from, what }: OutdatedDays): Facts {
  return { changed: what, changedSince: from };
}
