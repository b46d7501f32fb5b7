import { type Expected, Records } from '../../database/records';
import { Expecting, PathId } from '../../http/entity-tag';
import { type JsonReply } from '../../http/json-reply';
import { listReply } from '../../http/listing';
import { Creates, Lists, Patches, Removes, Shows } from '../../http/operation';
import { created, shown } from '../../http/record-reply';
import { DepartmentEntity } from './department.entity';
import { DepartmentReader } from './department.reader';
import { CreateDepartment, DepartmentQuery, DepartmentView, PatchDepartment } from './dto/department.dto';
import { InstitutionEntity } from './institution.entity';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

@ApiTags('departments')
@Controller({ version: '1' })
export class DepartmentsController {
  constructor(
    private readonly records: Records,
    private readonly reader: DepartmentReader,
  ) {}

  @Lists(
    'institutions/:id/departments',
    { id: 'listDepartments', permission: 'institution.read', summary: 'List the departments of an institution' },
    DepartmentView,
  )
  async list(@PathId() institutionId: string, @Query() query: DepartmentQuery): Promise<JsonReply> {
    await this.records.demand(InstitutionEntity, institutionId);
    return listReply(this.reader, query, { institutionId });
  }

  @Creates(
    'institutions/:id/departments',
    { id: 'createDepartment', permission: 'institution.write', summary: 'Record a department' },
    CreateDepartment,
    DepartmentView,
  )
  async create(@PathId() institutionId: string, @Body() body: CreateDepartment): Promise<JsonReply> {
    await this.records.demand(InstitutionEntity, institutionId);
    return created(this.reader, 'departments', await this.records.create(DepartmentEntity, { ...body, institutionId }));
  }

  @Shows(
    'departments/:id',
    { id: 'getDepartment', permission: 'institution.read', summary: 'Read a department' },
    DepartmentView,
  )
  read(@PathId() id: string): Promise<JsonReply> {
    return shown(this.reader, id);
  }

  @Patches(
    'departments/:id',
    { id: 'updateDepartment', permission: 'institution.write', summary: 'Change a department' },
    PatchDepartment,
    DepartmentView,
  )
  async patch(@Expecting() expected: Expected, @Body() body: PatchDepartment): Promise<JsonReply> {
    await this.records.change(DepartmentEntity, expected, body);
    return shown(this.reader, expected.id);
  }

  @Removes('departments/:id', {
    id: 'deleteDepartment',
    permission: 'institution.write',
    summary: 'Delete a department that nothing refers to',
  })
  remove(@Expecting() expected: Expected): Promise<void> {
    return this.records.remove(DepartmentEntity, expected);
  }
}
