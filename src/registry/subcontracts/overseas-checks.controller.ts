import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateOverseasCheck,
  OverseasCheckQuery,
  OverseasCheckView,
  PatchOverseasCheck,
} from './dto/overseas-check.dto';
import { OVERSEAS_CHECK } from './overseas-check-part';
import { OverseasCheckEntity } from './overseas-check.entity';
import { OverseasCheckReader } from './overseas-check.reader';

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
