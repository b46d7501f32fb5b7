import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import { CertificationVerificationEntity } from './certification-verification.entity';
import { CertificationVerificationReader } from './certification-verification.reader';
import { CertificationEntity } from './certification.entity';
import {
  CertificationVerificationQuery,
  CertificationVerificationView,
  CreateCertificationVerification,
  PatchCertificationVerification,
} from './dto/certification-verification.dto';

export const CERTIFICATION_VERIFICATION: PartKind = {
  path: 'certification-verifications',
  name: 'CertificationVerification',
  one: 'an own verification of a certification',
  many: 'one’s own verifications',
  read: 'evaluation.read',
  write: 'evaluation.write',
  parent: {
    entity: CertificationEntity,
    list: 'certifications/:id/verifications',
    key: 'certificationId',
    one: 'a certification',
  },
};

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
