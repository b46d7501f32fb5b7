import { Module } from '@nestjs/common';
import { CertificationsModule } from '../../registry/certifications/certifications.module';
import { AnnouncementsModule } from '../../registry/subcontracts/announcements/announcements.module';
import { EvidenceAnswerReader } from './evidence-answer.reader';
import { EvidenceAnswering } from './evidence-answering';
import { EvidenceAnswersController } from './evidence-answers.controller';
import { EvidenceFacts } from './evidence-facts';
import { EvidenceFiles } from './evidence-files';
import { EvidenceRequestReader } from './evidence-request.reader';
import { EvidenceRequestsController } from './evidence-requests.controller';
import { EvidenceRequestsService } from './evidence-requests.service';
import { EvidenceReviewing } from './evidence-reviewing';
import { EvidenceLinkReader } from './links/evidence-link.reader';
import { EvidenceLinksController } from './links/evidence-links.controller';
import { EvidenceLinks } from './links/evidence-links.service';
import { LinkAnswering } from './links/link-answering';
import { LinkReminders } from './links/link-reminders';
import { LinkSending } from './links/link-sending';

/**
 * Asking vendors for evidence. In exchange, to the right of the registry: what is accepted is recorded by the registry's own services, and
 * mail leaves the house.
 */
@Module({
  imports: [CertificationsModule, AnnouncementsModule],
  controllers: [EvidenceRequestsController, EvidenceAnswersController, EvidenceLinksController],
  providers: [
    EvidenceRequestsService,
    EvidenceRequestReader,
    EvidenceAnswering,
    EvidenceAnswerReader,
    EvidenceReviewing,
    EvidenceFacts,
    EvidenceFiles,
    EvidenceLinks,
    EvidenceLinkReader,
    LinkAnswering,
    LinkSending,
    LinkReminders,
  ],
  exports: [
    EvidenceLinks,
    EvidenceLinkReader,
    LinkAnswering,
    EvidenceRequestsService,
    EvidenceRequestReader,
    EvidenceAnswering,
    EvidenceAnswerReader,
    EvidenceReviewing,
    EvidenceFiles,
  ],
})
export class EvidenceModule {}
