import { addDays, addMonths, calendarDate } from '../kernel/calendar-date';
import { privacyMarkRenewalWindow } from '../kernel/certification-number';
import { type CertificationScheme, type StandardEdition } from '../kernel/terms/certification-terms';
import { type InstitutionRole } from '../kernel/terms/institution-terms';
import { qualificationOf } from './certification-schemes';
import { type Clock } from './clock';
import { outdatedOn } from './outdated-decision';
import { fixed } from './rule-number';
import { type CertificationFacts, type CertifiedParty } from './snapshots/vendor-snapshot';

/** Last day on which certificates to the 2013/2014 editions of 27001 counted [ISMS-AC]. */
export const LAST_DAY_OF_27001_2013 = fixed(
  calendarDate('2025-10-31'),
  { document: 'ISMS-AC', clause: 'JIS Q 27001:2014 からの移行期限' },
  { ja: '移行期限 2025-10-31', en: 'end of the transition: 2025-10-31' },
);

/** How long after its last day a Privacy Mark under review is still taken for one; how long a review may take is not written anywhere. */
export const RENEWAL_REVIEW_MONTHS = fixed(12, 'OURS', {
  ja: '更新審査中の扱いは満了から12か月まで',
  en: 'counts while under review for at most 12 months after its last day',
});

/** What decides on which day a certificate counts. */
export const NUMBERS_OF_GOOD = [LAST_DAY_OF_27001_2013, RENEWAL_REVIEW_MONTHS] as const;

/** Who speaks for the institution when an equivalent standard is taken for one. */
const MAY_TAKE_FOR_EQUIVALENT: ReadonlySet<InstitutionRole> = new Set<InstitutionRole>([
  'EXECUTIVE',
  'SAFETY_MANAGER',
  'PLANNING_MANAGER',
]);

const EDITIONS_OF_27001_IN_FORCE: ReadonlySet<StandardEdition> = new Set<StandardEdition>([
  'JISQ27001:2023',
  'JISQ27001:2025',
  'ISO27001:2022',
]);

/** Whether the certificate cites an edition that is withdrawn on the clock's day; one of before then may, unless it is known to cite one in force. */
export function editionStanding(
  { scheme, standardEdition, validFrom }: CertificationFacts,
  clock: Clock,
): 'IN_FORCE' | 'WITHDRAWN' | 'UNKNOWN' {
  if (qualificationOf(scheme) !== 'QUALIFIES_27001' || !clock.isPast(LAST_DAY_OF_27001_2013.value)) return 'IN_FORCE';
  if (standardEdition === 'JISQ27001:2014' || standardEdition === 'ISO27001:2013') return 'WITHDRAWN';
  if (standardEdition !== null && EDITIONS_OF_27001_IN_FORCE.has(standardEdition)) return 'IN_FORCE';
  return validFrom <= LAST_DAY_OF_27001_2013.value ? 'UNKNOWN' : 'IN_FORCE';
}

/** 5②: it is the vendor itself that is to be certified, or whom it has taken over; or the certificate's scope names it. */
export function holderStanding(
  { holderCorporateNumber, scopeNamesVendor }: CertificationFacts,
  { corporateNumber, formerNumbers }: CertifiedParty,
  clock: Clock,
): 'VENDOR' | 'ANOTHER' | 'UNKNOWN' {
  if (scopeNamesVendor) return 'VENDOR';
  if (holderCorporateNumber === null || corporateNumber === null) return 'UNKNOWN';
  if (holderCorporateNumber === corporateNumber) return 'VENDOR';
  const before = formerNumbers.find(({ number }) => number === holderCorporateNumber);
  return before !== undefined && clock.hasCome(before.since) ? 'VENDOR' : 'ANOTHER';
}

/** Suspended or withdrawn on the clock's day (CERT-012). */
export function isSuspended(certification: CertificationFacts, clock: Clock): boolean {
  return certification.suspensions.some(({ from, to }) => clock.isWithin(from, to));
}

/** Inside its validity (last day included), not suspended, and not to a withdrawn edition. */
export function isValid(certification: CertificationFacts, clock: Clock): boolean {
  return (
    clock.isWithin(certification.validFrom, certification.validTo) &&
    !isSuspended(certification, clock) &&
    editionStanding(certification, clock) !== 'WITHDRAWN'
  );
}

/** A Privacy Mark whose term is over, but whose renewal was applied for in time, while JIPDEC examines it [K]. */
export function isInRenewalReview(certification: CertificationFacts, clock: Clock): boolean {
  const { scheme, validTo } = certification;
  return (
    scheme === 'PMARK' &&
    clock.isWithin(addDays(validTo, 1), addMonths(validTo, RENEWAL_REVIEW_MONTHS.value)) &&
    hasAppliedInTime(certification, clock) &&
    !isSuspended(certification, clock)
  );
}

/** Its renewal was applied for while applications were taken. */
function hasAppliedInTime(certification: CertificationFacts, clock: Clock): boolean {
  const { validTo, renewalAppliedOn } = certification;
  return (
    renewalAppliedOn !== null &&
    hasAppliedForRenewal(certification, clock) &&
    renewalAppliedOn <= privacyMarkRenewalWindow(validTo).closesOn
  );
}

/** This renewal was applied for, in time or late; a day before JIPDEC takes applications belongs to an earlier renewal. */
export function hasAppliedForRenewal({ validTo, renewalAppliedOn }: CertificationFacts, clock: Clock): boolean {
  return (
    renewalAppliedOn !== null &&
    renewalAppliedOn >= privacyMarkRenewalWindow(validTo).opensOn &&
    clock.hasCome(renewalAppliedOn)
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

/** Of a kind that 5② counts, or would if somebody approved it as equivalent. */
export function mayQualify(scheme: CertificationScheme): boolean {
  const qualification = qualificationOf(scheme);
  return (
    qualification === 'QUALIFIES_15001' ||
    qualification === 'QUALIFIES_27001' ||
    qualification === 'EQUIVALENT_NEEDS_APPROVAL'
  );
}

export function isApprovedEquivalent(certification: CertificationFacts, clock: Clock): boolean {
  const { equivalenceRationale, equivalenceApprovedBy, equivalenceApproverRole, equivalenceApprovedOn } = certification;
  return (
    equivalenceRationale !== null &&
    equivalenceApprovedBy !== null &&
    equivalenceApproverRole !== null &&
    MAY_TAKE_FOR_EQUIVALENT.has(equivalenceApproverRole) &&
    equivalenceApprovedOn !== null &&
    clock.hasCome(equivalenceApprovedOn) &&
    outdatedOn(certification.equivalenceOutdated, clock) === null
  );
}

/**
 * 5② counts it on the clock's day: of a kind that counts, valid or under timely renewal review, and not another's. Whose it
 * is and to which edition may still be unknown: CERT-011 and CERT-016 say so, and stop gates until it is known.
 */
export function isGood(certification: CertificationFacts, vendor: CertifiedParty, clock: Clock): boolean {
  return (
    qualifies(certification, clock) &&
    (isValid(certification, clock) || isInRenewalReview(certification, clock)) &&
    holderStanding(certification, vendor, clock) !== 'ANOTHER'
  );
}

/** Nothing that makes it good is unknown. */
function isCertain(certification: CertificationFacts, vendor: CertifiedParty, clock: Clock): boolean {
  return (
    holderStanding(certification, vendor, clock) === 'VENDOR' && editionStanding(certification, clock) === 'IN_FORCE'
  );
}

export function hasCertainlyGood(vendor: CertifiedParty, clock: Clock): boolean {
  return clock.onceForAll(certainlyGood, vendor).length > 0;
}

/** Those that are certainly good; only where none is, those that may be, while CERT-011 and CERT-016 ask for what is unknown. */
export function countedCertificates(vendor: CertifiedParty, clock: Clock): readonly CertificationFacts[] {
  const certain = clock.onceForAll(certainlyGood, vendor);
  return certain.length > 0 ? certain : goodCertificates(vendor, clock);
}

/** One certificate at least is good (CERT-001). */
export function hasGood(vendor: CertifiedParty, clock: Clock): boolean {
  return goodCertificates(vendor, clock).length > 0;
}

/** All that are good, whatever is still unknown of them. */
export function goodCertificates(vendor: CertifiedParty, clock: Clock): readonly CertificationFacts[] {
  return clock.onceForAll(goodOnes, vendor);
}

function goodOnes(vendor: CertifiedParty, clock: Clock): readonly CertificationFacts[] {
  return vendor.certifications.filter((certification) => isGood(certification, vendor, clock));
}

function certainlyGood(vendor: CertifiedParty, clock: Clock): readonly CertificationFacts[] {
  return goodCertificates(vendor, clock).filter((certification) => isCertain(certification, vendor, clock));
}

/** Of a kind that 5② counts and inside its term, whether or not something else speaks against it. */
export function isPresented(certification: CertificationFacts, clock: Clock): boolean {
  return clock.isWithin(certification.validFrom, certification.validTo) && qualifies(certification, clock);
}

/**
 * Another certificate of the vendor takes over: it counts under 5②, follows without a gap, holds longer, and is the vendor's
 * for all that is known of the first.
 */
export function isOutlasted(certification: CertificationFacts, vendor: CertifiedParty, clock: Clock): boolean {
  return vendor.certifications.some(
    (other) =>
      other.validTo > certification.validTo &&
      other.validFrom <= addDays(certification.validTo, 1) &&
      qualifies(other, clock) &&
      !isSuspended(other, clock) &&
      editionStanding(other, clock) !== 'WITHDRAWN' &&
      (holderStanding(other, vendor, clock) === 'VENDOR' ||
        (holderStanding(other, vendor, clock) === 'UNKNOWN' &&
          holderStanding(certification, vendor, clock) !== 'VENDOR')),
  );
}

/** Footnote 4 prefers vendors with a Privacy Mark. */
export function holdsPrivacyMark(vendor: CertifiedParty, clock: Clock): boolean {
  return countedCertificates(vendor, clock).some(({ scheme }) => scheme === 'PMARK');
}
