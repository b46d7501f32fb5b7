import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../../access/actor';
import { type Principal } from '../../../access/principal';
import { type Expected, Records } from '../../../database/records';
import { AskedLanguage } from '../../../http/asked-language';
import { CSV, XLSX } from '../../../http/body';
import { Expecting, PathId } from '../../../http/entity-tag';
import { type AskedFile, KeepsFile, Prints, SentFile } from '../../../http/file-operation';
import { type FileReply } from '../../../http/file-reply';
import { JsonReply } from '../../../http/json-reply';
import { type Language } from '../../../http/language';
import { listReply } from '../../../http/listing';
import { Decides, Lists, Shows } from '../../../http/operation';
import { ExchangeProfileEntity } from '../profiles/exchange-profile.entity';
import {
  EnterFileImport,
  FileImportRecordQuery,
  FileImportRecordView,
  FileImportSummaryView,
  SendFileQuery,
} from './dto/file-import-record.dto';
import { ImportAnswers } from './import-answers';
import { FileImportReader } from './file-import.reader';
import { ImportRecords } from './import-records';
import { KEPT_DAYS } from './import-terms';

const TYPES = [CSV, XLSX];

/** Files that are kept and taken by jobs: as large as they come, with a progress that can be asked for. */
@ApiTags('files')
@Controller({ version: '1' })
export class KeptFileImportsController {
  constructor(
    private readonly records: Records,
    private readonly imports: ImportRecords,
    private readonly answers: ImportAnswers,
    private readonly reader: FileImportReader,
  ) {}

  @KeepsFile(
    'exchange-profiles/:id/file-imports',
    {
      id: 'sendFile',
      permission: 'institution.read',
      summary: 'Send a file of records, to be looked at or taken in by a job',
      description: `Of up to 40 MB and 100,000 rows. Ask for it until \`state\` is LOOKED_AT, TAKEN or REFUSED; \`rowsDone\` of \`rowCount\` says how far it is. All rows are written in one transaction: the file is wholly in or wholly out, whatever becomes of the process that takes it. With the permissions of whoever sends it, as they are when it is taken. The file is kept for ${KEPT_DAYS} days.`,
    },
    TYPES,
    FileImportRecordView,
    SendFileQuery,
  )
  async send(
    @PathId() profileId: string,
    @Query() { mode, name }: SendFileQuery,
    @SentFile() file: AskedFile,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    const sent = { name: name ?? '-', content: file(), droppedAt: null };
    const id = await this.imports.receive(actor, profileId, sent, mode, language);
    const view = await this.reader.whole(id, language);
    return new JsonReply(JSON.stringify(view), view.version, `/v1/file-imports/${id}`);
  }

  @Lists(
    'exchange-profiles/:id/file-imports',
    {
      id: 'listFileImports',
      permission: 'institution.read',
      summary: 'List the files that were sent or dropped by a profile',
      isOfThePresent: true,
    },
    FileImportSummaryView,
  )
  async list(@PathId() profileId: string, @Query() query: FileImportRecordQuery): Promise<JsonReply> {
    await this.records.demand(ExchangeProfileEntity, profileId);
    return listReply(this.reader, query, { profileId });
  }

  @Shows(
    'file-imports/:id',
    {
      id: 'getFileImport',
      permission: 'institution.read',
      summary: 'Read how far a file is, and what became of its rows',
      description: 'Needs the permission of reading such records too.',
      isOfThePresent: true,
    },
    FileImportRecordView,
  )
  show(@PathId() id: string, @Actor() actor: Principal, @AskedLanguage() language: Language): Promise<JsonReply> {
    return this.answers.show(id, actor, language);
  }

  @Decides(
    'file-imports/:id/entry',
    {
      id: 'enterFileImport',
      permission: 'institution.read',
      summary: 'Have a file taken in that was looked at',
      description:
        'Needs the permission of writing such records too. A job does it: ask for the file until it is over. Where records have changed meanwhile, and something else would come of it than was looked at, nothing is taken in (`refusal.code` FACTS_MOVED): send it again.',
    },
    EnterFileImport,
    FileImportRecordView,
  )
  async enter(
    @Expecting() expected: Expected,
    @Body() { leaveOutRefused }: EnterFileImport,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<JsonReply> {
    await this.imports.enter(actor, expected, leaveOutRefused);
    const view = await this.reader.whole(expected.id, language);
    return new JsonReply(JSON.stringify(view), view.version);
  }

  @Prints(
    'file-imports/:id/refused-rows',
    {
      id: 'getRefusedRowsOfFileImport',
      permission: 'institution.read',
      summary: 'Get the rows of it that are refused, as the file has them, with the reason in a column behind',
      description: 'In the language in which the file was sent. To be mended and sent again. 404 where there are none.',
      isOfThePresent: true,
    },
    TYPES,
  )
  refused(@PathId() id: string, @Actor() actor: Principal): Promise<FileReply> {
    return this.answers.refused(id, actor);
  }
}
