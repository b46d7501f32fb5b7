import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type OwnNumbers } from '../../kernel/policy';

/** Windows and intervals that an institution has set for itself, from a day until the next begin. */
@Entity('institution_policies')
export class InstitutionPolicyEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: CalendarDate;

  @Column('jsonb')
  numbers!: OwnNumbers;
}
