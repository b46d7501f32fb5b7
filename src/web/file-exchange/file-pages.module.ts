import { Module } from '@nestjs/common';
import { FilesModule } from '../../exchange/files/files.module';
import { CertificationsModule } from '../../registry/certifications/certifications.module';
import { ContractsModule } from '../../registry/contracts/contracts.module';
import { EquipmentModule } from '../../registry/equipment/equipment.module';
import { InstitutionsModule } from '../../registry/institutions/institutions.module';
import { SystemsModule } from '../../registry/systems/systems.module';
import { VendorsModule } from '../../registry/vendors/vendors.module';
import { Submissions } from '../forms/submissions';
import { RecordOwners } from '../record-owners';
import { GivenFilesController } from './given-files.controller';
import { FilePagesController } from './file-pages.controller';
import { ListByProfileController } from './list-by-profile.controller';
import { ProfilePagesController } from './profile-pages.controller';
import { ProfileReading } from './profile-reading';
import { SeenLists } from './seen-lists';

/** Pages of files in and out. */
@Module({
  imports: [
    FilesModule,
    InstitutionsModule,
    VendorsModule,
    CertificationsModule,
    ContractsModule,
    SystemsModule,
    EquipmentModule,
  ],
  controllers: [FilePagesController, GivenFilesController, ProfilePagesController, ListByProfileController],
  providers: [ProfileReading, SeenLists, Submissions, RecordOwners],
})
export class FilePagesModule {}
