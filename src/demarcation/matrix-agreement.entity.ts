import { Column, Entity } from 'typeorm';
import { DecidedEntity } from '../database/decided.entity';
import { type CalendarDate } from '../kernel/calendar-date';
import { type AgreementMethod, type AgreementSide } from '../kernel/terms/demarcation-terms';

/** Who agreed for a side, when and how: a plain record, or the confirmation of one content of a declared matrix. */
@Entity('matrix_agreements')
export class MatrixAgreementEntity extends DecidedEntity {
  @Column('uuid', { name: 'matrix_id' })
  matrixId!: string;

  @Column('text')
  side!: AgreementSide;

  @Column('text')
  person!: string;

  @Column('text', { name: 'person_role' })
  personRole!: string;

  @Column('date', { name: 'agreed_on' })
  agreedOn!: CalendarDate;

  @Column('text')
  method!: AgreementMethod;

  @Column('text', { name: 'document_ref', nullable: true })
  documentRef!: string | null;

  /** The content that was confirmed, by its SHA-256; null: a plain record. */
  @Column('text', { name: 'content_sha256', nullable: true })
  contentHash!: string | null;

  /** The facts that it was given on: the database freezes them. */
  @Column('jsonb', { name: 'bound_facts', nullable: true })
  boundFacts!: object | null;

  @Column('text', { nullable: true })
  statement!: string | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  /** Entered by the institution for a vendor that confirmed on paper. */
  @Column('boolean', { name: 'on_behalf', default: false })
  onBehalf!: boolean;

  /** The signed paper, as scanned, or the file with the electronic signature. */
  @Column('uuid', { name: 'document_id', nullable: true })
  documentId!: string | null;

  /** Who held what was entered on behalf against the scan. */
  @Column('text', { nullable: true })
  checker!: string | null;

  @Column('uuid', { name: 'checked_by', nullable: true })
  checkedBy!: string | null;

  @Column('timestamptz', { name: 'checked_at', nullable: true })
  checkedAt!: Date | null;

  /** 代行: written by the database: for whom a deputy decided. */
  @Column({ type: 'text', name: 'deputy_for', nullable: true, insert: false, update: false })
  deputyFor!: string | null;

  @Column({ type: 'uuid', name: 'deputy_for_actor', nullable: true, insert: false, update: false })
  deputyForActor!: string | null;
}
