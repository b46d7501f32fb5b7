import { type CalendarDate } from '../../kernel/calendar-date';
import { monthOf } from '../ahead/months';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';

/** What comes up with a contract: the last day on which notice may be given, or the last day of its term. */
export type DeadlineKind = 'NOTICE' | 'END';

export interface Deadline {
  readonly on: CalendarDate;
  readonly kind: DeadlineKind;
  readonly contract: ContractView;
}

export interface MonthOfDeadlines {
  /** Its first day. */
  readonly month: CalendarDate;
  readonly deadlines: readonly Deadline[];
}

/** The deadlines of the contracts up to a day, month by month; the notice before the end that it is for. */
export function deadlinesByMonth(
  { notices, ends }: { readonly notices: readonly ContractView[]; readonly ends: readonly ContractView[] },
  months: readonly CalendarDate[],
): MonthOfDeadlines[] {
  const all = [
    ...notices.map((contract) => ({ on: contract.noticeDeadline, kind: 'NOTICE' as const, contract })),
    ...ends.map((contract) => ({ on: contract.endedOn ?? contract.termEndOn, kind: 'END' as const, contract })),
  ].filter((deadline): deadline is Deadline => deadline.on !== null);
  return months.map((month) => ({
    month,
    deadlines: all
      .filter(({ on }) => monthOf(on) === month)
      .sort((a, b) =>
        a.on === b.on ? a.contract.contractNo.localeCompare(b.contract.contractNo) : a.on < b.on ? -1 : 1,
      ),
  }));
}
