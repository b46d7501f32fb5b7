import { type Finding } from './evaluate';
import { type Fact } from './rule';

/** Variants of verdicts by which rules say that nobody has looked, answered or come to a conclusion. */
const NOBODY_HAS_SAID: ReadonlySet<string | undefined> = new Set(['UNCONFIRMED', 'UNCONCLUDED', 'UNPROVEN']);
/** What facts say where nobody has answered. */
const NOBODY_KNOWS: ReadonlySet<Fact> = new Set(['UNKNOWN', 'UNREVIEWED']);

/** The finding stands because nobody has looked yet: it may be in order, and is judged as the stricter. */
export function isUnknown({ variant, facts }: Finding): boolean {
  return NOBODY_HAS_SAID.has(variant) || Object.values(facts).some((fact) => NOBODY_KNOWS.has(fact));
}
