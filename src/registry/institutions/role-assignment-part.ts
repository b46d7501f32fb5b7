import { type PartKind } from '../../http/records/part-controller';
import { InstitutionEntity } from './institution.entity';

/** Who holds which role, as parts of an institution. */
export const ROLE_ASSIGNMENT: PartKind = {
  path: 'role-assignments',
  name: 'RoleAssignment',
  one: 'a role assignment',
  many: 'the role assignments',
  read: 'institution.read',
  write: 'institution.write',
  parent: {
    entity: InstitutionEntity,
    list: 'institutions/:id/role-assignments',
    key: 'institutionId',
    one: 'an institution',
  },
};
