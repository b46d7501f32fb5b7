import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateOverseasCheck,
  OverseasCheckQuery,
  OverseasCheckView,
  PatchOverseasCheck,
} from './dto/overseas-check.dto';
import { OverseasCheckEntity } from './overseas-check.entity';
import { OverseasCheckReader } from './overseas-check.reader';
import { SubcontractEntity } from './subcontract.entity';

const OVERSEAS_CHECK: PartKind = {
  path: 'overseas-checks',
  name: 'OverseasCheck',
  one: 'an overseas check',
  many: 'the overseas checks',
  read: 'subcontract.read',
  write: 'subcontract.write',
  parent: {
    entity: SubcontractEntity,
    list: 'subcontracts/:id/overseas-checks',
    key: 'subcontractId',
    one: 'a subcontract',
  },
};

@ApiTags('subcontracts')
@Controller({ version: '1' })
export class OverseasChecksController extends PartController(OVERSEAS_CHECK, {
  create: CreateOverseasCheck,
  patch: PatchOverseasCheck,
  view: OverseasCheckView,
  query: OverseasCheckQuery,
}) {
  constructor(reader: OverseasCheckReader, records: Records) {
    super(reader, records, plainParts(records, OverseasCheckEntity, OVERSEAS_CHECK));
  }
}
