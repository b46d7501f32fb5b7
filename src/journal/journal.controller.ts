import { Controller, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { PathId } from '../http/entity-tag';
import { type JsonReply } from '../http/json-reply';
import { Answers, Lists } from '../http/operation';
import { HistoryQuery, JournalQuery } from './dto/journal-query.dto';
import { HistoryEntryView, JournalHeadView, JournalPageView } from './dto/journal.dto';
import { HistoryReader } from './history.reader';
import { JournalReader } from './journal.reader';
import { HISTORY_RESOURCES } from './journal-terms';

/** What happened. */
@ApiTags('journal')
@Controller({ version: '1' })
export class JournalController {
  constructor(
    private readonly journal: JournalReader,
    private readonly histories: HistoryReader,
  ) {}

  @Answers(
    'journal',
    {
      id: 'readJournal',
      permission: 'journal.read',
      summary: 'Read what happened, in an order in which nothing stands before what it builds on',
      description: 'An entry appears when it is sealed, about a second after the change.',
    },
    JournalPageView,
  )
  read(@Query() query: JournalQuery): Promise<JsonReply> {
    return this.journal.page(query);
  }

  @Answers(
    'journal/head',
    {
      id: 'getJournalHead',
      permission: 'journal.read',
      summary: 'The end of the journal’s hash chain, to be noted elsewhere',
      description: '`npm run journal:verify -- --anchor position:hash` holds the journal against it later.',
    },
    JournalHeadView,
  )
  head(): Promise<JsonReply> {
    return this.journal.head();
  }

  @Lists(
    ':resource/:id/history',
    {
      id: 'getHistory',
      permission: 'history.read',
      summary: 'What happened to a record, newest first: who changed what, when and why',
      description: 'Also of records that have been deleted.',
    },
    HistoryEntryView,
  )
  @ApiParam({
    name: 'resource',
    description: 'Kind of the record, as in its own address',
    enum: HISTORY_RESOURCES,
    enumName: 'HistoryResource',
    example: 'contracts',
  })
  history(@Param('resource') resource: string, @PathId() id: string, @Query() query: HistoryQuery) {
    return this.histories.of(resource, id, query);
  }
}
