import { Module } from '@nestjs/common';
import { DueReader } from './dues/due.reader';
import { Inbox } from './inbox/inbox';
import { InboxController } from './inbox/inbox.controller';
import { NoticeLadderReader } from './ladders/notice-ladder.reader';
import { NoticeLaddersController } from './ladders/notice-ladders.controller';

/**
 * Telling people what is due and what waits for them. In exchange, to the right of findings: it leaves the registry (mail, calendar),
 * and reads of all rooms to the left what has a day.
 */
@Module({
  controllers: [InboxController, NoticeLaddersController],
  providers: [DueReader, Inbox, NoticeLadderReader],
  exports: [DueReader, Inbox],
})
export class NoticesModule {}
