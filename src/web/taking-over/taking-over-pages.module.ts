import { Module } from '@nestjs/common';
import { DocumentsModule } from '../../documents/documents.module';
import { ContractsModule } from '../../registry/contracts/contracts.module';
import { InstitutionsModule } from '../../registry/institutions/institutions.module';
import { SubcontractsModule } from '../../registry/subcontracts/subcontracts.module';
import { Submissions } from '../forms/submissions';
import { OwnWorkReading } from '../dismissing/own-work';
import { Reading } from '../reading';
import { RecordOwners } from '../record-owners';
import { TakeOverDayPagesController } from './take-over-days.controller';
import { TakeOverPagesController } from './take-overs.controller';

/** Pages by which what already runs comes into the registry. */
@Module({
  imports: [ContractsModule, SubcontractsModule, InstitutionsModule, DocumentsModule],
  controllers: [TakeOverPagesController, TakeOverDayPagesController],
  providers: [OwnWorkReading, Submissions, Reading, RecordOwners],
})
export class TakingOverPagesModule {}
