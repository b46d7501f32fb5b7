import { Module } from '@nestjs/common';
import { InstitutionReader } from './institution.reader';
import { InstitutionsController } from './institutions.controller';
import { InstitutionsService } from './institutions.service';
import { DepartmentReader } from './department.reader';
import { DepartmentsController } from './departments.controller';
import { RoleAssignmentReader } from './role-assignment.reader';
import { RoleAssignmentsController } from './role-assignments.controller';
import { InstitutionPolicyController } from './institution-policy.controller';
import { InstitutionPolicyService } from './institution-policy.service';
import { TakeOverDayReader } from './take-over-day.reader';
import { TakeOverDaysController } from './take-over-days.controller';
import { TakeOverDaysService } from './take-over-days.service';

/** 医療機関等 and who does what in them. */
@Module({
  controllers: [
    InstitutionsController,
    DepartmentsController,
    RoleAssignmentsController,
    InstitutionPolicyController,
    TakeOverDaysController,
  ],
  providers: [
    InstitutionReader,
    InstitutionsService,
    DepartmentReader,
    RoleAssignmentReader,
    InstitutionPolicyService,
    TakeOverDayReader,
    TakeOverDaysService,
  ],
  exports: [
    DepartmentReader,
    InstitutionPolicyService,
    InstitutionReader,
    InstitutionsService,
    RoleAssignmentReader,
    TakeOverDayReader,
    TakeOverDaysService,
  ],
})
export class InstitutionsModule {}
