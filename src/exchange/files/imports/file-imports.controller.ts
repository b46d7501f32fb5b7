import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../../access/actor';
import { type Principal } from '../../../access/principal';
import { AskedLanguage } from '../../../http/asked-language';
import { CSV, XLSX } from '../../../http/body';
import { PathId } from '../../../http/entity-tag';
import { type AskedFile, ExaminesFile, FillsFile, SentFile, TakesFile } from '../../../http/file-operation';
import { type FileReply } from '../../../http/file-reply';
import { JsonReply } from '../../../http/json-reply';
import { type Language } from '../../../http/language';
import { ExchangeProfiles } from '../profiles/exchange-profiles';
import { FileImportQuery, FileImportView } from './dto/file-import.dto';
import { FileImports } from './file-imports';
import { importView } from './import-view';
import { fileReply, refusedRows } from './refused-rows';

const FILE =
  'The file is as the profile says, of up to 40 MB and 1,000 rows (send more to `file-imports`); of a workbook also the sheets that the following profiles read, all in one. Each row is taken as a line of the bulk upsert of its kind of record by the key of the profile’s system, with the same checks, permissions (that of writing such records, in the profile’s institution), field owners and entries in the journal. A cell that says what is on record, as the profile would write it, changes nothing.';
const TYPES = [CSV, XLSX];

/** Files of records: looked at, taken in, and what of them is refused. */
@ApiTags('files')
@Controller({ version: '1' })
export class FileImportsController {
  constructor(
    private readonly imports: FileImports,
    private readonly profiles: ExchangeProfiles,
  ) {}

  @ExaminesFile(
    'exchange-profiles/:id/import-previews',
    {
      id: 'previewFileImport',
      permission: 'institution.read',
      summary: 'See row by row and cell by cell what a file would change, and what of it is refused',
      description: FILE,
    },
    TYPES,
    FileImportView,
  )
  async preview(
    @PathId() profileId: string,
    @SentFile() file: AskedFile,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    const taken = await this.imports.take(actor, profileId, file(), 'PREVIEW');
    return new JsonReply(JSON.stringify(importView(taken, language)));
  }

  @TakesFile(
    'exchange-profiles/:id/imports',
    {
      id: 'importFile',
      permission: 'institution.read',
      summary: 'Take in a file of records',
      description: `${FILE} One transaction: all rows or none; with \`leaveOutRefused\` all but those that are refused. The same file again changes nothing.`,
    },
    TYPES,
    FileImportView,
    FileImportQuery,
  )
  async take(
    @PathId() profileId: string,
    @Query() { leaveOutRefused }: FileImportQuery,
    @SentFile() file: AskedFile,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    const taken = await this.imports.enter(actor, profileId, file(), leaveOutRefused);
    return new JsonReply(JSON.stringify(importView(taken, language)));
  }

  @FillsFile(
    'exchange-profiles/:id/refused-rows',
    {
      id: 'getRefusedRows',
      permission: 'institution.read',
      summary: 'Get the rows of a file that are refused, as the file has them, with the reason in a column behind',
      description: `${FILE} To be mended and sent again.`,
    },
    TYPES,
  )
  async refused(
    @PathId() profileId: string,
    @SentFile() file: AskedFile,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<FileReply> {
    const taken = await this.imports.take(actor, profileId, file(), 'PREVIEW');
    const profile = await this.profiles.one(profileId);
    return fileReply(`${profile.name}_refused`, profile, refusedRows(taken, language));
  }
}
