import { Module } from '@nestjs/common';
import { AgreementController } from './agreement/agreement.controller';
import { BulkDeclarations } from './declarations/bulk-declarations';
import { Comments } from './declarations/comments';
import { ConcordReader } from './declarations/concord.reader';
import { ProposalReader } from './carrying/proposal.reader';
import { Proposals } from './carrying/proposals';
import { ProposalsController } from './carrying/proposals.controller';
import { AnnexController } from './annex/annex.controller';
import { AnnexReader } from './annex/annex.reader';
import { Confirmations } from './agreement/confirmations';
import { CoverageReader } from './coverage/coverage.reader';
import { CustomRowsService } from './custom-rows.service';
import { Declarations } from './declarations/declarations';
import { DeclarationsController } from './declarations/declarations.controller';
import { DeclarationsReader } from './declarations/declarations.reader';
import { MatricesController } from './matrices.controller';
import { MatricesService } from './matrices.service';
import { MatrixConditionsReader } from './matrix-conditions';
import { MatrixContentReader } from './agreement/matrix-content.reader';
import { PrintedFactsReader } from './agreement/printed-facts.reader';
import { MatrixPartsController } from './matrix-parts.controller';
import { MatrixPartsService } from './matrix-parts.service';
import { MatrixListController } from './listing/matrix-list.controller';
import { MatrixLooks } from './looks/matrix-looks';
import { MatrixLooksController } from './looks/matrix-looks.controller';
import { MatrixListReader } from './listing/matrix-list.reader';
import { MatrixReader } from './matrix.reader';
import { RevisionDifferences } from './agreement/revision-differences';
import { SystemCoverageController } from './coverage/system-coverage.controller';
import { MatrixTemplateReader } from './templates/matrix-template.reader';
import { MatrixTemplatesController } from './templates/matrix-templates.controller';
import { MatrixTemplatesService } from './templates/matrix-templates.service';
import { AgreedCopies } from './agreement/agreed-copies';
import { Verifications } from './agreement/verifications';

/** 責任分界: who answers for what, contract by contract, and how two sides come to agree on it. */
@Module({
  controllers: [
    MatricesController,
    MatrixPartsController,
    DeclarationsController,
    AgreementController,
    SystemCoverageController,
    MatrixTemplatesController,
    ProposalsController,
    AnnexController,
    MatrixListController,
    MatrixLooksController,
  ],
  providers: [
    MatricesService,
    MatrixPartsService,
    CustomRowsService,
    MatrixConditionsReader,
    MatrixReader,
    MatrixContentReader,
    PrintedFactsReader,
    Declarations,
    BulkDeclarations,
    DeclarationsReader,
    ConcordReader,
    Comments,
    Confirmations,
    RevisionDifferences,
    Verifications,
    AgreedCopies,
    CoverageReader,
    MatrixTemplatesService,
    MatrixTemplateReader,
    MatrixTemplatesService,
    Proposals,
    ProposalReader,
    AnnexReader,
    MatrixListReader,
    MatrixLooks,
  ],
  exports: [
    MatricesService,
    MatrixReader,
    MatrixContentReader,
    PrintedFactsReader,
    Declarations,
    BulkDeclarations,
    DeclarationsReader,
    ConcordReader,
    Comments,
    Confirmations,
    RevisionDifferences,
    CoverageReader,
    Verifications,
    AgreedCopies,
    MatrixPartsService,
    CustomRowsService,
    MatrixTemplateReader,
    MatrixTemplatesService,
    Proposals,
    ProposalReader,
    AnnexReader,
    MatrixListReader,
    MatrixLooks,
  ],
})
export class DemarcationModule {}
