import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../http/asked-language';
import { PathId } from '../../http/entity-tag';
import { Prints } from '../../http/file-operation';
import { type FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { Answers } from '../../http/operation';
import { EmergencyCopiesView, EmergencySheetQuery } from './dto/emergency.dto';
import { EmergencyCopyReading } from './emergency-copy-reading';
import { EmergencySheets } from './emergency-sheets';

/** What is needed when the registry may be down. */
@ApiTags('gaps')
@Controller({ version: '1' })
export class EmergencyController {
  constructor(
    private readonly sheets: EmergencySheets,
    private readonly copies: EmergencyCopyReading,
  ) {}

  @Prints(
    'institutions/:id/emergency-sheet',
    {
      id: 'printEmergencySheet',
      permission: 'finding.read',
      summary: 'Download what is needed when the registry cannot be asked',
      description:
        'Whom to call in the institution and at its vendors, the duties that start to run, who does what in an emergency by the matrices, systems, contracts and devices that are maintained from afar. The same is written off the server every day where a place is named.',
      isOfThePresent: true,
    },
    'application/pdf',
  )
  print(
    @PathId() institutionId: string,
    @Query() { lang }: EmergencySheetQuery,
    @AskedLanguage() language: Language,
  ): Promise<FileReply> {
    return this.sheets.print(institutionId, lang ?? language);
  }

  @Answers(
    'institutions/:id/emergency-copies',
    {
      id: 'getEmergencyCopies',
      permission: 'institution.read',
      summary: 'Read when the emergency sheet was last written off the server, and where that fails',
      description:
        'In ransomware the registry may be down too, so the sheet is written every day to a folder or bucket elsewhere. Where it cannot be written, whoever keeps the institution finds that in the inbox too, until it is.',
      isOfThePresent: true,
    },
    EmergencyCopiesView,
  )
  written(@PathId() institutionId: string): Promise<EmergencyCopiesView> {
    return this.copies.of(institutionId);
  }
}
