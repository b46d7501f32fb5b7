import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Answers, Creates, Lists, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { HandoverQuery, HandoverView, HandOver, OpenWorkView } from './dto/handover.dto';
import { HandoverReader } from './handover.reader';
import { HandoversService } from './handovers.service';

/** 引継ぎ: one step hands what a leaver has open to a successor. */
@ApiTags('accounts')
@Controller({ version: '1' })
export class HandoversController {
  constructor(
    private readonly service: HandoversService,
    private readonly reader: HandoverReader,
  ) {}

  @Answers(
    'accounts/:id/work',
    { id: 'listWorkOfAccount', permission: 'account.read', summary: 'Tell what would go to a successor' },
    OpenWorkView,
  )
  async work(@PathId() id: string): Promise<OpenWorkView> {
    return { items: await this.service.workOf(id) };
  }

  @Creates(
    'accounts/:id/handovers',
    {
      id: 'handOver',
      permission: 'account.write',
      summary: 'Hand a leaver’s work to a successor',
      description:
        'What was asked for counts as the successor’s, who does not decide on it; responsibilities named by the leaver’s name, roles that do not bind, and findings that the leaver was in charge of, are the successor’s from today on; the leaver is shut out. What the leaver did stays theirs.',
    },
    HandOver,
    HandoverView,
  )
  async handOver(@PathId() id: string, @Body() { successorId }: HandOver): Promise<JsonReply> {
    return created(this.reader, 'handovers', await this.service.handOver(id, successorId));
  }

  @Lists(
    'handovers',
    { id: 'listHandovers', permission: 'account.read', summary: 'List whose work went to whom' },
    HandoverView,
    HandoverQuery,
  )
  list(@Query() query: HandoverQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Shows(
    'handovers/:id',
    { id: 'getHandover', permission: 'account.read', summary: 'Read what went to a successor' },
    HandoverView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }
}
