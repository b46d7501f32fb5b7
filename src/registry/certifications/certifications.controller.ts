import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MasterController } from '../../http/records/master-controller';
import {
  CertificationQuery,
  CertificationView,
  CreateCertification,
  PatchCertification,
  UpsertCertification,
} from './dto/certification.dto';
import { CertificationReader } from './certification.reader';
import { CertificationsService } from './certifications.service';

@ApiTags('certifications')
@Controller({ version: '1' })
export class CertificationsController extends MasterController(
  {
    path: 'certifications',
    knownAs: 'CERTIFICATION',
    name: 'Certification',
    one: 'a certification',
    many: 'certifications',
    read: 'certification.read',
    write: 'certification.write',
  },
  {
    create: CreateCertification,
    patch: PatchCertification,
    upsert: UpsertCertification,
    view: CertificationView,
    query: CertificationQuery,
  },
) {
  constructor(reader: CertificationReader, certifications: CertificationsService) {
    super(reader, certifications);
  }
}
