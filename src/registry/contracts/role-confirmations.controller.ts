import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { ContractEntity } from './contract.entity';
import { RoleConfirmationEntity } from './role-confirmation.entity';
import { RoleConfirmationReader } from './role-confirmation.reader';
import {
  CreateRoleConfirmation,
  PatchRoleConfirmation,
  RoleConfirmationQuery,
  RoleConfirmationView,
} from './dto/role-confirmation.dto';

@ApiTags('role-confirmations')
@Controller({ version: '1' })
export class RoleConfirmationsController {
  constructor(
    private readonly records: Records,
    private readonly reader: RoleConfirmationReader,
  ) {}

  @Lists(
    'contracts/:id/role-confirmations',
    {
      id: 'listRoleConfirmations',
      permission: 'contract.read',
      summary: 'List the items of the 確認表 that were gone through for a contract',
    },
    RoleConfirmationView,
  )
  async list(@PathId() contractId: string, @Query() query: RoleConfirmationQuery): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return listReply(this.reader, query, { contractId });
  }

  @Creates(
    'contracts/:id/role-confirmations',
    {
      id: 'createRoleConfirmation',
      permission: 'contract.write',
      summary: 'Record what the parties found for an item of the 確認表',
    },
    CreateRoleConfirmation,
    RoleConfirmationView,
  )
  async create(@PathId() contractId: string, @Body() body: CreateRoleConfirmation): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return created(
      this.reader,
      'role-confirmations',
      await this.records.create(RoleConfirmationEntity, { ...body, contractId }),
    );
  }

  @Shows(
    'role-confirmations/:id',
    { id: 'getRoleConfirmation', permission: 'contract.read', summary: 'Read an item of the 確認表' },
    RoleConfirmationView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'role-confirmations/:id',
    { id: 'updateRoleConfirmation', permission: 'contract.write', summary: 'Change an item of the 確認表' },
    PatchRoleConfirmation,
    RoleConfirmationView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchRoleConfirmation): Promise<JsonReply> {
    await this.records.change(RoleConfirmationEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('role-confirmations/:id', {
    id: 'deleteRoleConfirmation',
    permission: 'contract.write',
    summary: 'Delete an item of the 確認表',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(RoleConfirmationEntity, expected);
  }
}
