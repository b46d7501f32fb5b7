import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateOverseasCheck,
  OverseasCheckQuery,
  OverseasCheckView,
  PatchOverseasCheck,
} from './dto/overseas-check.dto';
import { OverseasCheckEntity } from './overseas-check.entity';
import { OverseasCheckReader } from './overseas-check.reader';
import { SubcontractEntity } from './subcontract.entity';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('overseas-checks')
@Controller({ version: '1' })
export class OverseasChecksController {
  constructor(
    private readonly records: Records,
    private readonly reader: OverseasCheckReader,
  ) {}

  @Lists(
    'subcontracts/:id/overseas-checks',
    { id: 'listOverseasChecks', permission: 'subcontract.read', summary: 'List the overseas checks of a subcontract' },
    OverseasCheckView,
  )
  async list(@PathId() subcontractId: string, @Query() query: OverseasCheckQuery): Promise<JsonReply> {
    await this.records.demand(SubcontractEntity, subcontractId);
    return listReply(this.reader, query, { subcontractId });
  }

  @Creates(
    'subcontracts/:id/overseas-checks',
    { id: 'createOverseasCheck', permission: 'subcontract.write', summary: 'Record an overseas check' },
    CreateOverseasCheck,
    OverseasCheckView,
  )
  async create(@PathId() subcontractId: string, @Body() body: CreateOverseasCheck): Promise<JsonReply> {
    await this.records.demand(SubcontractEntity, subcontractId);
    return created(
      this.reader,
      'overseas-checks',
      await this.records.create(OverseasCheckEntity, { ...body, subcontractId }),
    );
  }

  @Shows(
    'overseas-checks/:id',
    { id: 'getOverseasCheck', permission: 'subcontract.read', summary: 'Read an overseas check' },
    OverseasCheckView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'overseas-checks/:id',
    { id: 'updateOverseasCheck', permission: 'subcontract.write', summary: 'Change an overseas check' },
    PatchOverseasCheck,
    OverseasCheckView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchOverseasCheck): Promise<JsonReply> {
    await this.records.change(OverseasCheckEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('overseas-checks/:id', {
    id: 'deleteOverseasCheck',
    permission: 'subcontract.write',
    summary: 'Delete an overseas check that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(OverseasCheckEntity, expected);
  }
}
