import { Module } from '@nestjs/common';
import { AgreementController } from './agreement.controller';
import { Comments } from './comments';
import { ConcordReader } from './concord.reader';
import { Confirmations } from './confirmations';
import { CoverageReader } from './coverage.reader';
import { CustomRowsService } from './custom-rows.service';
import { Declarations } from './declarations';
import { DeclarationsController } from './declarations.controller';
import { DeclarationsReader } from './declarations.reader';
import { MatricesController } from './matrices.controller';
import { MatricesService } from './matrices.service';
import { MatrixConditionsReader } from './matrix-conditions';
import { MatrixContentReader } from './matrix-content.reader';
import { MatrixPartsController } from './matrix-parts.controller';
import { MatrixPartsService } from './matrix-parts.service';
import { MatrixReader } from './matrix.reader';
import { RevisionDifferences } from './revision-differences';
import { SystemCoverageController } from './system-coverage.controller';
import { MatrixTemplateReader } from './templates/matrix-template.reader';
import { MatrixTemplatesController } from './templates/matrix-templates.controller';
import { MatrixTemplatesService } from './templates/matrix-templates.service';
import { Verifications } from './verifications';

/** 責任分界: who answers for what, contract by contract, and how two sides come to agree on it. */
@Module({
  controllers: [
    MatricesController,
    MatrixPartsController,
    DeclarationsController,
    AgreementController,
    SystemCoverageController,
    MatrixTemplatesController,
  ],
  providers: [
    MatricesService,
    MatrixPartsService,
    CustomRowsService,
    MatrixConditionsReader,
    MatrixReader,
    MatrixContentReader,
    Declarations,
    DeclarationsReader,
    ConcordReader,
    Comments,
    Confirmations,
    RevisionDifferences,
    Verifications,
    CoverageReader,
    MatrixTemplatesService,
    MatrixTemplateReader,
  ],
  exports: [MatricesService, MatrixReader, MatrixContentReader, Declarations, ConcordReader, Verifications],
})
export class DemarcationModule {}
