import { Injectable } from '@nestjs/common';
import { FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { safeName } from '../paper-name';
import { Workshop } from '../workshop/workshop';
import { emergencyPaper } from './emergency-tables';
import { EmergencySheetReader } from './emergency-sheet.reader';

/** Makes the sheet that an institution needs when its registry cannot be asked. */
@Injectable()
export class EmergencySheets {
  constructor(
    private readonly reader: EmergencySheetReader,
    private readonly workshop: Workshop,
  ) {}

  async print(institutionId: string, language: Language): Promise<FileReply> {
    const sheet = await this.reader.of(institutionId, language);
    const content = await this.workshop.writeTablesPdf(emergencyPaper(sheet), new Date());
    return new FileReply(sheetName(sheet.institution, sheet.asOf, language), 'application/pdf', content);
  }
}

/** What a sheet is saved as; by the day at its end old ones are known. */
export function sheetName(institution: string, asOf: CalendarDate, language: Language): string {
  return `${TITLE[language]}_${safeName(institution)}_${asOf}.pdf`;
}

/** The day of a file that is such a sheet; null: it is another's. */
export function dayOfSheet(name: string): string | null {
  return /_(\d{4}-\d{2}-\d{2})\.pdf$/.exec(name)?.[1] ?? null;
}

const TITLE: Texts = { ja: '緊急時一覧', en: 'emergency-sheet' };
