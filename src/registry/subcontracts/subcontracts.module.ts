import { Module } from '@nestjs/common';
import { TakeOverModule } from '../take-over/take-over.module';
import { SubcontractTakeOversController } from './subcontract-take-overs.controller';
import { SubcontractTakeOvers } from './subcontract-take-overs';
import { SubcontractReader } from './subcontract.reader';
import { SubcontractsController } from './subcontracts.controller';
import { SubcontractsService } from './subcontracts.service';
import { SubcontractConditionReader } from './subcontract-condition.reader';
import { SubcontractConditionsController } from './subcontract-conditions.controller';
import { OverseasCheckReader } from './overseas-check.reader';
import { OverseasChecksController } from './overseas-checks.controller';

/** 再委託, their conditions and overseas checks. */
@Module({
  imports: [TakeOverModule],
  controllers: [
    SubcontractsController,
    SubcontractTakeOversController,
    SubcontractConditionsController,
    OverseasChecksController,
  ],
  providers: [
    SubcontractReader,
    SubcontractsService,
    SubcontractTakeOvers,
    SubcontractConditionReader,
    OverseasCheckReader,
  ],
  exports: [
    SubcontractsService,
    SubcontractTakeOvers,
    SubcontractReader,
    SubcontractConditionReader,
    OverseasCheckReader,
  ],
})
export class SubcontractsModule {}
