import { Module } from '@nestjs/common';
import { DecisionsModule } from '../../registry/decisions/decisions.module';
import { Submissions } from '../forms/submissions';
import { RecordNames } from '../history/record-names';
import { RecordOwners } from '../record-owners';
import { DecisionRenewalController } from './renewal.controller';

/** Pages of decisions that no longer stand. */
@Module({
  imports: [DecisionsModule],
  controllers: [DecisionRenewalController],
  providers: [Submissions, RecordOwners, RecordNames],
})
export class DecisionPagesModule {}
