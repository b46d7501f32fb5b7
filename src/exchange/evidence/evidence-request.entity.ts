import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type EvidenceKind, type KeptEvidenceState } from '../../kernel/terms/evidence-terms';

/** What an institution asks a vendor for. */
@Entity('evidence_requests')
export class EvidenceRequestEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  /** Of which re-entrusted party beneath the vendor; null: of the vendor itself. */
  @Column('uuid', { name: 'about_vendor_id', nullable: true })
  aboutVendorId!: string | null;

  @Column('text')
  kind!: EvidenceKind;

  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId!: string | null;

  @Column('uuid', { name: 'certification_id', nullable: true })
  certificationId!: string | null;

  @Column('uuid', { name: 'equipment_id', nullable: true })
  equipmentId!: string | null;

  @Column('uuid', { name: 'matrix_id', nullable: true })
  matrixId!: string | null;

  @Column('text', { nullable: true })
  product!: string | null;

  /** The rule whose finding asks for it. */
  @Column('text', { name: 'rule_id', nullable: true })
  ruleId!: string | null;

  @Column('date', { name: 'due_on' })
  dueOn!: CalendarDate;

  /** To the vendor. */
  @Column('text', { nullable: true })
  words!: string | null;

  @Column('text', { name: 'asked_by' })
  askedBy!: string;

  /** Written by the database: whose account asks. */
  @Column({ type: 'uuid', name: 'asked_by_actor', nullable: true, insert: false, update: false })
  askedByActor!: string | null;

  @Column('text', { default: 'ASKED' })
  state!: KeptEvidenceState;

  @Column('date', { name: 'withdrawn_on', nullable: true })
  withdrawnOn!: CalendarDate | null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;
}
