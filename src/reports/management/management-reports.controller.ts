import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../http/asked-language';
import { XLSX } from '../../http/body';
import { PathId } from '../../http/entity-tag';
import { Prints } from '../../http/file-operation';
import { type FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { ManagementReportQuery } from './dto/management-report.dto';
import { ManagementReports, SVG } from './management-reports';

/** Where an institution stands, on paper. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class ManagementReportsController {
  constructor(private readonly reports: ManagementReports) {}

  @Prints(
    'institutions/:id/management-report',
    {
      id: 'printManagementReport',
      permission: 'finding.read',
      summary: 'Download the report for the committee and for an inspection on site (立入検査)',
      description:
        'Section 5 clause by clause, the fiscal year’s trend and the coming twelve months as charts with their numbers, open and accepted findings by cause, what to do first, incidents, and room to sign. The PDF shows the first hundred causes and forty actions and says of how many; the workbook goes to two thousand.',
    },
    ['application/pdf', XLSX],
  )
  print(
    @PathId() institutionId: string,
    @Query() asked: ManagementReportQuery,
    @AskedLanguage() language: Language,
  ): Promise<FileReply> {
    return this.reports.print(institutionId, asked, language);
  }

  @Prints(
    'institutions/:id/ahead-chart',
    {
      id: 'drawMonthsAhead',
      permission: 'finding.read',
      summary: 'Download the coming twelve months as a picture',
      description:
        'An SVG: how many causes begin to fall short in each month if nobody acts, by severity. The forecast has the findings themselves.',
    },
    SVG,
  )
  ahead(@PathId() institutionId: string, @AskedLanguage() language: Language): Promise<FileReply> {
    return this.reports.ahead(institutionId, language);
  }
}
