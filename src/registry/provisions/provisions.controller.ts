import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MasterController } from '../../http/records/master-controller';
import { CreateProvision, PatchProvision, ProvisionQuery, ProvisionView, UpsertProvision } from './dto/provision.dto';
import { ProvisionReader } from './provision.reader';
import { ProvisionsService } from './provisions.service';

@ApiTags('provisions')
@Controller({ version: '1' })
export class ProvisionsController extends MasterController(
  {
    path: 'provisions',
    knownAs: 'PROVISION',
    name: 'Provision',
    one: 'a third-party provision',
    many: 'third-party provisions',
    read: 'provision.read',
    write: 'provision.write',
  },
  {
    create: CreateProvision,
    patch: PatchProvision,
    upsert: UpsertProvision,
    view: ProvisionView,
    query: ProvisionQuery,
  },
) {
  constructor(reader: ProvisionReader, provisions: ProvisionsService) {
    super(reader, provisions);
  }
}
