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
}

/** DRAFT … ACTIVE on the clock's day: until the end; a first talk that is still to come has not begun. */
export function isLive(life: ContractLife, clock: Clock): boolean {
  if (life.endedOn !== null && clock.isPast(life.endedOn)) return false;
  const from = life.negotiatingFrom ?? life.signedOn ?? life.activatedOn;
  if (from === null || clock.hasCome(from)) return true;
  return isActive(life, clock);
}

/** In force on the clock's day. */
export function isActive(life: ContractLife, clock: Clock): boolean {
  return (
    life.activatedOn !== null &&
    clock.hasCome(life.activatedOn) &&
    (life.endedOn === null || !clock.isPast(life.endedOn))
  );
}
