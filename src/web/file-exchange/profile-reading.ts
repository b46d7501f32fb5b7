import { Injectable } from '@nestjs/common';
import { MasterKinds } from '../../exchange/files/masters/master-kinds';
import { type ExchangeProfileView } from '../../exchange/files/profiles/dto/exchange-profile.dto';
import { ExchangeProfileReader } from '../../exchange/files/profiles/exchange-profile.reader';
import { ExchangeProfiles } from '../../exchange/files/profiles/exchange-profiles';
import { type FileLayout } from '../../exchange/files/profiles/profile-layout';
import { type FileImportSummaryView } from '../../exchange/files/runs/dto/file-import-record.dto';
import { FileImportReader } from '../../exchange/files/runs/file-import.reader';
import { OpenedTables } from '../../exchange/files/table/opened-table';
import { TABLE_FAULTS } from '../../exchange/files/table/table-faults';
import { UnreadableTable } from '../../exchange/files/table/table-row';
import { type ListQuery } from '../../http/listing';
import { fault, invalid, notFound } from '../../kernel/problems';
import { type KeyedResource } from '../../kernel/terms/exchange-terms';
import { type InstitutionView } from '../../registry/institutions/dto/institution.dto';
import { InstitutionReader } from '../../registry/institutions/institution.reader';
import { belonging, listed, recordOf, type Rows } from '../rows';
import { guessedColumns, guessedMake } from './guessed-columns';
import { type ProfileListContent } from './profile-list.view';
import { type ProfileContent } from './profile.view';

/** As many rows as a guess looks at. */
const GUESSED_FROM = 60;

/** Reads what the pages of exchange profiles show. */
@Injectable()
export class ProfileReading {
  constructor(
    private readonly institutions: InstitutionReader,
    private readonly reader: ExchangeProfileReader,
    private readonly profiles: ExchangeProfiles,
    private readonly received: FileImportReader,
    private readonly kinds: MasterKinds,
    private readonly tables: OpenedTables,
  ) {}

  async list(institutionId: string): Promise<ProfileListContent> {
    return {
      institution: await recordOf<InstitutionView>(this.institutions, institutionId),
      profiles: await belonging<ExchangeProfileView>(this.reader, 'name', { institutionId }),
    };
  }

  async one(id: string): Promise<ProfileContent> {
    const [profile, ...following] = await this.profiles.from(id);
    if (profile === undefined) throw notFound();
    return {
      profile,
      following,
      institution: await recordOf<InstitutionView>(this.institutions, profile.institutionId),
      fields: this.fieldsOf(profile.resource),
    };
  }

  /** The latest files that were sent or dropped. */
  imports(profileId: string): Promise<Rows<FileImportSummaryView>> {
    return listed<FileImportSummaryView>(this.received, { profileId, sort: '-createdAt', limit: 20 } as ListQuery);
  }

  fieldsOf(resource: KeyedResource): ProfileContent['fields'] {
    return this.kinds.of(resource).fields;
  }

  /** How a file seems to be written; 400 where it cannot be read. */
  async guess(file: Buffer, resource: KeyedResource, sheet: string | null): Promise<FileLayout> {
    const make = { ...guessedMake(file), sheet };
    try {
      for await (const rows of this.tables.slices(file, make, GUESSED_FROM))
        return { ...make, ...guessedColumns(rows, this.fieldsOf(resource)) };
      throw new UnreadableTable('NO_ROWS');
    } catch (error) {
      if (error instanceof UnreadableTable) throw invalid([fault('/file', error.fault, TABLE_FAULTS[error.fault])]);
      throw error;
    }
  }
}
