import { type Clock } from './clock';
import { type ProvisionSnapshot } from './snapshots/provision-snapshot';

/**
 * Planned or going on: from the first day of either until its last day. One of which nobody knows when it begins may be
 * going on already.
 */
export function isUnderWay({ plannedFrom, startedOn, endedOn }: ProvisionSnapshot, clock: Clock): boolean {
  if (endedOn !== null && clock.isPast(endedOn)) return false;
  if (plannedFrom === null && startedOn === null) return true;
  return (plannedFrom !== null && clock.hasCome(plannedFrom)) || (startedOn !== null && clock.hasCome(startedOn));
}

/** Something has been provided by the clock's day, or may have been: a plan whose day has come says nothing against it. */
export function hasBegun({ plannedFrom, startedOn }: ProvisionSnapshot, clock: Clock): boolean {
  const from = startedOn ?? plannedFrom;
  return from === null || clock.hasCome(from);
}

/**
 * APPI 27⑤一: to whom work is entrusted is no third party, while a contract carries it, and then the rules about contracts
 * speak. Who only says so has provided to one.
 */
export function isToThirdParty(provision: ProvisionSnapshot, clock: Clock): boolean {
  const { classification, entrustedUnder } = provision;
  if (classification !== 'ENTRUSTMENT' || entrustedUnder === null) return true;
  const contractEndedOn = entrustedUnder.endedOn;
  if (contractEndedOn === null || (provision.endedOn !== null && provision.endedOn <= contractEndedOn)) return false;
  return clock.isPast(contractEndedOn);
}

/** What the rules about third parties ask about on the clock's day. */
export function isProvided(provision: ProvisionSnapshot, clock: Clock): boolean {
  return isUnderWay(provision, clock) && isToThirdParty(provision, clock);
}
