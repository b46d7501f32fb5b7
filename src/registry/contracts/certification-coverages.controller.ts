import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import {
  CreateCertificationCoverage,
  CertificationCoverageQuery,
  CertificationCoverageView,
  PatchCertificationCoverage,
} from './dto/certification-coverage.dto';
import { CertificationCoverageReader } from './certification-coverage.reader';
import { CertificationCoveragesService } from './certification-coverages.service';
import { ContractEntity } from './contract.entity';

const CERTIFICATION_COVERAGE: PartKind = {
  path: 'certification-coverages',
  name: 'CertificationCoverage',
  one: 'a certification coverage',
  many: 'the certification coverages',
  read: 'contract.read',
  write: 'contract.write',
  parent: {
    entity: ContractEntity,
    list: 'contracts/:id/certification-coverages',
    key: 'contractId',
    one: 'a contract',
  },
};

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
