import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateSubcontractCondition,
  SubcontractConditionQuery,
  SubcontractConditionView,
  PatchSubcontractCondition,
} from './dto/subcontract-condition.dto';
import { SubcontractConditionEntity } from './subcontract-condition.entity';
import { SubcontractConditionReader } from './subcontract-condition.reader';
import { SubcontractEntity } from './subcontract.entity';

const SUBCONTRACT_CONDITION: PartKind = {
  path: 'subcontract-conditions',
  name: 'SubcontractCondition',
  one: 'a condition of a subcontract',
  many: 'the conditions',
  read: 'subcontract.read',
  write: 'subcontract.write',
  parent: {
    entity: SubcontractEntity,
    list: 'subcontracts/:id/conditions',
    key: 'subcontractId',
    one: 'a subcontract',
  },
};

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
