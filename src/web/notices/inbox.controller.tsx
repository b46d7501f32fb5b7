import { Body, Controller } from '@nestjs/common';
import { forbidden } from '../../access/access.guard';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { Inbox } from '../../exchange/notices/inbox/inbox';
import { type HtmlReply, seeOther } from '../../http/html-reply';
import { today } from '../../kernel/calendar-date';
import { type Sent, textIn } from '../forms/sent';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { Reading } from '../reading';
import { type Viewer, Viewing } from '../viewer';
import { InboxPage } from './inbox.view';

@Controller()
export class InboxPagesController {
  constructor(
    private readonly inbox: Inbox,
    private readonly reading: Reading,
  ) {}

  @Page('inbox', 'institution.read')
  async show(@Viewing() viewer: Viewer, @Actor() actor: Principal): Promise<HtmlReply> {
    const notices = await this.inbox.withLooks(actor, today());
    return showPage(viewer, { title: viewer.say('受信箱', 'Inbox'), body: <InboxPage notices={notices} /> });
  }

  /** What was shown; what is no longer in the inbox by now is nothing to have seen. */
  @Submission('inbox/seen', 'SIGNED_IN')
  async see(@Viewing() viewer: Viewer, @Actor() actor: Principal, @Body() sent: Sent): Promise<HtmlReply> {
    const shown = new Set(textIn(sent, 'ids').split(','));
    const seen = await this.reading.as(viewer, 'institution.read', async () => {
      const notices = await this.inbox.on(actor, today());
      await this.inbox.see(notices.map(({ id }) => id).filter((id) => shown.has(id)));
      return true;
    });
    if (seen === null) throw forbidden('institution.read');
    return seeOther('/inbox');
  }
}
