import { Module } from '@nestjs/common';
import { VendorEvaluationReader } from './vendor-evaluation.reader';
import { VendorEvaluationsController } from './vendor-evaluations.controller';
import { EffectivenessEvidenceReader } from './effectiveness-evidence.reader';
import { EffectivenessEvidencesController } from './effectiveness-evidences.controller';

/** What institutions made of vendors and of their evidence. */
@Module({
  controllers: [VendorEvaluationsController, EffectivenessEvidencesController],
  providers: [VendorEvaluationReader, EffectivenessEvidenceReader],
})
export class EvaluationsModule {}
