import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Records } from '../../database/records';
import { PartController } from '../../http/records/part-controller';
import { plainParts } from '../../http/records/plain-records';
import { CreateDepartment, DepartmentQuery, DepartmentView, PatchDepartment } from './dto/department.dto';
import { DEPARTMENT } from './department-part';
import { DepartmentEntity } from './department.entity';
import { DepartmentReader } from './department.reader';

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
