import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { CertificationSuspensionEntity } from './certification-suspension.entity';
import { CertificationSuspensionReader } from './certification-suspension.reader';
import { CertificationEntity } from './certification.entity';
import {
  CertificationSuspensionQuery,
  CertificationSuspensionView,
  CreateCertificationSuspension,
  PatchCertificationSuspension,
} from './dto/certification-suspension.dto';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('certification-suspensions')
@Controller({ version: '1' })
export class CertificationSuspensionsController {
  constructor(
    private readonly records: Records,
    private readonly reader: CertificationSuspensionReader,
  ) {}

  @Lists(
    'certifications/:id/suspensions',
    {
      id: 'listCertificationSuspensions',
      permission: 'certification.read',
      summary: 'List the certification suspensions of a certification',
    },
    CertificationSuspensionView,
  )
  async list(@PathId() certificationId: string, @Query() query: CertificationSuspensionQuery): Promise<JsonReply> {
    await this.records.demand(CertificationEntity, certificationId);
    return listReply(this.reader, query, { certificationId });
  }

  @Creates(
    'certifications/:id/suspensions',
    {
      id: 'createCertificationSuspension',
      permission: 'certification.write',
      summary: 'Record a certification suspension',
    },
    CreateCertificationSuspension,
    CertificationSuspensionView,
  )
  async create(@PathId() certificationId: string, @Body() body: CreateCertificationSuspension): Promise<JsonReply> {
    await this.records.demand(CertificationEntity, certificationId);
    return created(
      this.reader,
      'certification-suspensions',
      await this.records.create(CertificationSuspensionEntity, { ...body, certificationId }),
    );
  }

  @Shows(
    'certification-suspensions/:id',
    { id: 'getCertificationSuspension', permission: 'certification.read', summary: 'Read a certification suspension' },
    CertificationSuspensionView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'certification-suspensions/:id',
    {
      id: 'updateCertificationSuspension',
      permission: 'certification.write',
      summary: 'Change a certification suspension',
    },
    PatchCertificationSuspension,
    CertificationSuspensionView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchCertificationSuspension): Promise<JsonReply> {
    await this.records.change(CertificationSuspensionEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('certification-suspensions/:id', {
    id: 'deleteCertificationSuspension',
    permission: 'certification.write',
    summary: 'Delete a certification suspension that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(CertificationSuspensionEntity, expected);
  }
}
