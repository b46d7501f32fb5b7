import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { plainRecords } from '../../http/records/plain-records';
import { RecordController } from '../../http/records/record-controller';
import {
  CreateVendorEvaluation,
  VendorEvaluationQuery,
  VendorEvaluationView,
  PatchVendorEvaluation,
} from './dto/vendor-evaluation.dto';
import { VendorEvaluationEntity } from './vendor-evaluation.entity';
import { VendorEvaluationReader } from './vendor-evaluation.reader';

@ApiTags('evaluations')
@Controller({ version: '1' })
export class VendorEvaluationsController extends RecordController(
  {
    path: 'vendor-evaluations',
    name: 'VendorEvaluation',
    one: 'a vendor evaluation',
    many: 'vendor evaluations',
    read: 'evaluation.read',
    write: 'evaluation.write',
  },
  {
    create: CreateVendorEvaluation,
    patch: PatchVendorEvaluation,
    view: VendorEvaluationView,
    query: VendorEvaluationQuery,
  },
) {
  constructor(reader: VendorEvaluationReader, records: Records) {
    super(reader, plainRecords(records, VendorEvaluationEntity));
  }
}
