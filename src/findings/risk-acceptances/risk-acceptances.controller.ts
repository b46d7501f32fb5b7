import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../../database/records';
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
import { RiskAcceptanceEntity } from './risk-acceptance.entity';
import { RiskAcceptanceReader } from './risk-acceptance.reader';

@ApiTags('risk-acceptances')
@Controller({ path: 'risk-acceptances', version: '1' })
export class RiskAcceptancesController {
  constructor(
    private readonly records: Records,
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
    { id: 'createRiskAcceptance', permission: 'risk.write', summary: 'Record that the executives accept a finding' },
    CreateRiskAcceptance,
    RiskAcceptanceView,
  )
  async create(@Body() body: CreateRiskAcceptance): Promise<JsonReply> {
    return created(this.reader, 'risk-acceptances', await this.records.create(RiskAcceptanceEntity, body));
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
    { id: 'updateRiskAcceptance', permission: 'risk.write', summary: 'Change or withdraw a risk acceptance' },
    PatchRiskAcceptance,
    RiskAcceptanceView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchRiskAcceptance): Promise<JsonReply> {
    await this.records.change(RiskAcceptanceEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes(':id', {
    id: 'deleteRiskAcceptance',
    permission: 'risk.write',
    summary: 'Delete a risk acceptance recorded by mistake',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(RiskAcceptanceEntity, expected);
  }
}
