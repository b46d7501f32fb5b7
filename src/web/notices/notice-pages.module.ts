import { Module } from '@nestjs/common';
import { Submissions } from '../forms/submissions';
import { Reading } from '../reading';
import { RecordOwners } from '../record-owners';
import { InboxPagesController } from './inbox.controller';
import { NoticePreferencesController } from './notice-preferences.controller';

/** The pages of what people are told. */
@Module({
  controllers: [InboxPagesController, NoticePreferencesController],
  providers: [Reading, RecordOwners, Submissions],
})
export class NoticePagesModule {}
