import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { Expecting } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { Decides } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { markOf, TakeOverPapers } from '../take-over-papers';
import { TakeOverSubcontract } from './dto/subcontract-take-over.dto';
import { SubcontractView } from './dto/subcontract.dto';
import { takenOver } from './subcontract-steps';
import { SubcontractEntity } from './subcontract.entity';
import { SubcontractReader } from './subcontract.reader';

/** 引継ぎ: the way into the registry of a re-entrustment that is already at work. */
@ApiTags('subcontracts')
@Controller({ version: '1' })
export class SubcontractTakeOversController {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
    private readonly papers: TakeOverPapers,
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
  take(@Expecting() expected: Expected, @Body() body: TakeOverSubcontract): Promise<JsonReply> {
    return this.database.transact(async () => {
      const mark = markOf(body);
      await this.records.change(SubcontractEntity, expected, (before) => ({ ...takenOver(before, body), ...mark }));
      await this.papers.attach('SUBCONTRACT', expected.id, body);
      return shown(this.reader, expected.id);
    });
  }
}
