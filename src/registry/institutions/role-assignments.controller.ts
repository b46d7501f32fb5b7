import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateRoleAssignment,
  RoleAssignmentQuery,
  RoleAssignmentView,
  PatchRoleAssignment,
} from './dto/role-assignment.dto';
import { ROLE_ASSIGNMENT } from './role-assignment-part';
import { RoleAssignmentEntity } from './role-assignment.entity';
import { RoleAssignmentReader } from './role-assignment.reader';

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
