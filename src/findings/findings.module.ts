import { Module } from '@nestjs/common';
import { DemarcationModule } from '../demarcation/demarcation.module';
import { CertificationsModule } from '../registry/certifications/certifications.module';
import { ContractsModule } from '../registry/contracts/contracts.module';
import { CorrectionsModule } from '../registry/corrections/corrections.module';
import { InstitutionsModule } from '../registry/institutions/institutions.module';
import { EquipmentModule } from '../registry/equipment/equipment.module';
import { ProvisionsModule } from '../registry/provisions/provisions.module';
import { SubcontractsModule } from '../registry/subcontracts/subcontracts.module';
import { SystemsModule } from '../registry/systems/systems.module';
import { ActionReports } from './actions/action-reports';
import { ActionsController } from './actions/actions.controller';
import { ClauseReports } from './clauses/clause-reports';
import { ClauseReportsController } from './clauses/clause-reports.controller';
import { FindingViews } from './finding-views';
import { MonthsAhead } from './months-ahead';
import { Foreseen } from './foreseen';
import { Forecasts } from './forecasts';
import { GapReports } from './gap-reports';
import { GapsController } from './gaps.controller';
import { Gates } from './gates/gates';
import { GatesController } from './gates/gates.controller';
import { Procurement } from './gates/procurement';
import { WhoseRecord } from './gates/whose-record';
import { Impacts } from './impact/impacts';
import { ImpactsController } from './impact/impacts.controller';
import { CarriedOut } from './paper-decisions/carried-out';
import { PaperDecisionReader } from './paper-decisions/paper-decision.reader';
import { PaperDecisions } from './paper-decisions/paper-decisions';
import { PaperDecisionsController } from './paper-decisions/paper-decisions.controller';
import { FindingsToAccept } from './risk-acceptances/findings-to-accept';
import { RiskAcceptanceReader } from './risk-acceptances/risk-acceptance.reader';
import { RiskAcceptances } from './risk-acceptances/risk-acceptances';
import { RiskAcceptancesController } from './risk-acceptances/risk-acceptances.controller';
import { RulesController } from './rules.controller';
import { BeginSteps } from './steps/begin-steps';
import { BeginStepsController } from './steps/begin-steps.controller';
import { ContractSteps } from './steps/contract-steps';
import { ContractStepsController } from './steps/contract-steps.controller';
import { InstitutionSteps } from './steps/institution-steps';
import { InstitutionStepsController } from './steps/institution-steps.controller';
import { MatrixSteps } from './steps/matrix-steps';
import { MatrixStepsController } from './steps/matrix-steps.controller';
import { CORRECTIONS_CONTROLLERS } from './steps/corrections.controller';
import { CorrectedRecords } from './steps/corrected-records';
import { Corrections } from './steps/corrections';
import { SubcontractSteps } from './steps/subcontract-steps';
import { SubcontractStepsController } from './steps/subcontract-steps.controller';
import { Proposals } from './what-if/proposals';
import { StepsBefore } from './what-if/steps-before';
import { TurnedGates } from './what-if/turned-gates';
import { WhatIfs } from './what-if/what-ifs';
import { WhatIfsController } from './what-if/what-ifs.controller';
import { DossierLoader } from './dossier-loader';
import { Judgements } from './judgements';
import { RememberedDossiers } from './remembered-dossiers';

/** What falls short: judged live, by the pure rules of `guideline/`, on snapshots read here. */
@Module({
  imports: [
    InstitutionsModule,
    CertificationsModule,
    ContractsModule,
    SubcontractsModule,
    CorrectionsModule,
    DemarcationModule,
    SystemsModule,
    EquipmentModule,
    ProvisionsModule,
  ],
  controllers: [
    RulesController,
    GapsController,
    GatesController,
    ClauseReportsController,
    ActionsController,
    ImpactsController,
    WhatIfsController,
    ContractStepsController,
    SubcontractStepsController,
    ...CORRECTIONS_CONTROLLERS,
    PaperDecisionsController,
    MatrixStepsController,
    BeginStepsController,
    InstitutionStepsController,
    RiskAcceptancesController,
  ],
  providers: [
    RememberedDossiers,
    DossierLoader,
    Judgements,
    FindingViews,
    GapReports,
    ClauseReports,
    ActionReports,
    Impacts,
    Proposals,
    StepsBefore,
    TurnedGates,
    WhatIfs,
    Foreseen,
    Forecasts,
    MonthsAhead,
    Gates,
    WhoseRecord,
    Procurement,
    FindingsToAccept,
    ContractSteps,
    SubcontractSteps,
    MatrixSteps,
    BeginSteps,
    InstitutionSteps,
    CorrectedRecords,
    Corrections,
    CarriedOut,
    PaperDecisionReader,
    PaperDecisions,
    RiskAcceptanceReader,
    RiskAcceptances,
  ],
  exports: [
    Corrections,
    PaperDecisionReader,
    PaperDecisions,
    DossierLoader,
    Judgements,
    GapReports,
    Forecasts,
    MonthsAhead,
    ClauseReports,
    ActionReports,
    Impacts,
    WhatIfs,
    Gates,
    Procurement,
    ContractSteps,
    SubcontractSteps,
    MatrixSteps,
    BeginSteps,
    InstitutionSteps,
    FindingsToAccept,
    RiskAcceptanceReader,
    RiskAcceptances,
  ],
})
export class FindingsModule {}
