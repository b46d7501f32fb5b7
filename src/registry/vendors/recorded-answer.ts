import { type SheetAnswer } from '../../kernel/terms/vendor-terms';

/** What an item of an MDS or SDS says, as it is kept with the paper; in the order in which PostgreSQL keeps its parts. */
export interface RecordedAnswer {
  readonly no: string;
  readonly note: string | null;
  readonly answer: SheetAnswer;
  readonly question: string | null;
}
