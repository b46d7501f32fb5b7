import { OwnWorkReading } from './dismissing/own-work';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AccountsModule } from '../access/accounts/accounts.module';
import { DeputiesModule } from '../access/deputies/deputies.module';
import { HandoversModule } from '../access/handovers/handovers.module';
import { ApiClientsModule } from '../access/api-clients/api-clients.module';
import { ChangesModule } from '../exchange/changes/changes.module';
import { IdentityModule } from '../access/identity/identity.module';
import { DemarcationModule } from '../demarcation/demarcation.module';
import { FindingsModule } from '../findings/findings.module';
import { CertificationsModule } from '../registry/certifications/certifications.module';
import { ContractsModule } from '../registry/contracts/contracts.module';
import { CorrectionsModule } from '../registry/corrections/corrections.module';
import { EquipmentModule } from '../registry/equipment/equipment.module';
import { AnnouncementsModule } from '../registry/subcontracts/announcements/announcements.module';
import { AttestationsModule } from '../registry/attestations/attestations.module';
import { ProvisionsModule } from '../registry/provisions/provisions.module';
import { PurchasesModule } from '../registry/purchases/purchases.module';
import { EvaluationsModule } from '../registry/evaluations/evaluations.module';
import { InstitutionsModule } from '../registry/institutions/institutions.module';
import { SubcontractsModule } from '../registry/subcontracts/subcontracts.module';
import { IncidentsModule } from '../registry/incidents/incidents.module';
import { SystemsModule } from '../registry/systems/systems.module';
import { VendorsModule } from '../registry/vendors/vendors.module';
import { ReportsModule } from '../reports/reports.module';
import { HospitalColours } from './accents/hospital-colours';
import { ActionPagesController } from './actions/action-pages.controller';
import { ActionReading } from './actions/action-reading';
import { AnnouncementReading } from './announcements/announcement-reading';
import { AnswerSheetController } from './answer-sheets/answer-sheet.controller';
import { AnswerSheetReading } from './answer-sheets/answer-sheet-reading';
import { TreatmentFormsController } from './answer-sheets/treatment-forms.controller';
import { ATTESTATION_CONTROLLERS } from './attestations/attestation.controllers';
import { AttestationReading } from './attestations/attestation-reading';
import { AheadPagesController } from './ahead/ahead-pages.controller';
import { AheadReading } from './ahead/ahead-reading';
import { EmergencyPagesController } from './emergency/emergency-pages.controller';
import { AssetsController } from './assets/assets.controller';
import { CertificateFormsController } from './certifications/certificate-forms.controller';
import { CertificatePagesController } from './certifications/certificate-pages.controller';
import { CertificatePartFormsController } from './certifications/certificate-part-forms.controller';
import { CertificateReading } from './certifications/certificate-reading';
import { ClauseReviewsController } from './contracts/clause-reviews.controller';
import { CONTRACT_EVENT_CONTROLLERS } from './contracts/contract-event-forms';
import { CONTRACT_PART_CONTROLLERS } from './contracts/contract-part.controllers';
import { ContractFormsController } from './contracts/contract-forms.controller';
import { RenewalsController } from './contracts/renewals.controller';
import { RenewalsReading } from './contracts/renewals-reading';
import { ContractStepsPageController } from './contracts/contract-steps-page.controller';
import { ConfirmationSheetController } from './contracts/confirmation-sheet.controller';
import { ContractPagesController } from './contracts/contract-pages.controller';
import { MemberPagesController } from './contracts/member-pages.controller';
import { ContractReading } from './contracts/contract-reading';
import { CORRECTION_CONTROLLERS } from './corrections/correction.controllers';
import { EquipmentFormsController } from './equipment/equipment-forms.controller';
import { MEMBERSHIP_CONTROLLERS } from './equipment/membership-forms';
import { RoleFormsController } from './equipment/role-forms.controller';
import { EquipmentPagesController } from './equipment/equipment-pages.controller';
import { EquipmentReading } from './equipment/equipment-reading';
import { ExecutiveApprovalPagesController } from './executive-approvals/executive-approvals.controller';
import { SuccessionFormsController } from './successions/succession-forms.controller';
import { EvidenceContentController } from './evidence/evidence-content.controller';
import { EvidenceReading } from './evidence/evidence-reading';
import { EvidenceNoteController } from './evidence/evidence-note.controller';
import { UnlinkingController } from './evidence/unlinking.controller';
import { EVIDENCE_CONTROLLERS } from './evidence/evidence.controllers';
import { AdministrationExportsController } from './exports/administration-exports.controller';
import { MoreExportsController } from './exports/more-exports.controller';
import { ListExportsController } from './exports/list-exports.controller';
import { FindingPagesController } from './findings/finding-pages.controller';
import { FindingReading } from './findings/finding-reading';
import { AnsweredBefore } from './forms/answered-before';
import { Submissions } from './forms/submissions';
import { PageFilter } from './frame/page.filter';
import { HISTORY_CONTROLLERS } from './history/history-pages.controller';
import { HistoryReading } from './history/history-reading';
import { JournalPagesController } from './history/journal-pages.controller';
import { JournalReading } from './history/journal-reading';
import { NamesPutIn } from './history/names-put-in';
import { RecordNames } from './history/record-names';
import { HOME_ROOM } from './home/home.controllers';
import { ApiClientPageController } from './api-clients/api-client-page.controller';
import { ApiClientReading } from './api-clients/api-client-reading';
import { ApiClientsPagesController } from './api-clients/api-clients.controller';
import { INSTITUTION_CONTROLLERS } from './institutions/institution.controllers';
import { InstitutionReading } from './institutions/institution-reading';
import { ImpactPapersController } from './impact/impact-papers.controller';
import { ImpactPagesController } from './impact/impact-pages.controller';
import { FINDING_ROOMS } from './finding-rooms';
import { InstitutionChoice } from './institutions/institution-choice';
import { InstitutionRecords } from './institutions/institution-records';
import { MATRIX_CONTROLLERS, MATRIX_PROVIDERS } from './matrices/matrix.controllers';
import { PeopleController } from './people/people.controller';
import { PeopleReading } from './people/people-reading';
import { NewPeopleController } from './people/new-people.controller';
import { DeputyPagesController } from './people/deputies.controller';
import { HandoverPageController } from './people/handover.controller';
import { PersonController } from './people/person.controller';
import { PreferencesController } from './preferences/preferences.controller';
import { PageRights } from './page-rights';
import { Reading } from './reading';
import { REMOVAL_PLACES } from './removals/removal-places';
import { removalOf } from './removals/removals.controllers';
import { PROVISION_PAGES } from './provisions/provision-pages';
import { EVALUATION_PAGE_CONTROLLERS } from './evaluations/evaluation-pages';
import { RecordPageForms } from './record-pages/record-page-forms';
import { RecordPageReading } from './record-pages/record-page-reading';
import { RecordOwners } from './record-owners';
import { PaperDecisionPagesController } from './paper-decisions/paper-decision-pages.controller';
import { AcceptanceFormsController } from './risk-acceptances/acceptance-forms.controller';
import { AcceptancePagesController } from './risk-acceptances/acceptance-pages.controller';
import { AcceptanceReading } from './risk-acceptances/acceptance-reading';
import { Entering } from './sign-in/entering';
import { OwnForms } from './sign-in/own-forms';
import { SIGN_IN_CONTROLLERS } from './sign-in/sign-in.controllers';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller';
import { SUBCONTRACT_CONTROLLERS } from './subcontracts/subcontract.controllers';
import { SubcontractReading } from './subcontracts/subcontract-reading';
import { InterfaceFormsController } from './systems/interface-forms.controller';
import { BeginFormsController } from './systems/begin-forms.controller';
import { IncidentFormsController } from './incidents/incident-forms.controller';
import { IncidentPagesController } from './incidents/incident-pages.controller';
import { SystemFormsController } from './systems/system-forms.controller';
import { SystemPagesController } from './systems/system-pages.controller';
import { SystemReading } from './systems/system-reading';
import { HeldCertificates } from './vendors/held-certificates';
import { ChainReading } from './vendors/chain-reading';
import { VendorFirstController } from './vendors/vendor-first.controller';
import { VendorNames } from './vendors/vendor-names';
import { VendorFormsController } from './vendors/vendor-forms.controller';
import { VENDOR_PART_CONTROLLERS } from './vendors/vendor-part.controllers';
import { VendorPagesController } from './vendors/vendor-pages.controller';
import { VendorReading } from './vendors/vendor-reading';
import { VERIFY_CONTROLLERS } from './verify/verify.controllers';
import { WebhookPageController } from './webhooks/webhook-page.controller';
import { WebhookPagesController } from './webhooks/webhook-pages.controller';
import { WebhookReading } from './webhooks/webhook-reading';

/** Pages for people: each calls what the API calls, with the same permissions. */
@Module({
  imports: [
    VendorsModule,
    CertificationsModule,
    ContractsModule,
    SubcontractsModule,
    IncidentsModule,
    AnnouncementsModule,
    SystemsModule,
    AttestationsModule,
    EvaluationsModule,
    ProvisionsModule,
    PurchasesModule,
    InstitutionsModule,
    EquipmentModule,
    CorrectionsModule,
    DemarcationModule,
    ReportsModule,
    FindingsModule,
    AccountsModule,
    DeputiesModule,
    HandoversModule,
    IdentityModule,
    ApiClientsModule,
    ChangesModule,
  ],
  controllers: [
    AssetsController,
    ...SIGN_IN_CONTROLLERS,
    PreferencesController,
    MoreExportsController,
    AdministrationExportsController,
    NewPeopleController,
    PeopleController,
    PersonController,
    DeputyPagesController,
    HandoverPageController,
    SingleSignOnController,
    ...INSTITUTION_CONTROLLERS,
    ApiClientsPagesController,
    ApiClientPageController,
    WebhookPagesController,
    WebhookPageController,
    ...HOME_ROOM.controllers,
    ListExportsController,
    VendorFormsController,
    VendorFirstController,
    ...VENDOR_PART_CONTROLLERS,
    AnswerSheetController,
    TreatmentFormsController,
    VendorPagesController,
    CertificateFormsController,
    CertificatePartFormsController,
    CertificatePagesController,
    RenewalsController,
    ConfirmationSheetController,
    ContractPagesController,
    MemberPagesController,
    ContractFormsController,
    ContractStepsPageController,
    ClauseReviewsController,
    ...CONTRACT_PART_CONTROLLERS,
    ...CONTRACT_EVENT_CONTROLLERS,
    ...SUBCONTRACT_CONTROLLERS,
    ...CORRECTION_CONTROLLERS,
    IncidentFormsController,
    IncidentPagesController,
    SystemFormsController,
    BeginFormsController,
    InterfaceFormsController,
    SystemPagesController,
    EquipmentFormsController,
    ...MEMBERSHIP_CONTROLLERS,
    RoleFormsController,
    EquipmentPagesController,
    ...ATTESTATION_CONTROLLERS,
    ExecutiveApprovalPagesController,
    SuccessionFormsController,
    ...PROVISION_PAGES,
    ...EVALUATION_PAGE_CONTROLLERS,
    ...REMOVAL_PLACES.map(removalOf),
    ...EVIDENCE_CONTROLLERS,
    EvidenceContentController,
    UnlinkingController,
    EvidenceNoteController,
    FindingPagesController,
    ActionPagesController,
    ImpactPagesController,
    ImpactPapersController,
    ...FINDING_ROOMS.controllers,
    PaperDecisionPagesController,
    AcceptanceFormsController,
    AcceptancePagesController,
    ...MATRIX_CONTROLLERS,
    ...VERIFY_CONTROLLERS,
    AheadPagesController,
    EmergencyPagesController,
    ...HISTORY_CONTROLLERS,
    JournalPagesController,
  ],
  providers: [
    ...MATRIX_PROVIDERS,
    ...HOME_ROOM.providers,
    { provide: APP_FILTER, useClass: PageFilter },
    RecordOwners,
    PageRights,
    AnsweredBefore,
    HospitalColours,
    NamesPutIn,
    Reading,
    Submissions,
    Entering,
    OwnForms,
    InstitutionChoice,
    HeldCertificates,
    ChainReading,
    VendorReading,
    CertificateReading,
    ContractReading,
    RenewalsReading,
    SubcontractReading,
    AnnouncementReading,
    SystemReading,
    EquipmentReading,
    VendorNames,
    FindingReading,
    ActionReading,
    AcceptanceReading,
    AheadReading,
    ...FINDING_ROOMS.providers,
    EvidenceReading,
    RecordPageReading,
    RecordPageForms,
    AttestationReading,
    AnswerSheetReading,
    InstitutionRecords,
    InstitutionReading,
    ApiClientReading,
    WebhookReading,
    RecordNames,
    OwnWorkReading,
    HistoryReading,
    PeopleReading,
    JournalReading,
  ],
})
export class WebModule {}
