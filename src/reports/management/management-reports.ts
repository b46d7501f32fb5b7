import { Injectable } from '@nestjs/common';
import { DossierLoader } from '../../findings/dossier-loader';
import { MonthsAhead } from '../../findings/months-ahead';
import { XLSX } from '../../http/body';
import { FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { today } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { safeName } from '../paper-name';
import { Workshop } from '../workshop/workshop';
import { type ManagementReportQuery } from './dto/management-report.dto';
import { ManagementReportReader, SHOWN } from './management-report.reader';
import { managementWorkbook } from './management-workbook';
import { aheadChart } from './report-charts';

export const SVG = 'image/svg+xml';

/** Makes the report for an institution's committee, and its picture of the coming months. */
@Injectable()
export class ManagementReports {
  constructor(
    private readonly reader: ManagementReportReader,
    private readonly dossiers: DossierLoader,
    private readonly months: MonthsAhead,
    private readonly workshop: Workshop,
  ) {}

  async print(
    institutionId: string,
    { asOf, format = 'pdf', lang }: ManagementReportQuery,
    language: Language,
  ): Promise<FileReply> {
    const [spoken, at] = [lang ?? language, new Date()];
    const shown = format === 'pdf' ? SHOWN.PDF : SHOWN.XLSX;
    const report = await this.reader.of(institutionId, asOf, shown, spoken);
    const name = `${TITLE[spoken]}_${safeName(report.institution)}_${report.asOf}.${format}`;
    return format === 'pdf'
      ? new FileReply(name, 'application/pdf', await this.workshop.writeManagementPdf(report, at))
      : new FileReply(name, XLSX, await this.workshop.writeWorkbook(managementWorkbook(report), at));
  }

  /** The coming twelve months as a picture. */
  async ahead(institutionId: string, language: Language): Promise<FileReply> {
    const months = await this.months.of(await this.dossiers.ofInstitution(institutionId), today());
    return new FileReply('ahead.svg', SVG, await this.workshop.drawChart(aheadChart(months, language)));
  }
}

const TITLE: Texts = { ja: '経営報告書', en: 'management-report' };
