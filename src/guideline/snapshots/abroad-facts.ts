import { type CalendarDate } from '../../kernel/calendar-date';
import { type ForeignInformation } from '../../kernel/terms/provision-terms';
import { type Appi28Basis } from '../../kernel/terms/subcontract-terms';

/** On what it rests that personal data reach somebody abroad (APPI 28). */
export interface AbroadFacts {
  readonly basis: Appi28Basis | null;
  /** When the persons concerned had consented. */
  readonly consentOn: CalendarDate | null;
  /** What they were told beforehand. */
  readonly information: readonly ForeignInformation[];
  /** 規則17③④: what they were told in place of what could not be said, and why, is on record. */
  readonly hasSubstitute: boolean;
}
