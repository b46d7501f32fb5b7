import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController, type PartKind } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import { CreateDepartment, DepartmentQuery, DepartmentView, PatchDepartment } from './dto/department.dto';
import { DepartmentEntity } from './department.entity';
import { DepartmentReader } from './department.reader';
import { InstitutionEntity } from './institution.entity';

const DEPARTMENT: PartKind = {
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

@ApiTags('institutions')
@Controller({ version: '1' })
export class DepartmentsController extends PartController(DEPARTMENT, {
  create: CreateDepartment,
  patch: PatchDepartment,
  view: DepartmentView,
  query: DepartmentQuery,
}) {
  constructor(reader: DepartmentReader, records: Records) {
    super(reader, records, plainParts(records, DepartmentEntity, DEPARTMENT));
  }
}
