import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { Column, Entity } from 'typeorm';

/** 部門 of an institution. */
@Entity('departments')
export class DepartmentEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  code!: string | null;

  /** Who sits for it in the committee (3⑥). */
  @Column('text', { name: 'committee_member', nullable: true })
  committeeMember!: string | null;

  @Column('date', { name: 'committee_member_to', nullable: true })
  committeeMemberTo!: CalendarDate | null;
}
