import { addDays, addMonths, type CalendarDate, maxDate } from './calendar-date';

/** What tells how long a contract lasts. */
export interface ContractTerm {
  /** First day of the first term. */
  readonly startOn: CalendarDate | null;
  /** Last day of the term that was last recorded; null: without term. */
  readonly endOn: CalendarDate | null;
  /** 自動更新: the next term opens by silence. */
  readonly autoRenew: boolean;
  /** Length of a term that opens by silence; null: as long as the one before. */
  readonly renewalMonths: number | null;
  /** Last day in force, once an end is announced or has come. */
  readonly endedOn: CalendarDate | null;
  /** The terms before, by their last days. */
  readonly renewals: readonly { readonly lastOn: CalendarDate }[];
}

/** Of a contract whose beginning nobody knows. */
export const USUAL_TERM_MONTHS = 12;

/** How long a term lasts that opens by silence: as was agreed, or as the one before. */
export function renewalMonthsOf({
  startOn,
  endOn,
  renewalMonths,
  renewals,
}: Pick<ContractTerm, 'startOn' | 'endOn' | 'renewalMonths' | 'renewals'>): number {
  if (renewalMonths !== null) return renewalMonths;
  const before = maxDate(...renewals.map(({ lastOn }) => lastOn));
  const from = before === null ? startOn : addDays(before, 1);
  if (from === null || endOn === null) return USUAL_TERM_MONTHS;
  return Math.max(monthNumber(addDays(endOn, 1)) - monthNumber(from), 1);
}

/**
 * The last day of the term, then of each that opens after it by silence, until one in which the contract was ended. A last
 * day follows from the first day after it, so that 02-28 is followed by 02-29 in a leap year.
 */
export function* lastDaysOf(term: ContractTerm): Generator<CalendarDate, void, undefined> {
  const { endOn, endedOn, autoRenew } = term;
  if (endOn === null) return;
  yield endOn;
  if (!autoRenew) return;
  const months = renewalMonthsOf(term);
  const next = addDays(endOn, 1);
  let last = endOn;
  for (let renewals = 1; endedOn === null || endedOn > last; renewals++) {
    const following = addDays(addMonths(next, renewals * months), -1);
    // No day lies after 9999-12-31.
    if (following <= last) return;
    last = following;
    yield last;
  }
}

function monthNumber(day: CalendarDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
