import { type AttestationFacts } from '../../../src/guideline/snapshots/attestation-facts';
import { calendarDate } from '../../../src/kernel/calendar-date';
import { type AttestationSubject, type TopicOf } from '../../../src/kernel/terms/attestation-terms';

/** Confirmed this year, without end, by the planning manager, on a paper. */
export function attested<S extends AttestationSubject>(
  topic: TopicOf<S>,
  over: Partial<Omit<AttestationFacts<S>, 'topic'>> = {},
): AttestationFacts<S> {
  return {
    topic,
    on: calendarDate('2026-06-15'),
    conclusion: 'YES',
    until: null,
    openItems: [],
    confirmerRole: 'PLANNING_MANAGER',
    hasEvidence: true,
    ...over,
  };
}
