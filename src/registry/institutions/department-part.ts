import { type PartKind } from '../../http/records/part-controller';
import { InstitutionEntity } from './institution.entity';

/** Departments, as parts of an institution. */
export const DEPARTMENT: PartKind = {
  path: 'departments',
  name: 'Department',
  one: 'a department',
  many: 'the departments',
  read: 'institution.read',
  write: 'institution.write',
  parent: {
    entity: InstitutionEntity,
    list: 'institutions/:id/departments',
    key: 'institutionId',
    one: 'an institution',
  },
};
