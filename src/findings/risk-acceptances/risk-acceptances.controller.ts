import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor } from '../../access/actor';
import { type Principal } from '../../access/principal';
import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateRiskAcceptance,
  PatchRiskAcceptance,
  RiskAcceptanceQuery,
  RiskAcceptanceView,
} from './risk-acceptance.dto';
import { RiskAcceptanceReader } from './risk-acceptance.reader';
import { RiskAcceptances } from './risk-acceptances';

@ApiTags('risk-acceptances')
@Controller({ path: 'risk-acceptances', version: '1' })
export class RiskAcceptancesController {
  constructor(
    private readonly acceptances: RiskAcceptances,
    private readonly reader: RiskAcceptanceReader,
  ) {}

  @Lists(
    '',
    { id: 'listRiskAcceptances', permission: 'risk.read', summary: 'List risk acceptances' },
    RiskAcceptanceView,
  )
  list(@Query() query: RiskAcceptanceQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    '',
    {
      id: 'createRiskAcceptance',
      permission: 'risk.write',
      summary: 'Ask the executives to accept a finding',
      description:
        'The finding is kept as it stands on the first day: an acceptance covers this rule, this record, what is as grave, and no more than these facts. Where there is no such finding, there is nothing to accept.',
    },
    CreateRiskAcceptance,
    RiskAcceptanceView,
  )
  async create(@Body() body: CreateRiskAcceptance, @Actor() actor: Principal): Promise<JsonReply> {
    return created(this.reader, 'risk-acceptances', await this.acceptances.propose(actor, body));
  }

  @Shows(
    ':id',
    { id: 'getRiskAcceptance', permission: 'risk.read', summary: 'Read a risk acceptance' },
    RiskAcceptanceView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    ':id',
    {
      id: 'updateRiskAcceptance',
      permission: 'risk.write',
      summary: 'Accept, change or withdraw',
      description:
        'An approval is entered by an executive (permission risk.accept) who is not the one who asked for it.',
    },
    PatchRiskAcceptance,
    RiskAcceptanceView,
  )
  async patch(
    @Expecting() expected: Expected,
    @Body() body: PatchRiskAcceptance,
    @Actor() actor: Principal,
  ): Promise<JsonReply> {
    await this.acceptances.change(actor, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes(':id', {
    id: 'deleteRiskAcceptance',
    permission: 'risk.write',
    summary: 'Delete a risk acceptance recorded by mistake',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.acceptances.remove(expected);
  }
}
