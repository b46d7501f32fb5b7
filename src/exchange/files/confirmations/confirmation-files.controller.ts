import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../../http/asked-language';
import { CSV, XLSX } from '../../../http/body';
import { PathId } from '../../../http/entity-tag';
import { type AskedFile, ExaminesFile, Prints, SentFile, TakesFile } from '../../../http/file-operation';
import { FileReply } from '../../../http/file-reply';
import { type Language } from '../../../http/language';
import { TakesQuery } from '../../../http/taken-types';
import { today } from '../../../kernel/calendar-date';
import { ConfirmationFileQuery, ConfirmationFileView, NoQuery } from './confirmation-file.dto';
import { ConfirmationFiles } from './confirmation-files';

const FILE =
  'The institution’s own list of the items of the 確認表, as XLSX (its first sheet) or CSV (UTF-8 or Shift_JIS), with the headings 区分 (Part1, Part2), 項番, 項目, 内容, 初回確認日, 初回確認 (はい, いいえ), 完了日, 備考 in its first row, in any order. An item is known by 区分 and 項番; one that nobody has gone through yet has its 初回確認 empty. At most 1,000 rows.';

/** The item list of the 確認表 in and out. */
@ApiTags('files')
@Controller({ version: '1' })
export class ConfirmationFilesController {
  constructor(private readonly files: ConfirmationFiles) {}

  @ExaminesFile(
    'contracts/:id/role-confirmation-file-previews',
    {
      id: 'previewRoleConfirmationFile',
      permission: 'contract.write',
      summary: 'See what a list of items of the 確認表 would change',
      description: FILE,
    },
    [XLSX, CSV],
    ConfirmationFileView,
  )
  preview(
    @PathId() contractId: string,
    @SentFile() file: AskedFile,
    @AskedLanguage() language: Language,
  ): Promise<ConfirmationFileView> {
    return this.files.take(contractId, file(), true, language);
  }

  @TakesFile(
    'contracts/:id/role-confirmation-file',
    {
      id: 'takeRoleConfirmationFile',
      permission: 'contract.write',
      summary: 'Take in a list of items of the 確認表',
      description: `${FILE} All rows or none; the same file again changes nothing.`,
    },
    [XLSX, CSV],
    ConfirmationFileView,
    NoQuery,
  )
  take(
    @PathId() contractId: string,
    @SentFile() file: AskedFile,
    @AskedLanguage() language: Language,
  ): Promise<ConfirmationFileView> {
    return this.files.take(contractId, file(), false, language);
  }

  @Prints(
    'contracts/:id/role-confirmation-file',
    {
      id: 'exportRoleConfirmationFile',
      permission: 'contract.read',
      summary: 'Get the items of the 確認表 that are on record, as a list that can be taken in again',
      isOfThePresent: true,
    },
    [XLSX, CSV],
  )
  @TakesQuery(ConfirmationFileQuery)
  async write(@PathId() contractId: string, @Query() { format }: ConfirmationFileQuery): Promise<FileReply> {
    const content = await this.files.write(contractId, format);
    return format === 'XLSX'
      ? new FileReply(`確認表_項目_${today()}.xlsx`, XLSX, content)
      : new FileReply(`確認表_項目_${today()}.csv`, CSV, content);
  }
}
