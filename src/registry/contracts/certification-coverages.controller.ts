import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { CertificationCoverageReader } from './certification-coverage.reader';
import { CertificationCoveragesService } from './certification-coverages.service';
import { ContractEntity } from './contract.entity';
import {
  CertificationCoverageQuery,
  CertificationCoverageView,
  CreateCertificationCoverage,
  PatchCertificationCoverage,
} from './dto/certification-coverage.dto';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('certification-coverages')
@Controller({ version: '1' })
export class CertificationCoveragesController {
  constructor(
    private readonly certificationCoverages: CertificationCoveragesService,
    private readonly records: Records,
    private readonly reader: CertificationCoverageReader,
  ) {}

  @Lists(
    'contracts/:id/certification-coverages',
    {
      id: 'listCertificationCoverages',
      permission: 'contract.read',
      summary: 'List the certification coverages of a contract',
    },
    CertificationCoverageView,
  )
  async list(@PathId() contractId: string, @Query() query: CertificationCoverageQuery): Promise<JsonReply> {
    await this.records.demand(ContractEntity, contractId);
    return listReply(this.reader, query, { contractId });
  }

  @Creates(
    'contracts/:id/certification-coverages',
    { id: 'createCertificationCoverage', permission: 'contract.write', summary: 'Record a certification coverage' },
    CreateCertificationCoverage,
    CertificationCoverageView,
  )
  async create(@PathId() contractId: string, @Body() body: CreateCertificationCoverage): Promise<JsonReply> {
    return created(this.reader, 'certification-coverages', await this.certificationCoverages.create(contractId, body));
  }

  @Shows(
    'certification-coverages/:id',
    { id: 'getCertificationCoverage', permission: 'contract.read', summary: 'Read a certification coverage' },
    CertificationCoverageView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'certification-coverages/:id',
    { id: 'updateCertificationCoverage', permission: 'contract.write', summary: 'Change a certification coverage' },
    PatchCertificationCoverage,
    CertificationCoverageView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchCertificationCoverage): Promise<JsonReply> {
    await this.certificationCoverages.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('certification-coverages/:id', {
    id: 'deleteCertificationCoverage',
    permission: 'contract.write',
    summary: 'Delete a certification coverage that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.certificationCoverages.remove(expected);
  }
}
