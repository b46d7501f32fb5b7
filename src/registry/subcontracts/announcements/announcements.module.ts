import { Module } from '@nestjs/common';
import { SubcontractsModule } from '../subcontracts.module';
import { AnnouncementsController } from './announcements.controller';
import { AnnouncementsService } from './announcements.service';
import { SubcontractAnnouncementReader } from './subcontract-announcement.reader';

/** 再委託の事前の届出 by vendors. */
@Module({
  imports: [SubcontractsModule],
  controllers: [AnnouncementsController],
  providers: [AnnouncementsService, SubcontractAnnouncementReader],
  exports: [AnnouncementsService, SubcontractAnnouncementReader],
})
export class AnnouncementsModule {}
