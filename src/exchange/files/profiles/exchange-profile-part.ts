import { type PartKind } from '../../../http/records/part-controller';
import { InstitutionEntity } from '../../../registry/institutions/institution.entity';

/** Exchange profiles, as parts of an institution. */
export const EXCHANGE_PROFILE: PartKind = {
  path: 'exchange-profiles',
  name: 'ExchangeProfile',
  one: 'an exchange profile',
  many: 'the exchange profiles',
  read: 'institution.read',
  write: 'exchangeProfile.write',
  parent: {
    entity: InstitutionEntity,
    list: 'institutions/:id/exchange-profiles',
    key: 'institutionId',
    one: 'an institution',
  },
};
