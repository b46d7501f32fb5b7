import { type PartKind } from '../../../http/records/part-controller';
import { InstitutionEntity } from '../../../registry/institutions/institution.entity';

/** How long before a day people are told, as parts of an institution. */
export const NOTICE_LADDER: PartKind = {
  path: 'notice-ladders',
  name: 'NoticeLadder',
  one: 'how long before a day people are told',
  many: 'how long before a day people are told',
  read: 'institution.read',
  write: 'institution.write',
  parent: {
    entity: InstitutionEntity,
    list: 'institutions/:id/notice-ladders',
    key: 'institutionId',
    one: 'an institution',
  },
};
