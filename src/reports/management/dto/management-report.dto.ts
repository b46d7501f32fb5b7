import { QueryDateField, QueryWordField } from '../../../http/fields/query-fields';
import { type Language } from '../../../http/language';
import { type CalendarDate } from '../../../kernel/calendar-date';

const FORMATS = ['pdf', 'xlsx'] as const;

export class ManagementReportQuery {
  @QueryDateField({
    description: 'The day to judge, past or future; today in Japan when left out',
    example: '2026-11-26',
  })
  asOf?: CalendarDate;

  @QueryWordField({ description: 'As a PDF (unless said) or a workbook', example: 'pdf' }, FORMATS, 'ReportFormat')
  format?: (typeof FORMATS)[number];

  @QueryWordField(
    { description: 'The language of the report, where a link cannot ask by Accept-Language', example: 'ja' },
    ['ja', 'en'],
    'ReportLanguage',
  )
  lang?: Language;
}
