import { Module } from '@nestjs/common';
import { DecisionReader } from './decision.reader';
import { DecisionRenewals } from './decision-renewals';
import { DecisionsController } from './decisions.controller';

/** Decisions and the facts that they stand on. */
@Module({
  controllers: [DecisionsController],
  providers: [DecisionReader, DecisionRenewals],
  exports: [DecisionReader, DecisionRenewals],
})
export class DecisionsModule {}
