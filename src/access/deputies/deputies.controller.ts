import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Decides, Lists, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { DeputiesService } from './deputies.service';
import { DeputyReader } from './deputy.reader';
import { DeputyQuery, DeputyView, EndDeputy, NameDeputy } from './dto/deputy.dto';

/** 代行: who decides for whom, and when. */
@ApiTags('accounts')
@Controller({ path: 'deputies', version: '1' })
export class DeputiesController {
  constructor(
    private readonly service: DeputiesService,
    private readonly reader: DeputyReader,
  ) {}

  @Lists('', { id: 'listDeputies', permission: 'institution.read', summary: 'List deputies' }, DeputyView, DeputyQuery)
  list(@Query() query: DeputyQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    '',
    {
      id: 'nameDeputy',
      permission: 'deputy.name',
      summary: 'Name one’s own deputy from a day until a day',
      description:
        'Within it they may take the decisions of that role, each of which says for whom (`deputyFor`); they count as one with whom they stand for where a second person is asked. Nobody passes it on.',
    },
    NameDeputy,
    DeputyView,
  )
  async name(@Body() body: NameDeputy): Promise<JsonReply> {
    return created(this.reader, 'deputies', await this.service.name(body));
  }

  @Shows(':id', { id: 'getDeputy', permission: 'institution.read', summary: 'Read who decides for whom' }, DeputyView)
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Decides(
    ':id/end',
    {
      id: 'endDeputy',
      permission: 'deputy.name',
      summary: 'End it before its last day, as either of the two',
    },
    EndDeputy,
    DeputyView,
  )
  async end(@Expecting() expected: Expected, @Body() body: EndDeputy): Promise<JsonReply> {
    await this.service.end(expected, body);
    return shown(this.reader, expected.id);
  }
}
