import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type DeputableRole } from '../../kernel/terms/access-terms';

/** 代行: who decides for whom, in which role, from which day until which. PostgreSQL notes who named them. */
@Entity('deputies')
export class DeputyEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  role!: DeputableRole;

  @Column('date', { name: 'from_on' })
  fromOn!: CalendarDate;

  @Column('date', { name: 'to_on' })
  toOn!: CalendarDate;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: CalendarDate | null;

  @Column({ type: 'uuid', name: 'for_account_id', insert: false, update: false })
  forAccountId!: string;

  /** What the two were called when the deputy was named. */
  @Column({ type: 'text', name: 'for_name', insert: false, update: false })
  forName!: string;

  @Column({ type: 'text', insert: false, update: false })
  name!: string;
}
