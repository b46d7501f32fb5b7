import { Module } from '@nestjs/common';
import { DisclosureTreatmentReader } from './disclosure-treatment.reader';
import { DisclosureTreatmentsController } from './disclosure-treatments.controller';
import { VendorEvaluationReader } from './vendor-evaluation.reader';
import { VendorEvaluationsController } from './vendor-evaluations.controller';
import { EffectivenessEvidenceReader } from './effectiveness-evidence.reader';
import { EffectivenessEvidencesController } from './effectiveness-evidences.controller';

/** What institutions made of vendors and of their evidence. */
@Module({
  controllers: [VendorEvaluationsController, EffectivenessEvidencesController, DisclosureTreatmentsController],
  providers: [VendorEvaluationReader, EffectivenessEvidenceReader, DisclosureTreatmentReader],
  exports: [DisclosureTreatmentReader, VendorEvaluationReader, EffectivenessEvidenceReader],
})
export class EvaluationsModule {}
