import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type ClauseKind, type ClauseReview } from '../../kernel/terms/contract-terms';
import { AccountOf } from '../account-of';

/** What a review found of one clause of a contract (domain 1.O). */
@Entity('contract_clauses')
export class ContractClauseEntity extends RegisteredEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('text')
  kind!: ClauseKind;

  @Column('text')
  review!: ClauseReview;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('uuid', { name: 'document_id', nullable: true })
  documentId!: string | null;

  @Column('text', { name: 'inapplicable_reason', nullable: true })
  inapplicableReason!: string | null;

  @Column('text', { name: 'inapplicable_approved_by', nullable: true })
  inapplicableApprovedBy!: string | null;

  @AccountOf('inapplicable_approved_by')
  inapplicableApprovedByAccount!: string | null;

  @Column('date', { name: 'reviewed_on', nullable: true })
  reviewedOn!: CalendarDate | null;

  @Column('text', { name: 'reviewed_by', nullable: true })
  reviewedBy!: string | null;

  @AccountOf('reviewed_by')
  reviewedByAccount!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('boolean', { nullable: true })
  prohibited!: boolean | null;

  @Column('boolean', { name: 'prior_information', nullable: true })
  priorInformation!: boolean | null;

  @Column('boolean', { nullable: true })
  consultation!: boolean | null;

  @Column('boolean', { nullable: true })
  agreement!: boolean | null;

  @Column('boolean', { nullable: true })
  approval!: boolean | null;

  @Column('int', { name: 'notice_hours', nullable: true })
  noticeHours!: number | null;
}
