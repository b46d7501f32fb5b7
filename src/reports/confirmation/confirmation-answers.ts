import { type CalendarDate } from '../../kernel/calendar-date';
import { type RecordedItem } from './recorded-item';
import { SHEET_ITEMS, type SheetItemKind } from './confirmation-items';

/** Since when an item is met, as the registry has it; null: it is not, or the registry knows nothing of it. */
export type MetSince = CalendarDate | null | 'NOT_APPLICABLE';

/** What the registry knows of a contract for the 確認表. */
export interface ConfirmationFacts {
  readonly contractNo: string;
  readonly contractTitle: string;
  readonly institution: string;
  readonly vendor: string;
  /** When the parties first sat together: the signing, or the first talk; null: neither is on record. */
  readonly firstOn: CalendarDate | null;
  readonly metSince: Readonly<Record<SheetItemKind, MetSince>>;
  /** What the parties recorded when they went through the sheet. */
  readonly recorded: readonly RecordedItem[];
}

/** 初回確認 and 完了日 of an item. Where nothing is on record nobody has said no: it is not confirmed. */
export type ConfirmationAnswer =
  | { readonly first: 'NOT_APPLICABLE' | 'UNCONFIRMED' }
  | {
      readonly firstOn: CalendarDate;
      readonly first: 'YES' | 'NO';
      /** Where it was not met at first: when it came to be; null: not yet. */
      readonly completedOn: CalendarDate | null;
    };

/** The first confirmation is that of the contract's signing, or of the first talk, or else of the day of the sheet. */
export function confirmationAnswers(
  { firstOn, metSince }: ConfirmationFacts,
  today: CalendarDate,
): Record<SheetItemKind, ConfirmationAnswer> {
  const on = firstOn !== null && firstOn < today ? firstOn : today;
  const answers = SHEET_ITEMS.map((kind): [SheetItemKind, ConfirmationAnswer] => {
    const since = metSince[kind];
    if (since === 'NOT_APPLICABLE') return [kind, { first: 'NOT_APPLICABLE' }];
    if (since === null || since > today) return [kind, { first: 'UNCONFIRMED' }];
    if (since <= on) return [kind, { firstOn: on, first: 'YES', completedOn: null }];
    return [kind, { firstOn: on, first: 'NO', completedOn: since }];
  });
  return Object.fromEntries(answers) as Record<SheetItemKind, ConfirmationAnswer>;
}
