import { type CalendarDate } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { type About, type Rule } from '../rule';
import { type Demand } from './demand';

/** An edition of the guideline, as data: from when it is in force, and the rules that it is judged by. */
export interface Edition {
  readonly id: string;
  readonly name: Texts;
  /** The first day; the last is the day before the next edition's. */
  readonly inForceFrom: CalendarDate;
  readonly rules: readonly Rule<About>[];
  /** What its text demands of working with vendors, sentence by sentence. */
  readonly demands: readonly Demand[];
}
