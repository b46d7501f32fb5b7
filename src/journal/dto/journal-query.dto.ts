import {
  QueryDateField,
  QueryIdField,
  QueryNumberField,
  QueryTextField,
  QueryWordField,
} from '../../http/fields/query-fields';
import { type CalendarDate } from '../../kernel/calendar-date';
import { JOURNAL_ACTIONS, JOURNAL_RESOURCES, type JournalAction, type JournalResource } from '../journal-terms';

/** How much of a history, and from where. */
export class HistoryQuery {
  @QueryNumberField({ description: 'How many entries at most', example: 50, min: 1, max: 200, default: 50 })
  limit: number = 50;

  @QueryTextField({
    description: 'Where it goes on: `next` of the page before',
    example: 'am91cm5hbCAxMjg',
    max: 1000,
  })
  cursor?: string;
}

/** Which entries of the journal. */
export class JournalQuery extends HistoryQuery {
  @QueryWordField(
    { description: 'Only records of this kind', example: 'contracts' },
    JOURNAL_RESOURCES,
    'JournalResource',
  )
  resource?: JournalResource;

  @QueryIdField({ description: 'Only this record', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  subjectId?: string;

  @QueryIdField({
    description: 'Only what this account or API client did',
    example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f',
  })
  actorId?: string;

  @QueryWordField({ description: 'Only this action', example: 'UPDATE' }, JOURNAL_ACTIONS, 'JournalAction')
  action?: JournalAction;

  @QueryIdField({ description: 'Only records of this institution', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryDateField({ description: 'From this day in Japan on', example: '2026-11-01' })
  from?: CalendarDate;

  @QueryDateField({ description: 'Up to this day in Japan, included', example: '2026-11-30' })
  to?: CalendarDate;
}
