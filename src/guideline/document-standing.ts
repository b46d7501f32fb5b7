import { type Clock } from './clock';
import { type DocumentFacts } from './snapshots/contract-snapshot';

/** The papers that count on the clock's day: one of which nobody says since when shows nothing (domain 0.2). */
export function inForce(documents: readonly DocumentFacts[], clock: Clock): readonly DocumentFacts[] {
  return documents.filter(({ from, to }) => from !== null && clock.isWithin(from, to));
}

/** Those that count, or may: asked of where a paper is accused, and does not speak for anybody. */
export function maybeInForce(documents: readonly DocumentFacts[], clock: Clock): readonly DocumentFacts[] {
  return documents.filter(({ from, to }) => clock.isWithin(from, to));
}
