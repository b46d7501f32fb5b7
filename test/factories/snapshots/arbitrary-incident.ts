import fc from 'fast-check';
import { type IncidentFacts } from '../../../src/guideline/snapshots/incident-facts';
import { ATTACK_ANSWERS, LEAK_CATEGORIES } from '../../../src/kernel/terms/incident-terms';
import { aDate, anAnswer, orNull } from './arbitrary-values';

/** An incident in any state, orderly or not. */
export const anIncidentOfAnyKind: fc.Arbitrary<IncidentFacts> = fc.record<IncidentFacts>({
  id: fc.constantFrom('incident-1', 'incident-2', 'incident-3'),
  knownOn: aDate,
  leak: anAnswer,
  leakCategory: fc.constantFrom(...LEAK_CATEGORIES),
  attack: fc.constantFrom(...ATTACK_ANSWERS),
  vendorInvolved: anAnswer,
  patientImpact: anAnswer,
  causeWithVendor: anAnswer,
  cisoInformedOn: orNull(aDate),
  authorityReportedOn: orNull(aDate),
  preliminaryReportedOn: orNull(aDate),
  finalReportedOn: orNull(aDate),
  personsNotifiedOn: orNull(aDate),
  explainedOn: orNull(aDate),
  causeAnalysedOn: orNull(aDate),
  preventionDueOn: orNull(aDate),
  preventionDoneOn: orNull(aDate),
  vendorKnownOn: orNull(aDate),
  vendorNotifiedOn: orNull(aDate),
  closedOn: orNull(aDate),
  hasSubstitute: fc.boolean(),
  hasPrevention: fc.boolean(),
  noticeHours: orNull(fc.integer({ min: 1, max: 200 })),
});
