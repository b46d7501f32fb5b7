import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import {
  CreateCertificationCoverage,
  CertificationCoverageQuery,
  CertificationCoverageView,
  PatchCertificationCoverage,
} from './dto/certification-coverage.dto';
import { CERTIFICATION_COVERAGE } from './certification-coverage-part';
import { CertificationCoverageReader } from './certification-coverage.reader';
import { CertificationCoveragesService } from './certification-coverages.service';

@ApiTags('contracts')
@Controller({ version: '1' })
export class CertificationCoveragesController extends PartController(CERTIFICATION_COVERAGE, {
  create: CreateCertificationCoverage,
  patch: PatchCertificationCoverage,
  view: CertificationCoverageView,
  query: CertificationCoverageQuery,
}) {
  constructor(
    reader: CertificationCoverageReader,
    records: Records,
    certificationCoverages: CertificationCoveragesService,
  ) {
    super(reader, records, certificationCoverages);
  }
}
