import { type DynamicModule, Module } from '@nestjs/common';
import { type MailSettings as MailServerSettings } from '../../config/mail';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarFeeds } from './calendar/calendar-feeds';
import { DueReader } from './dues/due.reader';
import { Inbox } from './inbox/inbox';
import { InboxController } from './inbox/inbox.controller';
import { RememberedNotices } from './inbox/remembered-notices';
import { NoticeLadderReader } from './ladders/notice-ladder.reader';
import { NoticeLaddersController } from './ladders/notice-ladders.controller';
import { DigestReader } from './mail/digest.reader';
import { DigestsController } from './mail/digests.controller';
import { DigestMaking } from './mail/digest-making';
import { DigestSending } from './mail/digest-sending';
import { MailServer } from './mail/mail-server';
import { MailSettings } from './mail/mail-settings';
import { PreferenceReading } from './preferences/preference-reading';
import { PreferencesController } from './preferences/preferences.controller';

/**
 * Telling people what is due and what waits for them. In exchange, to the right of findings: it leaves the registry (mail, calendar),
 * and reads of all rooms to the left what has a day.
 */
@Module({})
export class NoticesModule {
  static at(mail: MailServerSettings | null): DynamicModule {
    return {
      module: NoticesModule,
      controllers: [
        InboxController,
        NoticeLaddersController,
        CalendarController,
        PreferencesController,
        DigestsController,
      ],
      providers: [
        { provide: MailSettings, useValue: new MailSettings(mail) },
        DueReader,
        RememberedNotices,
        Inbox,
        NoticeLadderReader,
        CalendarFeeds,
        PreferenceReading,
        DigestReader,
        MailServer,
        DigestMaking,
        DigestSending,
      ],
      exports: [Inbox, CalendarFeeds, PreferenceReading, DigestReader, NoticeLadderReader, MailServer, MailSettings],
      global: true,
    };
  }
}
