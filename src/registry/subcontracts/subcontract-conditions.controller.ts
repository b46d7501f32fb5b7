import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateSubcontractCondition,
  PatchSubcontractCondition,
  SubcontractConditionQuery,
  SubcontractConditionView,
} from './dto/subcontract-condition.dto';
import { SubcontractConditionEntity } from './subcontract-condition.entity';
import { SubcontractConditionReader } from './subcontract-condition.reader';
import { SubcontractEntity } from './subcontract.entity';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('subcontract-conditions')
@Controller({ version: '1' })
export class SubcontractConditionsController {
  constructor(
    private readonly records: Records,
    private readonly reader: SubcontractConditionReader,
  ) {}

  @Lists(
    'subcontracts/:id/conditions',
    {
      id: 'listSubcontractConditions',
      permission: 'subcontract.read',
      summary: 'List the subcontract conditions of a subcontract',
    },
    SubcontractConditionView,
  )
  async list(@PathId() subcontractId: string, @Query() query: SubcontractConditionQuery): Promise<JsonReply> {
    await this.records.demand(SubcontractEntity, subcontractId);
    return listReply(this.reader, query, { subcontractId });
  }

  @Creates(
    'subcontracts/:id/conditions',
    { id: 'createSubcontractCondition', permission: 'subcontract.write', summary: 'Record a subcontract condition' },
    CreateSubcontractCondition,
    SubcontractConditionView,
  )
  async create(@PathId() subcontractId: string, @Body() body: CreateSubcontractCondition): Promise<JsonReply> {
    await this.records.demand(SubcontractEntity, subcontractId);
    return created(
      this.reader,
      'subcontract-conditions',
      await this.records.create(SubcontractConditionEntity, { ...body, subcontractId }),
    );
  }

  @Shows(
    'subcontract-conditions/:id',
    { id: 'getSubcontractCondition', permission: 'subcontract.read', summary: 'Read a subcontract condition' },
    SubcontractConditionView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'subcontract-conditions/:id',
    { id: 'updateSubcontractCondition', permission: 'subcontract.write', summary: 'Change a subcontract condition' },
    PatchSubcontractCondition,
    SubcontractConditionView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchSubcontractCondition): Promise<JsonReply> {
    await this.records.change(SubcontractConditionEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('subcontract-conditions/:id', {
    id: 'deleteSubcontractCondition',
    permission: 'subcontract.write',
    summary: 'Delete a subcontract condition that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(SubcontractConditionEntity, expected);
  }
}
