import { Module } from '@nestjs/common';
import { SubcontractReader } from './subcontract.reader';
import { SubcontractsController } from './subcontracts.controller';
import { SubcontractsService } from './subcontracts.service';
import { SubcontractConditionReader } from './subcontract-condition.reader';
import { SubcontractConditionsController } from './subcontract-conditions.controller';
import { OverseasCheckReader } from './overseas-check.reader';
import { OverseasChecksController } from './overseas-checks.controller';

/** 再委託, their conditions and overseas checks. */
@Module({
  controllers: [SubcontractsController, SubcontractConditionsController, OverseasChecksController],
  providers: [SubcontractReader, SubcontractsService, SubcontractConditionReader, OverseasCheckReader],
  exports: [SubcontractsService, SubcontractReader],
})
export class SubcontractsModule {}
