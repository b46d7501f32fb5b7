import { addMonths, maxDate } from '../kernel/calendar-date';
import { type Answer } from '../kernel/terms/answers';
import { type AttestationSubject, type TopicOf } from '../kernel/terms/attestation-terms';
import { type Clock } from './clock';
import { type Facts } from './rule';
import { type AttestationFacts } from './snapshots/attestation-facts';

/** What is wrong with something that is to be confirmed. */
export interface Lack {
  /** It was confirmed, but longer ago than our interval, or for a time that is over. */
  readonly isLate: boolean;
  readonly facts: Facts;
}

/** The latest word on the topic, seen from the clock's day; of several on one day the strictest, in whatever order they came. */
export function lastWord<S extends AttestationSubject>(
  attestations: readonly AttestationFacts<S>[],
  topic: TopicOf<S>,
  clock: Clock,
): AttestationFacts<S> | null {
  const said = attestations.filter((attestation) => attestation.topic === topic && clock.hasCome(attestation.on));
  const lastOn = maxDate(...said.map(({ on }) => on));
  const last = said.filter(({ on }) => on === lastOn);
  return last.reduce<AttestationFacts<S> | null>(
    (strictest, one) => (strictest === null || strictness(one) < strictness(strictest) ? one : strictest),
    null,
  );
}

/**
 * What confirms nothing comes before what does, and what is over sooner before what holds on; a 「no」 without a day by which
 * it is mended is not waited for. Of two that confirm alike, a paper that only one of them names is there all the same.
 */
function strictness({
  conclusion,
  until,
  hasEvidence,
}: Pick<AttestationFacts, 'conclusion' | 'until' | 'hasEvidence'>): string {
  const openEnd = conclusion === 'YES' ? '9999-12-31' : '0000-01-01';
  return `${STRICTEST_FIRST.indexOf(conclusion)} ${until ?? openEnd} ${hasEvidence ? 0 : 1}`;
}

const STRICTEST_FIRST: readonly Answer[] = ['NO', 'UNKNOWN', 'YES'];

/** What the topic lacks on the clock's day; null: it is confirmed. Without `months` a confirmation grows old only by its own term. */
export function lackOf<S extends AttestationSubject>(
  attestations: readonly AttestationFacts<S>[],
  topic: TopicOf<S>,
  clock: Clock,
  months: number | null = null,
): Lack | null {
  const word = lastWord(attestations, topic, clock);
  const facts = { confirmedOn: word?.on ?? null, conclusion: word?.conclusion ?? null, until: word?.until ?? null };
  if (word?.conclusion !== 'YES') return { isLate: false, facts };
  const isOver = word.until !== null && clock.isPast(word.until);
  const isOld = months !== null && clock.isPast(addMonths(word.on, months));
  return isOver || isOld ? { isLate: true, facts } : null;
}

/** Confirmed, and still to be relied upon. */
export function isConfirmed<S extends AttestationSubject>(
  attestations: readonly AttestationFacts<S>[],
  topic: TopicOf<S>,
  clock: Clock,
): boolean {
  return lackOf(attestations, topic, clock) === null;
}
