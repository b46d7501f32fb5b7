import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateRoleAssignment,
  RoleAssignmentQuery,
  RoleAssignmentView,
  PatchRoleAssignment,
} from './dto/role-assignment.dto';
import { RoleAssignmentEntity } from './role-assignment.entity';
import { RoleAssignmentReader } from './role-assignment.reader';
import { InstitutionEntity } from './institution.entity';

const ROLE_ASSIGNMENT: PartKind = {
  path: 'role-assignments',
  name: 'RoleAssignment',
  one: 'a role assignment',
  many: 'the role assignments',
  read: 'institution.read',
  write: 'institution.write',
  parent: {
    entity: InstitutionEntity,
    list: 'institutions/:id/role-assignments',
    key: 'institutionId',
    one: 'an institution',
  },
};

@ApiTags('institutions')
@Controller({ version: '1' })
export class RoleAssignmentsController extends PartController(ROLE_ASSIGNMENT, {
  create: CreateRoleAssignment,
  patch: PatchRoleAssignment,
  view: RoleAssignmentView,
  query: RoleAssignmentQuery,
}) {
  constructor(reader: RoleAssignmentReader, records: Records) {
    super(reader, records, plainParts(records, RoleAssignmentEntity, ROLE_ASSIGNMENT));
  }
}
