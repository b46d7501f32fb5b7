import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { Column, Entity } from 'typeorm';

/** 条件付承認の条件. */
@Entity('subcontract_conditions')
export class SubcontractConditionEntity extends RegisteredEntity {
  @Column('uuid', { name: 'subcontract_id' })
  subcontractId!: string;

  @Column('text')
  condition!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: CalendarDate;

  @Column('date', { name: 'met_on', nullable: true })
  metOn!: CalendarDate | null;
}
