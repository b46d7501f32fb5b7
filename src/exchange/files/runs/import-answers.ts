import { Injectable } from '@nestjs/common';
import { Admissions } from '../../../access/admissions';
import { type Principal } from '../../../access/principal';
import { type FileReply } from '../../../http/file-reply';
import { JsonReply } from '../../../http/json-reply';
import { type Language } from '../../../http/language';
import { notFound } from '../../../kernel/problems';
import { fileReply } from '../imports/refused-rows';
import { MasterKinds } from '../masters/master-kinds';
import { ExchangeProfiles, type Profile } from '../profiles/exchange-profiles';
import { type FileImportRecordView } from './dto/file-import-record.dto';
import { FileImportReader } from './file-import.reader';
import { ImportPieces } from './import-pieces';
import { ImportRecords } from './import-records';

/** Tells of files that jobs look at and take in: what records say, only to whoever may read such records. */
@Injectable()
export class ImportAnswers {
  constructor(
    private readonly admissions: Admissions,
    private readonly kinds: MasterKinds,
    private readonly profiles: ExchangeProfiles,
    private readonly records: ImportRecords,
    private readonly reader: FileImportReader,
    private readonly pieces: ImportPieces,
  ) {}

  async show(id: string, actor: Principal, language: Language): Promise<JsonReply> {
    const view = await this.view(id, actor, language);
    return new JsonReply(JSON.stringify(view), view.version);
  }

  async view(id: string, actor: Principal, language: Language): Promise<FileImportRecordView> {
    await this.demandReader(id, actor);
    return this.reader.whole(id, language);
  }

  /** 404 where none is, or where it is forgotten. */
  async refused(id: string, actor: Principal): Promise<FileReply> {
    const profile = await this.demandReader(id, actor);
    const content = await this.pieces.read(id, 'REFUSED');
    if (content === null) throw notFound();
    return fileReply(`${profile.name}_refused`, profile, content);
  }

  private async demandReader(id: string, actor: Principal): Promise<Profile> {
    const { profileId } = await this.records.one(id);
    const [profile, ...following] = await this.profiles.from(profileId);
    if (profile === undefined) throw notFound();
    for (const { resource } of [profile, ...following]) this.admissions.demand(actor, this.kinds.of(resource).read);
    return profile;
  }
}
