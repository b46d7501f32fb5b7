import { calendarDate } from '../kernel/calendar-date';
import { qualificationOf } from './certification-schemes';
import { type Clock } from './clock';
import { fixed } from './rule-number';
import { type CertificationFacts } from './snapshots/vendor-snapshot';

/** Last day on which certificates to the 2013/2014 editions of 27001 counted [ISMS-AC]. */
export const LAST_DAY_OF_27001_2013 = fixed(
  calendarDate('2025-10-31'),
  { document: 'ISMS-AC', clause: 'JIS Q 27001:2014 からの移行期限' },
  { ja: '移行期限 2025-10-31', en: 'end of the transition: 2025-10-31' },
);

/** The certificate cites an edition that is withdrawn on the clock's day (CERT-016). */
export function citesWithdrawnEdition(certification: CertificationFacts, clock: Clock): boolean {
  const old = certification.standardEdition === 'JISQ27001:2014' || certification.standardEdition === 'ISO27001:2013';
  return old && clock.isPast(LAST_DAY_OF_27001_2013.value);
}

/** Suspended or withdrawn on the clock's day (CERT-012). */
export function isSuspended(certification: CertificationFacts, clock: Clock): boolean {
  return certification.suspensions.some(({ from, to }) => clock.isWithin(from, to));
}

/** Inside its validity (last day included), not suspended, and to an edition in force. */
export function isValid(certification: CertificationFacts, clock: Clock): boolean {
  return (
    clock.isWithin(certification.validFrom, certification.validTo) &&
    !isSuspended(certification, clock) &&
    !citesWithdrawnEdition(certification, clock)
  );
}

/** Of a kind that 5② counts: 15001, 27001, or an equivalent whose rationale was approved by then (CERT-008). */
export function qualifies(certification: CertificationFacts, clock: Clock): boolean {
  const qualification = qualificationOf(certification.scheme);
  switch (qualification) {
    case 'QUALIFIES_15001':
    case 'QUALIFIES_27001':
      return true;
    case 'EQUIVALENT_NEEDS_APPROVAL':
      return isApprovedEquivalent(certification, clock);
    case 'ALTERNATIVE_EVIDENCE':
    case 'SUPPLEMENTARY':
    case 'NO':
      return false;
  }
}

export function isApprovedEquivalent(certification: CertificationFacts, clock: Clock): boolean {
  return (
    certification.equivalenceRationale !== null &&
    certification.equivalenceApprovedBy !== null &&
    certification.equivalenceApprovedOn !== null &&
    clock.hasCome(certification.equivalenceApprovedOn)
  );
}

/** 5② counts it on the clock's day: of a kind that counts, and valid. */
export function isCounted(certification: CertificationFacts, clock: Clock): boolean {
  return qualifies(certification, clock) && isValid(certification, clock);
}

/** Of a kind that 5② counts and inside its term, whether or not something else speaks against it. */
export function isPresented(certification: CertificationFacts, clock: Clock): boolean {
  return clock.isWithin(certification.validFrom, certification.validTo) && qualifies(certification, clock);
}

/** Footnote 4 prefers vendors with a Privacy Mark. */
export function holdsPrivacyMark(certifications: readonly CertificationFacts[], clock: Clock): boolean {
  return certifications.some((certification) => certification.scheme === 'PMARK' && isValid(certification, clock));
}
