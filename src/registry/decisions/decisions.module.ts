import { Module } from '@nestjs/common';
import { DecisionReader } from './decision.reader';
import { DecisionsController } from './decisions.controller';
import { FactCorrectionReader } from './fact-correction.reader';

/** Decisions and the facts that they stand on. */
@Module({
  controllers: [DecisionsController],
  providers: [DecisionReader, FactCorrectionReader],
  exports: [FactCorrectionReader],
})
export class DecisionsModule {}
