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
