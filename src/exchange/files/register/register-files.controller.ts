import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AskedLanguage } from '../../../http/asked-language';
import { CSV } from '../../../http/body';
import { type AskedFile, ExaminesFile, SentFile, TakesFile } from '../../../http/file-operation';
import { JsonReply } from '../../../http/json-reply';
import { type Language } from '../../../http/language';
import { TakesQuery } from '../../../http/taken-types';
import { today } from '../../../kernel/calendar-date';
import { RegisterFileQuery, RegisterFileView } from './register-file.dto';
import { RegisterFiles } from './register-files';

const FILE =
  'A file of the tax agency’s register of corporate numbers (法人番号公表サイト, all or differences, CSV in UTF-8 or Shift_JIS, 30 columns), of up to 40 MB and 100,000 rows. Of each vendor on record with a number in it the register’s facts are set (VND-015 compares them), and its reading, place and English name where nothing is on record; nothing else, and no vendor is made. What somebody else has recorded is told and left.';

/** The register of corporate numbers as the tax agency hands it out. */
@ApiTags('files')
@Controller({ version: '1' })
export class RegisterFilesController {
  constructor(private readonly files: RegisterFiles) {}

  @ExaminesFile(
    'vendors/register-file-previews',
    {
      id: 'previewCorporateNumberFile',
      permission: 'vendor.write',
      summary: 'See what a file of the register of corporate numbers would change',
      description: FILE,
    },
    CSV,
    RegisterFileView,
  )
  @TakesQuery(RegisterFileQuery)
  async preview(
    @Query() { fetchedOn = today() }: RegisterFileQuery,
    @SentFile() file: AskedFile,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    return new JsonReply(JSON.stringify(await this.files.take(file(), fetchedOn, true, language)));
  }

  @TakesFile(
    'vendors/register-file',
    {
      id: 'takeCorporateNumberFile',
      permission: 'vendor.write',
      summary: 'Fill and check vendors with a file of the register of corporate numbers',
      description: FILE,
    },
    CSV,
    RegisterFileView,
    RegisterFileQuery,
  )
  async take(
    @Query() { fetchedOn = today() }: RegisterFileQuery,
    @SentFile() file: AskedFile,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    return new JsonReply(JSON.stringify(await this.files.take(file(), fetchedOn, false, language)));
  }
}
