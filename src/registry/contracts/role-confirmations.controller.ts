import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateRoleConfirmation,
  RoleConfirmationQuery,
  RoleConfirmationView,
  PatchRoleConfirmation,
} from './dto/role-confirmation.dto';
import { RoleConfirmationEntity } from './role-confirmation.entity';
import { RoleConfirmationReader } from './role-confirmation.reader';
import { ROLE_CONFIRMATION } from './role-confirmation-part';

@ApiTags('contracts')
@Controller({ version: '1' })
export class RoleConfirmationsController extends PartController(ROLE_CONFIRMATION, {
  create: CreateRoleConfirmation,
  patch: PatchRoleConfirmation,
  view: RoleConfirmationView,
  query: RoleConfirmationQuery,
}) {
  constructor(reader: RoleConfirmationReader, records: Records) {
    super(reader, records, plainParts(records, RoleConfirmationEntity, ROLE_CONFIRMATION));
  }
}
