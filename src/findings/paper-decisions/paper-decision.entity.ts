import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type PaperDecisionKind, type PaperDecisionState } from './paper-decision-kinds';

/** 決裁書: what was decided on paper, entered with its scan by one person and held against it by another. */
@Entity('paper_decisions')
export class PaperDecisionEntity extends RegisteredEntity {
  /** Written by the database: whose record it is about. */
  @Column({ type: 'uuid', name: 'institution_id', insert: false, update: false })
  institutionId!: string;

  @Column('text')
  kind!: PaperDecisionKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @Column('text')
  decision!: 'APPROVED' | 'REFUSED';

  @Column('date', { name: 'decided_on' })
  decidedOn!: CalendarDate;

  @Column('text', { name: 'decided_by' })
  decidedBy!: string;

  @Column('text', { name: 'decider_role' })
  deciderRole!: InstitutionRole;

  @Column('date', { name: 'approved_until', nullable: true })
  approvedUntil!: CalendarDate | null;

  @Column('text', { nullable: true })
  remark!: string | null;

  @Column('uuid', { name: 'document_id' })
  documentId!: string;

  /** Written by the database: what it is about, as it stood when it was entered. */
  @Column({ type: 'jsonb', insert: false, update: false })
  facts!: Readonly<Record<string, unknown>>;

  @Column('text', { default: 'ENTERED' })
  state!: PaperDecisionState;

  @Column('text', { name: 'check_remark', nullable: true })
  checkRemark!: string | null;

  /** Written by the database: who acted, and that these are two. */
  @Column({ type: 'uuid', name: 'entered_by_actor', nullable: true, insert: false, update: false })
  enteredByActor!: string | null;

  @Column({ type: 'uuid', name: 'checked_by_actor', nullable: true, insert: false, update: false })
  checkedByActor!: string | null;

  @Column({ type: 'timestamptz', name: 'checked_at', nullable: true, insert: false, update: false })
  checkedAt!: Date | null;
}
