import { type Clock } from './clock';
import { type DocumentFacts } from './snapshots/contract-snapshot';

/** The papers that count on the clock's day; one without a date is taken to count since ever. */
export function inForce(documents: readonly DocumentFacts[], clock: Clock): readonly DocumentFacts[] {
  return documents.filter(({ from, to }) => clock.isWithin(from, to));
}
