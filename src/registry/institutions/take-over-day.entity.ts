import { type CalendarDate } from '../../kernel/calendar-date';
import { Column, Entity } from 'typeorm';
import { DismissedEntity } from '../dismissed.entity';

/** 切替日: from which day on nothing is taken over any more; one person proposes it, another approves. */
@Entity('take_over_days')
export class TakeOverDayEntity extends DismissedEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('date', { name: 'cut_over_on' })
  cutOverOn!: CalendarDate;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  /** Written by the database: who acted, and that these are two. */
  @Column({ type: 'uuid', name: 'proposed_by_actor', nullable: true, insert: false, update: false })
  proposedByActor!: string | null;

  @Column({ type: 'uuid', name: 'approved_by_actor', nullable: true, insert: false, update: false })
  approvedByActor!: string | null;

  /** 代行: written by the database: for whom a deputy decided. */
  @Column({ type: 'text', name: 'deputy_for', nullable: true, insert: false, update: false })
  deputyFor!: string | null;

  @Column({ type: 'uuid', name: 'deputy_for_actor', nullable: true, insert: false, update: false })
  deputyForActor!: string | null;
}
