import { Column, Entity } from 'typeorm';
import { DismissedEntity } from '../dismissed.entity';

/** 誤記の訂正: what one person says was written wrongly, and another confirms. */
@Entity('fact_corrections')
export class FactCorrectionEntity extends DismissedEntity {
  /** What is corrected: a contract, one of its re-entrustments or reviews of a clause, a certificate, a system, a device, or a provision. */
  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId!: string | null;

  @Column('uuid', { name: 'subcontract_id', nullable: true })
  subcontractId!: string | null;

  @Column('uuid', { name: 'clause_id', nullable: true })
  clauseId!: string | null;

  @Column('uuid', { name: 'certification_id', nullable: true })
  certificationId!: string | null;

  @Column('uuid', { name: 'system_id', nullable: true })
  systemId!: string | null;

  @Column('uuid', { name: 'equipment_id', nullable: true })
  equipmentId!: string | null;

  @Column('uuid', { name: 'provision_id', nullable: true })
  provisionId!: string | null;

  /** Written by the database: whose record it is; null: the steward’s. */
  @Column({ type: 'uuid', name: 'institution_id', nullable: true, insert: false, update: false })
  institutionId!: string | null;

  /** The fields that were mistyped, as they should have been. */
  @Column('jsonb')
  changes!: Readonly<Record<string, unknown>>;

  @Column('text')
  reason!: string;

  @Column('text', { name: 'checked_against', nullable: true })
  checkedAgainst!: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt!: Date | null;

  /** Written by the database: who acted, and that these are two. */
  @Column({ type: 'uuid', name: 'proposed_by_actor', nullable: true, insert: false, update: false })
  proposedByActor!: string | null;

  @Column({ type: 'uuid', name: 'approved_by_actor', nullable: true, insert: false, update: false })
  approvedByActor!: string | null;
}
