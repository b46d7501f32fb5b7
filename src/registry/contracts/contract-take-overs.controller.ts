import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected } from '../../database/records';
import { Expecting } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { Decides } from '../../http/operation';
import { shown } from '../../http/record-reply';
import { ContractReader } from './contract.reader';
import { ContractTakeOvers } from './contract-take-overs';
import { TakeOverContract } from './dto/contract-take-over.dto';
import { ContractView } from './dto/contract.dto';

/** 引継ぎ: the way into the registry of a contract that already runs. */
@ApiTags('contracts')
@Controller({ version: '1' })
export class ContractTakeOversController {
  constructor(
    private readonly takeOvers: ContractTakeOvers,
    private readonly reader: ContractReader,
  ) {}

  @Decides(
    'contracts/:id/take-over',
    {
      id: 'takeOverContract',
      permission: 'takeOver.enter',
      summary: 'Take over a contract that already runs',
      description:
        'Of a draft, until the cut-over day that two people of the institution have set. No gate is asked: the contract is marked for ever as taken over and not decided here, and is judged like every other.',
    },
    TakeOverContract,
    ContractView,
  )
  async take(@Expecting() expected: Expected, @Body() body: TakeOverContract): Promise<JsonReply> {
    await this.takeOvers.take(expected, body);
    return shown(this.reader, expected.id);
  }
}
