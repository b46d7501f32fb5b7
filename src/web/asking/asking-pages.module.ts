import { Module } from '@nestjs/common';
import { EvidenceModule } from '../../exchange/evidence/evidence.module';
import { Submissions } from '../forms/submissions';
import { InstitutionChoice } from '../institutions/institution-choice';
import { Reading } from '../reading';
import { RecordOwners } from '../record-owners';
import { AnsweredByLink } from './answered-by-link';
import { AnswerPagesController } from './answer-pages.controller';
import { AskedPartiesReading } from './asked-parties';
import { AskingExportsController } from './asking-exports.controller';
import { AskingReading } from './asking-reading';
import { LinkMailingController } from './link-mailing.controller';
import { LinkPagesController } from './link-pages.controller';
import { RequestPagesController } from './request-pages.controller';
import { RequestShowing } from './request-showing';

/** Pages of what vendors are asked for, for both sides. */
@Module({
  imports: [EvidenceModule],
  controllers: [
    AskingExportsController,
    RequestPagesController,
    AnswerPagesController,
    LinkMailingController,
    LinkPagesController,
  ],
  providers: [
    AnsweredByLink,
    AskingReading,
    AskedPartiesReading,
    RequestShowing,
    InstitutionChoice,
    Reading,
    RecordOwners,
    Submissions,
  ],
})
export class AskingPagesModule {}
