import { type CalendarDate, maxDate, minDate } from '../../kernel/calendar-date';
import { type ContractLife } from './contract-life';

/** That a vendor is one of several in a contract, from a day until a day. */
export interface Membership {
  readonly id: string;
  readonly vendorId: string;
  /** First and last day; null: as long as the contract. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** The life of a contract as one of its members shares it: nobody is held to what lies outside their days. */
export function lifeOfMember<L extends ContractLife>(life: L, { vendorId, from, to }: Membership): L {
  const notBefore = (day: CalendarDate | null) => (day === null ? null : maxDate(day, from));
  return {
    ...life,
    vendorId,
    negotiatingFrom: from === null ? life.negotiatingFrom : null,
    signedOn: notBefore(life.signedOn),
    activatedOn: notBefore(life.activatedOn),
    startOn: maxDate(life.startOn, from),
    endedOn: minDate(life.endedOn, to),
  };
}
