import { Module } from '@nestjs/common';
import { FilesModule } from '../../exchange/files/files.module';
import { InstitutionsModule } from '../../registry/institutions/institutions.module';
import { Submissions } from '../forms/submissions';
import { RecordOwners } from '../record-owners';
import { FilePagesController } from './file-pages.controller';
import { ProfilePagesController } from './profile-pages.controller';
import { ProfileReading } from './profile-reading';

/** Pages of files in and out. */
@Module({
  imports: [FilesModule, InstitutionsModule],
  controllers: [FilePagesController, ProfilePagesController],
  providers: [ProfileReading, Submissions, RecordOwners],
})
export class FilePagesModule {}
