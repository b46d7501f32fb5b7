import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import {
  CreateRoleAssignment,
  PatchRoleAssignment,
  RoleAssignmentQuery,
  RoleAssignmentView,
} from './dto/role-assignment.dto';
import { InstitutionEntity } from './institution.entity';
import { RoleAssignmentEntity } from './role-assignment.entity';
import { RoleAssignmentReader } from './role-assignment.reader';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('role-assignments')
@Controller({ version: '1' })
export class RoleAssignmentsController {
  constructor(
    private readonly records: Records,
    private readonly reader: RoleAssignmentReader,
  ) {}

  @Lists(
    'institutions/:id/role-assignments',
    {
      id: 'listRoleAssignments',
      permission: 'institution.read',
      summary: 'List the role assignments of an institution',
    },
    RoleAssignmentView,
  )
  async list(@PathId() institutionId: string, @Query() query: RoleAssignmentQuery): Promise<JsonReply> {
    await this.records.demand(InstitutionEntity, institutionId);
    return listReply(this.reader, query, { institutionId });
  }

  @Creates(
    'institutions/:id/role-assignments',
    { id: 'createRoleAssignment', permission: 'institution.write', summary: 'Record a role assignment' },
    CreateRoleAssignment,
    RoleAssignmentView,
  )
  async create(@PathId() institutionId: string, @Body() body: CreateRoleAssignment): Promise<JsonReply> {
    await this.records.demand(InstitutionEntity, institutionId);
    return created(
      this.reader,
      'role-assignments',
      await this.records.create(RoleAssignmentEntity, { ...body, institutionId }),
    );
  }

  @Shows(
    'role-assignments/:id',
    { id: 'getRoleAssignment', permission: 'institution.read', summary: 'Read a role assignment' },
    RoleAssignmentView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'role-assignments/:id',
    { id: 'updateRoleAssignment', permission: 'institution.write', summary: 'Change a role assignment' },
    PatchRoleAssignment,
    RoleAssignmentView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchRoleAssignment): Promise<JsonReply> {
    await this.records.change(RoleAssignmentEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('role-assignments/:id', {
    id: 'deleteRoleAssignment',
    permission: 'institution.write',
    summary: 'Delete a role assignment that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(RoleAssignmentEntity, expected);
  }
}
