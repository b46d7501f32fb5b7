import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MasterController } from '../../http/records/master-controller';
import {
  CreateInstitution,
  InstitutionQuery,
  InstitutionView,
  PatchInstitution,
  UpsertInstitution,
} from './dto/institution.dto';
import { InstitutionReader } from './institution.reader';
import { InstitutionsService } from './institutions.service';

@ApiTags('institutions')
@Controller({ version: '1' })
export class InstitutionsController extends MasterController(
  {
    path: 'institutions',
    knownAs: 'INSTITUTION',
    name: 'Institution',
    one: 'an institution',
    many: 'institutions',
    read: 'institution.read',
    write: 'institution.write',
  },
  {
    create: CreateInstitution,
    patch: PatchInstitution,
    upsert: UpsertInstitution,
    view: InstitutionView,
    query: InstitutionQuery,
  },
) {
  constructor(reader: InstitutionReader, institutions: InstitutionsService) {
    super(reader, institutions);
  }
}
