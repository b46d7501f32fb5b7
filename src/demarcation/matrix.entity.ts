import { Column, Entity } from 'typeorm';
import { DecidedEntity } from '../database/decided.entity';
import { type MatrixDigest, type SystemClaim } from '../guideline/matrix-digest';
import { type MatrixConditions } from '../guideline/matrix-template';
import { type CalendarDate } from '../kernel/calendar-date';
import { type Answer } from '../kernel/terms/answers';
import { type MatrixConclusion, type MatrixStatus, type StaleReason } from '../kernel/terms/demarcation-terms';

/** 責任分界表: one revision for one contract. */
@Entity('matrices')
export class MatrixEntity extends DecidedEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('int')
  revision!: number;

  @Column('text', { default: 'DRAFT' })
  status!: MatrixStatus;

  @Column('date', { name: 'agreed_on', nullable: true })
  agreedOn!: CalendarDate | null;

  @Column('date', { name: 'reviewed_on', nullable: true })
  reviewedOn!: CalendarDate | null;

  @Column('date', { name: 'next_review_on', nullable: true })
  nextReviewOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** What the rules need to know of the rows; the database demands it before a changed row is committed. */
  @Column('jsonb', { nullable: true })
  digest!: MatrixDigest | null;

  @Column('jsonb', { name: 'system_claims', nullable: true })
  systemClaims!: Record<string, SystemClaim> | null;

  /** How it comes about: entered by the institution, or declared by each side. */
  @Column('text', { default: 'RECORDED' })
  conclusion!: MatrixConclusion;

  @Column('text', { name: 'template_edition', default: 'MHLW-7.0' })
  templateEdition!: string;

  /** The edition of the institution's own template that it was drawn up from. */
  @Column('uuid', { name: 'template_id', nullable: true })
  templateId!: string | null;

  /** SHA-256 of the canonical text that was agreed; null before. */
  @Column('text', { name: 'content_sha256', nullable: true })
  contentHash!: string | null;

  /** The day whose facts the agreement stands on, those facts, and the last change noted by then: the database freezes them. */
  @Column('date', { name: 'bound_on', nullable: true })
  boundOn!: CalendarDate | null;

  @Column('jsonb', { name: 'bound_facts', nullable: true })
  boundFacts!: object | null;

  @Column('bigint', { name: 'bound_change', default: 0 })
  boundChange!: string;

  /** What a person knows and the registry does not. */
  @Column('text', { name: 'signature_used', default: 'UNKNOWN' })
  signatureUsed!: Answer;

  @Column('text', { default: 'NO' })
  colocation!: Answer;

  @Column('text', { default: 'UNKNOWN' })
  maintenance!: Answer;

  /** The facts that its rows were drawn for, or last brought up to; null: from before they were kept. */
  @Column('jsonb', { name: 'drawn_for', nullable: true })
  drawnFor!: MatrixConditions | null;

  /** The changes of the contract for which the database began this revision; null: somebody did. */
  @Column('text', { name: 'begun_because', array: true, nullable: true })
  begunBecause!: StaleReason[] | null;
}
