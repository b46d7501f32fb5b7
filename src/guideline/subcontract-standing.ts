import { type Clock } from './clock';
import { outdatedOn } from './outdated-decision';
import { type OutdatedDays } from './snapshots/outdated-days';
import { type SubcontractFacts } from './snapshots/subcontract-facts';

/** Approved on the clock's day: the approval has come, was not taken back since, and the work has not ended. */
export function isApproved(subcontract: SubcontractFacts, clock: Clock): boolean {
  const { approvalState, approvedOn, refusedOn, endedOn } = subcontract;
  if (approvedOn === null) return false;
  switch (approvalState) {
    case 'NOT_REQUESTED':
    case 'REQUESTED':
    case 'REJECTED':
      return false;
    case 'REVOKED':
      // An approval stood until it was revoked; without that day nobody can say until when.
      if (refusedOn === null || clock.hasCome(refusedOn)) return false;
      break;
    case 'APPROVED':
      // A refusal from before the approval is history.
      if (refusedOn !== null && refusedOn > approvedOn && clock.hasCome(refusedOn)) return false;
  }
  return !beganBeyondApproval(subcontract, clock) && clock.isWithin(approvedOn, endedOn);
}

/** Of what was approved, something else is so on the clock's day, and since when; null: nothing is. */
export function outdatedSince({ approvalOutdated }: SubcontractFacts, clock: Clock): OutdatedDays | null {
  return outdatedOn(approvalOutdated, clock);
}

/** The work began when the approval was of other facts, or was over: then it never was approved. What changes later is SUB-019’s. */
function beganBeyondApproval(subcontract: SubcontractFacts, clock: Clock): boolean {
  const { startedOn, approvedUntil } = subcontract;
  if (startedOn === null) return false;
  if (approvedUntil !== null && startedOn > approvedUntil) return true;
  const outdated = outdatedSince(subcontract, clock);
  return outdated !== null && startedOn > outdated.from;
}

/** The work has begun by the clock's day and has not ended. */
export function isAtWork({ startedOn, endedOn }: SubcontractFacts, clock: Clock): boolean {
  return startedOn !== null && clock.isWithin(startedOn, endedOn);
}

/**
 * 5⑤ asks of it, unless nobody's information is in it at all: who says that it concerns no medical information while it handles
 * personal data, or may, is asked all the same.
 */
function isConcerned({ concernsMedicalSystems, handlesPersonalData }: SubcontractFacts): boolean {
  return concernsMedicalSystems !== 'NO' || handlesPersonalData !== 'NO';
}

/** 再々委託: what a tier below does was re-entrusted through all those above it, whatever is said of them. */
export function concernedAmong(
  subcontracts: readonly SubcontractFacts[],
  counts: (tier: SubcontractFacts) => boolean,
): readonly SubcontractFacts[] {
  const through = subcontracts
    .filter((one) => one.parentId !== null && isConcerned(one) && counts(one))
    .flatMap((one) => tiersFrom(one, subcontracts));
  const ids = new Set(through.map(({ id }) => id));
  return subcontracts.filter((one) => isConcerned(one) || ids.has(one.id));
}

/** The tier itself and those above it; a circle, which the database refuses, ends where it closes. */
export function tiersFrom(
  subcontract: SubcontractFacts,
  subcontracts: readonly SubcontractFacts[],
): readonly SubcontractFacts[] {
  const byId = new Map(subcontracts.map((one) => [one.id, one]));
  const tiers = new Map<string, SubcontractFacts>();
  for (
    let tier: SubcontractFacts | undefined = subcontract;
    tier !== undefined && !tiers.has(tier.id);
    tier = tier.parentId === null ? undefined : byId.get(tier.parentId)
  )
    tiers.set(tier.id, tier);
  return [...tiers.values()];
}

/** Somebody abroad does the work, or data may be processed there (APPI 28): saying no does not move who is there. */
export function isAbroad({ overseas, vendorCountry, processingCountries }: SubcontractFacts): boolean {
  return overseas !== 'NO' || vendorCountry !== 'JP' || processingCountries.some((country) => country !== 'JP');
}

/** A refusal without its day counts from the beginning. */
export function isRefused({ approvalState, refusedOn }: SubcontractFacts, clock: Clock): boolean {
  if (approvalState !== 'REJECTED' && approvalState !== 'REVOKED') return false;
  return refusedOn === null || clock.hasCome(refusedOn);
}
