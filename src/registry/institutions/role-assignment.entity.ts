import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { Column, Entity } from 'typeorm';

/** Who holds a role from when to when, both days included (3③, 3⑩). */
@Entity('role_assignments')
export class RoleAssignmentEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text')
  role!: InstitutionRole;

  @Column('text')
  person!: string;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId!: string | null;

  @Column('date', { name: 'held_from' })
  heldFrom!: CalendarDate;

  @Column('date', { name: 'held_to', nullable: true })
  heldTo!: CalendarDate | null;
}
