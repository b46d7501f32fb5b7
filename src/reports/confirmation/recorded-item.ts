import { type CalendarDate } from '../../kernel/calendar-date';
import { type SheetPart } from '../../kernel/terms/contract-terms';

/** An item of the 確認表 as the parties went through it. */
export interface RecordedItem {
  readonly part: SheetPart;
  readonly itemNo: string;
  readonly subject: string;
  readonly content: string | null;
  /** null: the parties have not gone through it yet. */
  readonly confirmedOn: CalendarDate | null;
  readonly wasMet: boolean | null;
  readonly completedOn: CalendarDate | null;
  readonly note: string | null;
}
