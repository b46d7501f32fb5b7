import { Module } from '@nestjs/common';
import { TakeOverModule } from '../take-over/take-over.module';
import { ContractReader } from './contract.reader';
import { ContractTerms } from './contract-terms';
import { ContractTakeOvers } from './contract-take-overs';
import { ContractTakeOversController } from './contract-take-overs.controller';
import { ContractsController } from './contracts.controller';
import { ContractsService } from './contracts.service';
import { ContractDocumentReader } from './contract-document.reader';
import { ContractDocumentsController } from './contract-documents.controller';
import { ContractDependencyReader } from './contract-dependency.reader';
import { ContractDependenciesController } from './contract-dependencies.controller';
import { ContractDependenciesService } from './contract-dependencies.service';
import { ContractMemberReader } from './contract-member.reader';
import { ContractMembersController } from './contract-members.controller';
import { CertificationCoverageReader } from './certification-coverage.reader';
import { CertificationCoveragesController } from './certification-coverages.controller';
import { CertificationCoveragesService } from './certification-coverages.service';
import { ContractManualReader } from './contract-manual.reader';
import { ContractManualsController } from './contract-manuals.controller';
import { ExecutiveApprovalReader } from './executive-approval.reader';
import { ExecutiveApprovalsController } from './executive-approvals.controller';
import { ExecutiveApprovalsService } from './executive-approvals.service';
import { RoleConfirmationReader } from './role-confirmation.reader';
import { RoleConfirmationsController } from './role-confirmations.controller';
import { ContractClauseReader } from './contract-clause.reader';
import { ContractClausesController } from './contract-clauses.controller';
import { ContractClausesService } from './contract-clauses.service';

/** 契約 and what hangs on them: clauses, members, papers, manuals, dependencies, coverage by certificates, the 確認表. */
@Module({
  imports: [TakeOverModule],
  controllers: [
    ContractsController,
    ContractTakeOversController,
    ContractDocumentsController,
    ContractDependenciesController,
    ContractMembersController,
    CertificationCoveragesController,
    ContractClausesController,
    ContractManualsController,
    RoleConfirmationsController,
    ExecutiveApprovalsController,
  ],
  providers: [
    ContractReader,
    ContractsService,
    ContractTerms,
    ContractTakeOvers,
    ContractDocumentReader,
    ContractDependencyReader,
    ContractMemberReader,
    ContractDependenciesService,
    CertificationCoverageReader,
    CertificationCoveragesService,
    ContractClausesService,
    ContractClauseReader,
    ContractManualReader,
    RoleConfirmationReader,
    ExecutiveApprovalReader,
    ExecutiveApprovalsService,
  ],
  exports: [
    ContractsService,
    ContractReader,
    ContractClausesService,
    ContractClauseReader,
    ContractDocumentReader,
    ContractDependencyReader,
    ContractMemberReader,
    ContractDependenciesService,
    ContractManualReader,
    RoleConfirmationReader,
    ContractTakeOvers,
    CertificationCoverageReader,
    CertificationCoveragesService,
    ExecutiveApprovalReader,
    ExecutiveApprovalsService,
  ],
})
export class ContractsModule {}
