import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { Expecting } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { Decides } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { TakeOverSubcontract } from './dto/subcontract-take-over.dto';
import { SubcontractView } from './dto/subcontract.dto';
import { SubcontractTakeOvers } from './subcontract-take-overs';
import { SubcontractReader } from './subcontract.reader';

/** 引継ぎ: the way into the registry of a re-entrustment that is already at work. */
@ApiTags('subcontracts')
@Controller({ version: '1' })
export class SubcontractTakeOversController {
  constructor(
    private readonly takeOvers: SubcontractTakeOvers,
    private readonly reader: SubcontractReader,
  ) {}

  @Decides(
    'subcontracts/:id/take-over',
    {
      id: 'takeOverSubcontract',
      permission: 'takeOver.enter',
      summary: 'Take over a re-entrustment that is already at work',
      description:
        'Until the cut-over day that two people of the institution have set. No gate is asked: it is marked for ever as taken over and not decided here, and is judged like every other.',
    },
    TakeOverSubcontract,
    SubcontractView,
  )
  async take(@Expecting() expected: Expected, @Body() body: TakeOverSubcontract): Promise<JsonReply> {
    await this.takeOvers.take(expected, body);
    return shown(this.reader, expected.id);
  }
}
