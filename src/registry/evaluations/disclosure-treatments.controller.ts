import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { plainRecords } from '../../http/records/plain-records';
import { RecordController } from '../../http/records/record-controller';
import { DisclosureTreatmentEntity } from './disclosure-treatment.entity';
import { DisclosureTreatmentReader } from './disclosure-treatment.reader';
import {
  CreateDisclosureTreatment,
  DisclosureTreatmentQuery,
  DisclosureTreatmentView,
  PatchDisclosureTreatment,
} from './dto/disclosure-treatment.dto';

@ApiTags('evaluations')
@Controller({ version: '1' })
export class DisclosureTreatmentsController extends RecordController(
  {
    path: 'disclosure-treatments',
    name: 'DisclosureTreatment',
    one: 'how an item of an MDS or SDS is dealt with',
    many: 'how items of MDS and SDS are dealt with',
    read: 'evaluation.read',
    write: 'evaluation.write',
  },
  {
    create: CreateDisclosureTreatment,
    patch: PatchDisclosureTreatment,
    view: DisclosureTreatmentView,
    query: DisclosureTreatmentQuery,
  },
) {
  constructor(reader: DisclosureTreatmentReader, records: Records) {
    super(reader, plainRecords(records, DisclosureTreatmentEntity));
  }
}
