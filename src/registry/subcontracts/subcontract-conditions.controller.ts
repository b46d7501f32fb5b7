import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateSubcontractCondition,
  SubcontractConditionQuery,
  SubcontractConditionView,
  PatchSubcontractCondition,
} from './dto/subcontract-condition.dto';
import { SUBCONTRACT_CONDITION } from './subcontract-condition-part';
import { SubcontractConditionEntity } from './subcontract-condition.entity';
import { SubcontractConditionReader } from './subcontract-condition.reader';

@ApiTags('subcontracts')
@Controller({ version: '1' })
export class SubcontractConditionsController extends PartController(SUBCONTRACT_CONDITION, {
  create: CreateSubcontractCondition,
  patch: PatchSubcontractCondition,
  view: SubcontractConditionView,
  query: SubcontractConditionQuery,
}) {
  constructor(reader: SubcontractConditionReader, records: Records) {
    super(reader, records, plainParts(records, SubcontractConditionEntity, SUBCONTRACT_CONDITION));
  }
}
