import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Answers, Lists } from '../../http/operation';
import { problems } from '../../http/operation-parts';
import { ChangeFeed } from './change-feed';
import { ChangeQuery } from './dto/change-query.dto';
import { ChangePageView } from './dto/change.dto';
import { FeedReaderQuery, FeedReaderView } from './dto/feed-reader.dto';
import { FeedReaderReader } from './feed-reader.reader';

/** What other systems follow. */
@ApiTags('changes')
@Controller({ version: '1' })
export class ChangesController {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly readers: FeedReaderReader,
  ) {}

  @Answers(
    'changes',
    {
      id: 'listChanges',
      permission: 'change.read',
      summary: 'Follow what has changed: first every record, then each that has been changed since',
      description:
        'Without a cursor it begins with a snapshot of all records that you may read; `next` leads through it and, without a hole, into what has changed since. Keep `next` when you have stored what came with it, and ask with it again for ever. A record is told as it stands when you ask, at least once, in the order in which changes were sealed (about a second after they were made); one that is gone is told with `isDeleted`. What follows from the day or from other records, such as a status by date, is no change of the record. 410: begin again without a cursor, and drop what does not come.',
    },
    ChangePageView,
  )
  @problems(410)
  list(@Query() query: ChangeQuery, @Actor() actor: Principal): Promise<JsonReply> {
    return this.feed.page(query, actor);
  }

  @Lists(
    'feed-readers',
    {
      id: 'listFeedReaders',
      permission: 'apiClient.read',
      summary: 'List the programs that follow the changes, and how far each is',
      description: 'Of each program the cursor with which it asked last. People who follow the changes are not noted.',
      isOfThePresent: true,
    },
    FeedReaderView,
  )
  consumers(@Query() query: FeedReaderQuery): Promise<JsonReply> {
    return listReply(this.readers, query);
  }
}
