import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../../access/actor';
import { type Principal } from '../../../access/principal';
import { Tells } from '../../../access/sign-in/sign-in-operation';
import { readPlace, writePlace } from '../../../findings/page-place';
import { AskedLanguage } from '../../../http/asked-language';
import { type Language } from '../../../http/language';
import { Notes } from '../../../http/operation';
import { today } from '../../../kernel/calendar-date';
import { fault, invalid } from '../../../kernel/problems';
import { demandPerson } from '../demand-person';
import { noticeWords } from '../notice-words';
import { InboxQuery, InboxView, type NoticeView, SeeNotices, SeenNoticesView } from './dto/notice.dto';
import { Inbox, type SeenNotice } from './inbox';

/** What somebody is told: each person's own. */
@ApiTags('notices')
@Controller({ path: 'inbox', version: '1' })
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Tells(
    '',
    {
      id: 'getInbox',
      permission: 'institution.read',
      summary: 'Read what is due, and what waits for one',
      description:
        'Worked out from the facts of today: what one may do something about, from the first step of its ladder on, and what is overdue until it is mended. It goes when that is done, moves when a day moves, and shows nothing that one may not see. People only: a program has no inbox (403).',
    },
    InboxView,
  )
  async read(
    @Query() { limit, cursor, unseen }: InboxQuery,
    @Actor() actor: Principal,
    @AskedLanguage() language: Language,
  ): Promise<InboxView> {
    demandPerson(actor);
    const asOf = today();
    const all = await this.inbox.withLooks(actor, asOf);
    const after = cursor === undefined ? null : readPlace(cursor, () => true);
    const rest = all
      .filter(({ seenAt }) => unseen === undefined || (seenAt === null) === unseen)
      .filter((notice) => after === null || notice.order > after.key);
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    return {
      asOf,
      counts: countsOf(all),
      items: items.map((notice) => viewOf(notice, language)),
      next: last === undefined || rest.length <= limit ? null : writePlace({ day: asOf, key: last.order }),
    };
  }

  @Notes(
    'seen',
    {
      id: 'seeNotices',
      permission: 'institution.read',
      summary: 'Say that one has seen notices',
      description: 'Only for oneself; the next step of the same thing is another notice, and not seen yet.',
    },
    SeeNotices,
    SeenNoticesView,
  )
  async see(@Body() { ids }: SeeNotices, @Actor() actor: Principal): Promise<SeenNoticesView> {
    demandPerson(actor);
    const known = new Set((await this.inbox.on(actor, today())).map(({ id }) => id));
    const unknown = ids.flatMap((id, i) =>
      known.has(id)
        ? []
        : [fault(`/ids/${i}`, 'NOT_FOUND', { ja: '受信箱にない通知です', en: 'No such notice in the inbox' })],
    );
    if (unknown.length > 0) throw invalid(unknown);
    await this.inbox.see(ids);
    return { unseen: countsOf(await this.inbox.withLooks(actor, today())).unseen };
  }
}

function countsOf(notices: readonly SeenNotice[]): InboxView['counts'] {
  return {
    all: notices.length,
    unseen: notices.filter(({ seenAt }) => seenAt === null).length,
    overdue: notices.filter(({ standing }) => standing.step.code === 'OVERDUE').length,
  };
}

function viewOf({ standing, subject, name, ...due }: SeenNotice, language: Language): NoticeView {
  const { id, kind, institutionId, contractId, opensOn, dueOn, seenAt } = due;
  const { title, toDo } = noticeWords(kind);
  return {
    id,
    kind,
    subject: { kind: subject.kind, id: subject.id, name },
    institutionId,
    contractId,
    opensOn,
    dueOn,
    daysLeft: standing.daysLeft,
    step: standing.step.code,
    since: standing.step.on,
    title: title[language],
    toDo: toDo[language],
    seenAt,
  };
}
