import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import { CertificationVerificationEntity } from './certification-verification.entity';
import { CertificationVerificationReader } from './certification-verification.reader';
import { CERTIFICATION_VERIFICATION } from './certification-verification-part';
import {
  CertificationVerificationQuery,
  CertificationVerificationView,
  CreateCertificationVerification,
  PatchCertificationVerification,
} from './dto/certification-verification.dto';

@ApiTags('certifications')
@Controller({ version: '1' })
export class CertificationVerificationsController extends PartController(CERTIFICATION_VERIFICATION, {
  create: CreateCertificationVerification,
  patch: PatchCertificationVerification,
  view: CertificationVerificationView,
  query: CertificationVerificationQuery,
}) {
  constructor(reader: CertificationVerificationReader, records: Records) {
    super(reader, records, plainParts(records, CertificationVerificationEntity, CERTIFICATION_VERIFICATION));
  }
}
