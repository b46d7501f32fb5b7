import { Body, Controller, Param, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../../access/actor';
import { type Principal } from '../../../access/principal';
import { SignInLimit } from '../../../access/sign-in/sign-in-limit.guard';
import { Submits, Tells } from '../../../access/sign-in/sign-in-operation';
import { AskedOrigin } from '../../../http/asked-origin';
import { PathId } from '../../../http/entity-tag';
import { Prints } from '../../../http/file-operation';
import { FileReply } from '../../../http/file-reply';
import { demandPerson } from '../demand-person';
import { CalendarFeedsView, CreateCalendarFeed, NewCalendarFeedView } from './calendar-feed.dto';
import { CalendarFeeds } from './calendar-feeds';

const READS = {
  id: 'readCalendar',
  permission: 'PUBLIC',
  summary: 'Read what is due as iCalendar, under a token of its own',
  description:
    'For a calendar program, which cannot sign in: whole days, from what is overdue to two years ahead, as its owner could see them now. An entry keeps its UID; where its day moves, or it is no longer due, its SEQUENCE counts up. A token that is unknown or revoked, and one whose owner may not come in any more, look the same (404).',
} as const;

/** What is due in people's own calendars. */
@ApiTags('notices')
@Controller({ version: '1' })
export class CalendarController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Tells(
    'calendar-feeds',
    {
      id: 'listCalendarFeeds',
      permission: 'institution.read',
      summary: 'List the calendars that read what is due for one',
    },
    CalendarFeedsView,
  )
  async list(@Actor() actor: Principal): Promise<CalendarFeedsView> {
    demandPerson(actor);
    return { items: await this.feeds.list() };
  }

  @Submits(
    'calendar-feeds',
    {
      id: 'createCalendarFeed',
      permission: 'institution.read',
      summary: 'Let a calendar read what is due for one',
      description: 'Its address is shown once, and opens nothing but this calendar. People only (403).',
    },
    { body: CreateCalendarFeed, view: NewCalendarFeedView, status: 201, problems: [409] },
  )
  make(@Body() { name }: CreateCalendarFeed, @Actor() actor: Principal): Promise<NewCalendarFeedView> {
    demandPerson(actor);
    return this.feeds.make(name);
  }

  @Submits(
    'calendar-feeds/:id/revocation',
    { id: 'revokeCalendarFeed', permission: 'institution.read', summary: 'Close the address of a calendar for good' },
    { problems: [404] },
  )
  revoke(@PathId() id: string, @Actor() actor: Principal): Promise<void> {
    demandPerson(actor);
    return this.feeds.revoke(id);
  }

  @Prints('calendar/:token.ics', READS, 'text/calendar')
  @UseGuards(SignInLimit)
  async read(@Param('token') token: string, @AskedOrigin() origin: string | null): Promise<FileReply> {
    const text = await this.feeds.text(token, origin);
    return new FileReply('bunkaiten.ics', 'text/calendar; charset=utf-8', Buffer.from(text));
  }
}
