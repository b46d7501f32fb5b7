import { type Clock } from './clock';
import { type ProvisionSnapshot } from './snapshots/provision-snapshot';

/** Planned or going on: from the first day of either until its last day. */
export function isUnderWay({ plannedFrom, startedOn, endedOn }: ProvisionSnapshot, clock: Clock): boolean {
  if (endedOn !== null && clock.isPast(endedOn)) return false;
  return (plannedFrom !== null && clock.hasCome(plannedFrom)) || (startedOn !== null && clock.hasCome(startedOn));
}
