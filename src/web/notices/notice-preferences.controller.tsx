import { Controller } from '@nestjs/common';
import { forbidden } from '../../access/access.guard';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { CalendarFeeds } from '../../exchange/notices/calendar/calendar-feeds';
import { type DigestView } from '../../exchange/notices/mail/digest.dto';
import { DigestReader } from '../../exchange/notices/mail/digest.reader';
import { PreferenceReading } from '../../exchange/notices/preferences/preference-reading';
import { AskedOrigin } from '../../http/asked-origin';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { type Draft, draftOf, draftStatus } from '../forms/draft';
import { type Filled, FilledForm } from '../forms/filled';
import { Submissions } from '../forms/submissions';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { Reading } from '../reading';
import { listed } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { CALENDAR_FORM, PREFERENCES_FORM } from './notice-forms';
import { NewCalendarFeed, NoticePreferencesPage } from './notice-preferences.view';

const MAILS_SHOWN = 10;

interface Refused {
  readonly preferences?: Draft;
  readonly calendar?: Draft;
}

/** How each person is told. */
@Controller()
export class NoticePreferencesController {
  constructor(
    private readonly submissions: Submissions,
    private readonly preferences: PreferenceReading,
    private readonly feeds: CalendarFeeds,
    private readonly digests: DigestReader,
    private readonly reading: Reading,
  ) {}

  @Page('notice-preferences', 'institution.read')
  show(@Viewing() viewer: Viewer, @Actor() actor: Principal): Promise<HtmlReply> {
    return this.page(viewer, actor, {});
  }

  @Submission('notice-preferences', 'SIGNED_IN')
  async set(@Viewing() viewer: Viewer, @Actor() actor: Principal, @FilledForm() filled: Filled): Promise<HtmlReply> {
    demandPage(viewer);
    return this.submissions.take(
      filled,
      async () => {
        await this.preferences.set(await this.submissions.checked(PREFERENCES_FORM, filled));
        return '/notice-preferences';
      },
      (preferences) => this.page(viewer, actor, { preferences }),
    );
  }

  @Submission('calendar-feeds', 'SIGNED_IN')
  async make(
    @Viewing() viewer: Viewer,
    @Actor() actor: Principal,
    @FilledForm() filled: Filled,
    @AskedOrigin() origin: string | null,
  ): Promise<HtmlReply> {
    demandPage(viewer);
    return this.submissions.takeShown(
      filled,
      async () => {
        const { name } = await this.submissions.checked(CALENDAR_FORM, filled);
        const made = await this.feeds.make(name);
        const title = viewer.say('カレンダーのアドレス', 'Address of the calendar');
        return showPage(viewer, { title, body: <NewCalendarFeed made={made} origin={origin} /> });
      },
      (calendar) => this.page(viewer, actor, { calendar }),
    );
  }

  @Submission('calendar-feeds/:id/revocation', 'SIGNED_IN')
  async revoke(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    demandPage(viewer);
    await this.feeds.revoke(id);
    return seeOther('/notice-preferences');
  }

  /** As the page is read. */
  private async within<T>(viewer: Viewer, work: () => Promise<T>): Promise<T> {
    const done = await this.reading.as(viewer, 'institution.read', async () => ({ result: await work() }));
    if (done === null) throw forbidden('institution.read');
    return done.result;
  }

  private async page(viewer: Viewer, { id }: Principal, refused: Refused): Promise<HtmlReply> {
    const preferences = await this.preferences.shown(id);
    const query = { limit: MAILS_SHOWN, sort: '-createdAt', accountId: id };
    const { items: digests } = await this.within(viewer, () => listed<DigestView>(this.digests, query));
    const drafts = {
      preferences: refused.preferences ?? draftOf(PREFERENCES_FORM.written(preferences)),
      calendar: refused.calendar ?? draftOf(),
    };
    const feeds = await this.within(viewer, () => this.feeds.list());
    return showPage(viewer, {
      title: viewer.say('メールとカレンダーの設定', 'Mail and calendars'),
      body: <NoticePreferencesPage content={{ preferences, feeds, digests }} drafts={drafts} />,
      status: Math.max(draftStatus(drafts.preferences), draftStatus(drafts.calendar)),
    });
  }
}

/** A form that asks for no permission of the registry's is held to that of its page. */
function demandPage({ can }: Viewer): void {
  if (!can('institution.read')) throw forbidden('institution.read');
}
