import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type Clock } from '../clock';

/** The dates that carry a contract through its life; the status of any day follows from them. */
export interface ContractLife {
  readonly id: string;
  readonly vendorId: string;
  readonly negotiatingFrom: CalendarDate | null;
  readonly signedOn: CalendarDate | null;
  /** First day in force. */
  readonly activatedOn: CalendarDate | null;
  /** Last day in force, once the contract was ended (or cancelled before it came into force). */
  readonly endedOn: CalendarDate | null;
  /** Certificates are judged for contracts that handle medical information; unknown is judged as yes. */
  readonly handlesMedicalInfo: Answer;
  /** First day of the term. */
  readonly startOn: CalendarDate | null;
  /** Whether the service is used at all, and until when; null: still in use. */
  readonly serviceInUse: Answer;
  readonly serviceEndedOn: CalendarDate | null;
}

/** DRAFT … ACTIVE on the clock's day: until the end; a first talk that is still to come has not begun. */
export function isLive(life: ContractLife, clock: Clock): boolean {
  if (life.endedOn !== null && clock.isPast(life.endedOn)) return false;
  const from = life.negotiatingFrom ?? life.signedOn ?? life.activatedOn;
  if (from === null || clock.hasCome(from)) return true;
  return isActive(life, clock);
}

/** Signed, or in force, and not ended: asked where a deed belongs before the signature. */
export function isSigned(life: ContractLife, clock: Clock): boolean {
  if (life.signedOn !== null && clock.hasCome(life.signedOn)) return !hasEnded(life, clock);
  return isActive(life, clock);
}

/** In force on the clock's day, or used as if it were (CON-035): asked where a contract is held to something. */
export function isActive(life: ContractLife, clock: Clock): boolean {
  return isInForce(life, clock) || isUsedUnactivated(life, clock);
}

/** Taken into force by its step, and not ended: asked where a contract answers for something. */
export function isInForce(life: ContractLife, clock: Clock): boolean {
  return isActivated(life, clock) && !hasEnded(life, clock);
}

/** Its term has begun and its service may be in use, but nobody has confirmed that it is in force. */
export function isUsedUnactivated(life: ContractLife, clock: Clock): boolean {
  if (!mayBeInUse(life, clock) || !hasBegun(life, clock)) return false;
  return !isActivated(life, clock) && !hasEnded(life, clock);
}

/** What is used has begun, though nobody entered when; of what nobody knows to be used, no day tells that it has. */
function hasBegun({ startOn, serviceInUse }: ContractLife, clock: Clock): boolean {
  return startOn === null ? serviceInUse === 'YES' : clock.hasCome(startOn);
}

/** In use, or nobody knows: unknown is judged as yes. */
export function mayBeInUse({ serviceInUse, serviceEndedOn }: ContractLife, clock: Clock): boolean {
  return serviceInUse !== 'NO' && (serviceEndedOn === null || !clock.isPast(serviceEndedOn));
}

function hasEnded({ endedOn }: ContractLife, clock: Clock): boolean {
  return endedOn !== null && clock.isPast(endedOn);
}

function isActivated({ activatedOn }: ContractLife, clock: Clock): boolean {
  return activatedOn !== null && clock.hasCome(activatedOn);
}
