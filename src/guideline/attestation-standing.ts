import { addMonths, maxDate } from '../kernel/calendar-date';
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

/** The latest word on the topic, seen from the clock's day; of several on one day, one that confirms nothing. */
export function lastWord<S extends AttestationSubject>(
  attestations: readonly AttestationFacts<S>[],
  topic: TopicOf<S>,
  clock: Clock,
): AttestationFacts<S> | null {
  const said = attestations.filter((attestation) => attestation.topic === topic && clock.hasCome(attestation.on));
  const lastOn = maxDate(...said.map(({ on }) => on));
  const last = said.filter(({ on }) => on === lastOn);
  return last.find(({ conclusion }) => conclusion !== 'YES') ?? last[0] ?? null;
}

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
