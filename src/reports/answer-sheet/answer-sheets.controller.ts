import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { AskedLanguage } from '../../http/asked-language';
import { CSV, XLSX } from '../../http/body';
import { Expecting, PathId } from '../../http/entity-tag';
import { type AskedFile, EntersFile, ExaminesFile, SentAs, SentFile } from '../../http/file-operation';
import { JsonReply } from '../../http/json-reply';
import { type Language } from '../../http/language';
import { Shows } from '../../http/operation';
import { AnswerSheets } from './answer-sheets';
import { AnswerSheetPreviewView, AnswerSheetQuery, AnswerSheetView } from './dto/answer-sheet.dto';

const SHEET =
  'A workbook (.xlsx) of any make, or CSV in UTF-8 or Shift_JIS, with a column of item numbers (項番, No.) and one of answers (回答; or one each for はい, いいえ, 対象外, with marks); questions and notes (備考) are taken along. An item whose answer is empty is unanswered. The wording of the items is their publishers’, and no part of this registry: of an item it shows what the sheet itself says.';

/** 医療情報セキュリティ開示書 (MDS, SDS): what a vendor answers, item by item. */
@ApiTags('vendors')
@Controller({ version: '1' })
export class AnswerSheetsController {
  constructor(private readonly sheets: AnswerSheets) {}

  @Shows(
    'vendor-disclosure-documents/:id/answer-sheet',
    {
      id: 'getAnswerSheet',
      permission: 'vendor.read',
      summary: 'Get what an MDS or SDS answers, item by item',
    },
    AnswerSheetView,
  )
  async show(@PathId() disclosureId: string): Promise<JsonReply> {
    return reply(await this.sheets.of(disclosureId));
  }

  @ExaminesFile(
    'vendor-disclosure-documents/:id/answer-sheet-previews',
    {
      id: 'previewAnswerSheet',
      permission: 'vendorFacts.write',
      summary:
        'See line by line what a vendor’s sheet of answers says, what of it is refused, and what it would change',
      description: SHEET,
    },
    [XLSX, CSV],
    AnswerSheetPreviewView,
  )
  async preview(
    @PathId() disclosureId: string,
    @SentFile() file: AskedFile,
    @SentAs() mediaType: string,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    return reply(await this.sheets.preview(disclosureId, { file: file(), kind: kindOf(mediaType) }, language));
  }

  @EntersFile(
    'vendor-disclosure-documents/:id/answer-sheet',
    {
      id: 'enterAnswerSheet',
      permission: 'vendorFacts.write',
      summary: 'Enter a vendor’s sheet of answers in the place of the one on record',
      description: `${SHEET} The same sheet again changes nothing; how many items say no is counted from it.`,
    },
    [XLSX, CSV],
    AnswerSheetPreviewView,
  )
  async enter(
    @Expecting() expected: Expected,
    @Query() { leaveOutRefused = false }: AnswerSheetQuery,
    @SentFile() file: AskedFile,
    @SentAs() mediaType: string,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    const sent = { file: file(), kind: kindOf(mediaType) };
    return reply(await this.sheets.enter(expected, sent, leaveOutRefused, language));
  }
}

function kindOf(mediaType: string): 'XLSX' | 'CSV' {
  return mediaType.startsWith(CSV) ? 'CSV' : 'XLSX';
}

function reply(view: AnswerSheetPreviewView | AnswerSheetView): JsonReply {
  return new JsonReply(JSON.stringify(view), view.version);
}
