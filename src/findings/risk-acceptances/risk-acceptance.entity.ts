import { Column, Entity } from 'typeorm';
import { DecidedEntity } from '../../database/decided.entity';
import { type Facts, type Gate, type Severity } from '../../guideline/rule';
import { type SubjectKind } from '../../guideline/subject';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { AccountOf } from '../../registry/account-of';

/** リスク受容: the executives carry a finding, with a reason and an end (4②, 2.2.1). */
@Entity('risk_acceptances')
export class RiskAcceptanceEntity extends DecidedEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text', { name: 'rule_id' })
  ruleId!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: SubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text', { nullable: true })
  rationale!: string | null;

  @Column('text', { nullable: true })
  decision!: string | null;

  @Column('text', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @AccountOf('approved_by')
  approvedByAccount!: string | null;

  @Column('text', { name: 'approver_role', nullable: true })
  approverRole!: InstitutionRole | null;

  @Column('date', { name: 'valid_from' })
  validFrom!: CalendarDate;

  @Column('date', { name: 'valid_to' })
  validTo!: CalendarDate;

  @Column('date', { name: 'withdrawn_on', nullable: true })
  withdrawnOn!: CalendarDate | null;

  /** The step in whose way the finding stands. */
  @Column('text', { nullable: true })
  gate!: Gate | null;

  /** The finding as it stood when it was asked for; never changed. */
  @Column('text', { nullable: true })
  severity!: Severity | null;

  @Column('jsonb', { nullable: true })
  facts!: Facts | null;

  /** Written by the database: who acted, and that these are two. */
  @Column({ type: 'uuid', name: 'requested_by_actor', nullable: true, insert: false, update: false })
  requestedByActor!: string | null;

  @Column({ type: 'uuid', name: 'accepted_by_actor', nullable: true, insert: false, update: false })
  acceptedByActor!: string | null;

  /** 代行: written by the database: for whom a deputy decided. */
  @Column({ type: 'text', name: 'deputy_for', nullable: true, insert: false, update: false })
  deputyFor!: string | null;

  @Column({ type: 'uuid', name: 'deputy_for_actor', nullable: true, insert: false, update: false })
  deputyForActor!: string | null;
}
