import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import {
  CreateCertificationSuspension,
  CertificationSuspensionQuery,
  CertificationSuspensionView,
  PatchCertificationSuspension,
} from './dto/certification-suspension.dto';
import { CertificationSuspensionEntity } from './certification-suspension.entity';
import { CertificationSuspensionReader } from './certification-suspension.reader';
import { CERTIFICATION_SUSPENSION } from './certification-suspension-part';

@ApiTags('certifications')
@Controller({ version: '1' })
export class CertificationSuspensionsController extends PartController(CERTIFICATION_SUSPENSION, {
  create: CreateCertificationSuspension,
  patch: PatchCertificationSuspension,
  view: CertificationSuspensionView,
  query: CertificationSuspensionQuery,
}) {
  constructor(reader: CertificationSuspensionReader, records: Records) {
    super(reader, records, plainParts(records, CertificationSuspensionEntity, CERTIFICATION_SUSPENSION));
  }
}
