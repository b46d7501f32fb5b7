import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { AccountsModule } from './access/accounts/accounts.module';
import { DeputiesModule } from './access/deputies/deputies.module';
import { HandoversModule } from './access/handovers/handovers.module';
import { IdentityModule } from './access/identity/identity.module';
import { ApiClientsModule } from './access/api-clients/api-clients.module';
import { OidcModule } from './access/oidc/oidc.module';
import { SignInModule } from './access/sign-in/sign-in.module';
import { type Environment } from './config/environment';
import { type Connection } from './database/data-source';
import { DatabaseModule } from './database/database.module';
import { DemarcationModule } from './demarcation/demarcation.module';
import { DocumentsModule } from './documents/documents.module';
import { BulkJobsModule } from './exchange/bulk-jobs/bulk-jobs.module';
import { EvidenceModule } from './exchange/evidence/evidence.module';
import { ChangesModule } from './exchange/changes/changes.module';
import { DropsModule } from './exchange/files/drops/drops.module';
import { FilesModule } from './exchange/files/files.module';
import { NoticesModule } from './exchange/notices/notices.module';
import { ProcurementGatesModule } from './exchange/procurement-gates/procurement-gates.module';
import { WebhooksModule } from './exchange/webhooks/webhooks.module';
import { FindingsModule } from './findings/findings.module';
import { FindingLifeModule } from './findings/life/finding-life.module';
import { HardeningModule } from './http/hardening/hardening.module';
import { HttpModule } from './http/http.module';
import { JournalModule } from './journal/journal.module';
import { AttestationsModule } from './registry/attestations/attestations.module';
import { IncidentsModule } from './registry/incidents/incidents.module';
import { CertificationsModule } from './registry/certifications/certifications.module';
import { ContractsModule } from './registry/contracts/contracts.module';
import { DecisionsModule } from './registry/decisions/decisions.module';
import { EquipmentModule } from './registry/equipment/equipment.module';
import { EvaluationsModule } from './registry/evaluations/evaluations.module';
import { InstitutionsModule } from './registry/institutions/institutions.module';
import { ProvisionsModule } from './registry/provisions/provisions.module';
import { PurchasesModule } from './registry/purchases/purchases.module';
import { AnnouncementsModule } from './registry/subcontracts/announcements/announcements.module';
import { SubcontractsModule } from './registry/subcontracts/subcontracts.module';
import { SystemsModule } from './registry/systems/systems.module';
import { VendorsModule } from './registry/vendors/vendors.module';
import { EmergencyModule } from './reports/emergency/emergency.module';
import { ReportsModule } from './reports/reports.module';
import { DecisionPagesModule } from './web/decisions/decision-pages.module';
import { TakingOverPagesModule } from './web/taking-over/taking-over-pages.module';
import { AskingPagesModule } from './web/asking/asking-pages.module';
import { NoticePagesModule } from './web/notices/notice-pages.module';
import { FilePagesModule } from './web/file-exchange/file-pages.module';
import { WebModule } from './web/web.module';

/** The whole house on one page. */
@Module({})
export class AppModule {
  static at(connection: Connection, environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.at(connection),
        HardeningModule.at(environment),
        // Guards stand in this order: who comes in, then what is taken from them.
        AccessModule,
        HttpModule,
        VendorsModule,
        ContractsModule,
        FindingsModule,
        FindingLifeModule.at(environment.findings),
        InstitutionsModule,
        EvaluationsModule,
        AttestationsModule,
        IncidentsModule,
        CertificationsModule,
        SystemsModule,
        SubcontractsModule,
        AnnouncementsModule,
        DecisionsModule,
        EquipmentModule,
        ProvisionsModule,
        PurchasesModule,
        DemarcationModule,
        DocumentsModule.at(environment.documents),
        ChangesModule,
        NoticesModule.at(environment.mail),
        WebhooksModule.at(environment),
        ProcurementGatesModule,
        EvidenceModule,
        FilesModule,
        DropsModule.at(environment.exchange),
        BulkJobsModule,
        ReportsModule,
        EmergencyModule.at(environment.emergency),
        JournalModule.at(environment.journal),
        SignInModule.at(environment),
        OidcModule.at(environment.oidc),
        AccountsModule,
        DeputiesModule,
        HandoversModule,
        IdentityModule,
        ApiClientsModule,
        NoticePagesModule,
        FilePagesModule,
        AskingPagesModule,
        TakingOverPagesModule,
        DecisionPagesModule,
        WebModule,
      ],
    };
  }
}
