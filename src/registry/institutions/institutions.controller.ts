import { type Expected } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { ExternalKeyPath, type KnownAs } from '../../http/external-key';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows, Upserts } from '../../http/operation';
import { created, shown, upserted } from '../../http/record-reply';
import { CreateInstitution, InstitutionQuery, InstitutionView, PatchInstitution } from './dto/institution.dto';
import { InstitutionReader } from './institution.reader';
import { InstitutionsService } from './institutions.service';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('institutions')
@Controller({ version: '1' })
export class InstitutionsController {
  constructor(
    private readonly institutions: InstitutionsService,
    private readonly reader: InstitutionReader,
  ) {}

  @Lists(
    'institutions',
    { id: 'listInstitutions', permission: 'institution.read', summary: 'List institutions' },
    InstitutionView,
  )
  list(@Query() query: InstitutionQuery): Promise<JsonReply> {
    return listReply(this.reader, query);
  }

  @Creates(
    'institutions',
    { id: 'createInstitution', permission: 'institution.write', summary: 'Register an institution' },
    CreateInstitution,
    InstitutionView,
  )
  async create(@Body() body: CreateInstitution): Promise<JsonReply> {
    return created(this.reader, 'institutions', await this.institutions.create(body));
  }

  @Shows(
    'external/institutions/:system/:key',
    {
      id: 'getInstitutionByExternalId',
      permission: 'institution.read',
      summary: 'Read an institution by another system’s key',
    },
    InstitutionView,
  )
  async readByKey(@ExternalKeyPath() known: KnownAs): Promise<JsonReply> {
    return shown(this.reader, await this.institutions.find(known.key));
  }

  @Upserts(
    'external/institutions/:system/:key',
    {
      id: 'upsertInstitutionByExternalId',
      permission: 'institution.write',
      summary: 'Register or change an institution by another system’s key',
    },
    CreateInstitution,
    InstitutionView,
  )
  upsert(@ExternalKeyPath() known: KnownAs, @Body() body: CreateInstitution): Promise<JsonReply> {
    return upserted(this.reader, 'institutions', known, this.institutions, body);
  }

  @Shows(
    'institutions/:id',
    { id: 'getInstitution', permission: 'institution.read', summary: 'Read an institution' },
    InstitutionView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'institutions/:id',
    { id: 'updateInstitution', permission: 'institution.write', summary: 'Change an institution' },
    PatchInstitution,
    InstitutionView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchInstitution): Promise<JsonReply> {
    await this.institutions.patch(expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('institutions/:id', {
    id: 'deleteInstitution',
    permission: 'institution.write',
    summary: 'Delete an institution that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.institutions.remove(expected);
  }
}
