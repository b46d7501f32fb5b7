import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { ExternalKeyPath, type KnownAs } from '../../http/external-key';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows, Upserts } from '../../http/operation';
import { created, shown, upserted } from '../../http/record-reply';
import { CertificationReader } from './certification.reader';
import { CertificationsService } from './certifications.service';
import {
  CertificationQuery,
  CertificationView,
  CreateCertification,
  PatchCertification,
} from './dto/certification.dto';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('certifications')
@Controller({ version: '1' })
export class CertificationsController {
  constructor(
    private readonly certifications: CertificationsService,
    private readonly reader: CertificationReader,
  ) {}

  @Lists(
    'certifications',
    { id: 'listCertifications', permission: 'certification.read', summary: 'List certifications' },
    CertificationView,
  )
  list(@Query() query: CertificationQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    'certifications',
    { id: 'createCertification', permission: 'certification.write', summary: 'Register a certification' },
    CreateCertification,
    CertificationView,
  )
  async create(@Body() body: CreateCertification): Promise<JsonReply> {
    return created(this.reader, 'certifications', await this.certifications.create(body));
  }

  @Shows(
    'external/certifications/:system/:key',
    {
      id: 'getCertificationByExternalId',
      permission: 'certification.read',
      summary: 'Read a certification by another system’s key',
    },
    CertificationView,
  )
  async readByKey(@ExternalKeyPath() known: KnownAs): Promise<JsonReply> {
    return shown(this.reader, await this.certifications.find(known.key));
  }

  @Upserts(
    'external/certifications/:system/:key',
    {
      id: 'upsertCertificationByExternalId',
      permission: 'certification.write',
      summary: 'Register or change a certification by another system’s key',
    },
    CreateCertification,
    CertificationView,
  )
  upsert(@ExternalKeyPath() known: KnownAs, @Body() body: CreateCertification): Promise<JsonReply> {
    return upserted(this.reader, 'certifications', known, this.certifications, body);
  }

  @Shows(
    'certifications/:id',
    { id: 'getCertification', permission: 'certification.read', summary: 'Read a certification' },
    CertificationView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'certifications/:id',
    { id: 'updateCertification', permission: 'certification.write', summary: 'Change a certification' },
    PatchCertification,
    CertificationView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchCertification): Promise<JsonReply> {
    await this.certifications.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('certifications/:id', {
    id: 'deleteCertification',
    permission: 'certification.write',
    summary: 'Delete a certification that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.certifications.remove(expected);
  }
}
