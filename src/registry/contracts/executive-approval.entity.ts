import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type ExecutiveApprovalState } from '../../kernel/terms/contract-terms';

/** 経営層の承認 of an important entrustment, asked for and given by two people. PostgreSQL notes who they are. */
@Entity('executive_approvals')
export class ExecutiveApprovalEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('text')
  reason!: string;

  @Column('text', { default: 'REQUESTED' })
  state!: ExecutiveApprovalState;

  @Column('text', { nullable: true })
  remark!: string | null;

  @Column({ type: 'uuid', name: 'requested_by_actor', nullable: true, insert: false, update: false })
  requestedByActor!: string | null;

  @Column({ type: 'uuid', name: 'decided_by_actor', nullable: true, insert: false, update: false })
  decidedByActor!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true, insert: false, update: false })
  decidedOn!: CalendarDate | null;

  /** 代行: written by the database: for whom a deputy decided. */
  @Column({ type: 'text', name: 'deputy_for', nullable: true, insert: false, update: false })
  deputyFor!: string | null;

  @Column({ type: 'uuid', name: 'deputy_for_actor', nullable: true, insert: false, update: false })
  deputyForActor!: string | null;
}
