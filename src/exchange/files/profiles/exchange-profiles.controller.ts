import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../../database/records';
import { PartController } from '../../../http/records/part-controller';
import {
  CreateExchangeProfile,
  ExchangeProfileQuery,
  ExchangeProfileView,
  PatchExchangeProfile,
} from './dto/exchange-profile.dto';
import { EXCHANGE_PROFILE } from './exchange-profile-part';
import { ExchangeProfileReader } from './exchange-profile.reader';
import { ExchangeProfiles } from './exchange-profiles';

@ApiTags('files')
@Controller({ version: '1' })
export class ExchangeProfilesController extends PartController(EXCHANGE_PROFILE, {
  create: CreateExchangeProfile,
  patch: PatchExchangeProfile,
  view: ExchangeProfileView,
  query: ExchangeProfileQuery,
}) {
  constructor(reader: ExchangeProfileReader, records: Records, profiles: ExchangeProfiles) {
    super(reader, records, profiles);
  }
}
