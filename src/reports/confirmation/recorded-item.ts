import { type CalendarDate } from '../../kernel/calendar-date';
import { type SheetPart } from '../../kernel/terms/contract-terms';

/** An item of the 確認表 as the parties went through it. */
export interface RecordedItem {
  readonly part: SheetPart;
  readonly itemNo: string;
  readonly subject: string;
  readonly content: string | null;
  readonly confirmedOn: CalendarDate;
  readonly wasMet: boolean;
  readonly completedOn: CalendarDate | null;
  readonly note: string | null;
}
