import fc from 'fast-check';
import { type AttestationFacts } from '../../../src/guideline/snapshots/attestation-facts';
import { type AttestationSubject, type TopicOf, TOPICS_OF } from '../../../src/kernel/terms/attestation-terms';
import { INSTITUTION_ROLES } from '../../../src/kernel/terms/institution-terms';
import { aDate, anAnswer, listOf, orNull } from './arbitrary-values';

/** A few attestations of what can be attested of a subject of the kind. */
export function attestationsOf<S extends AttestationSubject>(subject: S): fc.Arbitrary<AttestationFacts<S>[]> {
  const topics: readonly TopicOf<S>[] = TOPICS_OF[subject];
  return listOf(
    fc.record<AttestationFacts<S>>({
      topic: fc.constantFrom(...topics),
      on: aDate,
      conclusion: anAnswer,
      until: orNull(aDate),
      openItems: listOf(fc.record({ no: fc.constantFrom('1', '2②'), targetOn: orNull(aDate) }), 2),
      confirmerRole: orNull(fc.constantFrom(...INSTITUTION_ROLES)),
      hasEvidence: fc.boolean(),
    }),
    6,
  );
}
