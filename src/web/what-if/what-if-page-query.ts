import { QueryDateField, QueryIdField, QueryWordField } from '../../http/fields/query-fields';
import { type CalendarDate } from '../../kernel/calendar-date';
import { IMAGINED_CHANGES, type ImaginedChangeName } from './imagined-changes';

/** What is imagined; without a change and a day, nothing is asked yet. */
export class WhatIfPageQuery {
  @QueryIdField({ description: 'Whose findings', example: '01987c2e-9f31-7b52-8c57-0c1a5f1d2e3f' })
  institutionId?: string;

  @QueryWordField({ description: 'What is imagined', example: 'RENEWED' }, IMAGINED_CHANGES, 'ImaginedChange')
  change?: ImaginedChangeName;

  @QueryDateField({ description: 'The day of it', example: '2029-03-31' })
  on?: CalendarDate;

  @QueryDateField({ description: 'The day to judge; today when left out', example: '2027-04-01' })
  asOf?: CalendarDate;
}
