import { Column, Entity } from 'typeorm';
import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type AttestationTopic } from '../../kernel/terms/attestation-terms';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { AccountOf } from '../account-of';

/** An item of a checklist that is answered いいえ. */
export interface OpenItem {
  readonly itemNo: string;
  /** Null: nobody says until when. */
  readonly targetOn: CalendarDate | null;
}

/** 確認記録: that something was confirmed, on which day, by whom, on which evidence and until when. */
@Entity('attestations')
export class AttestationEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text')
  topic!: AttestationTopic;

  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId!: string | null;

  @Column('uuid', { name: 'contract_member_id', nullable: true })
  contractMemberId!: string | null;

  @Column('uuid', { name: 'subcontract_id', nullable: true })
  subcontractId!: string | null;

  @Column('uuid', { name: 'system_id', nullable: true })
  systemId!: string | null;

  @Column('uuid', { name: 'equipment_id', nullable: true })
  equipmentId!: string | null;

  @Column('date', { name: 'confirmed_on' })
  confirmedOn!: CalendarDate;

  @Column('text', { name: 'confirmed_by' })
  confirmedBy!: string;

  @AccountOf('confirmed_by')
  confirmedByAccount!: string | null;

  @Column('text', { name: 'confirmer_role', nullable: true })
  confirmerRole!: InstitutionRole | null;

  @Column('text', { default: 'UNKNOWN' })
  conclusion!: Answer;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: CalendarDate | null;

  @Column('uuid', { name: 'document_id', nullable: true })
  documentId!: string | null;

  @Column('text', { name: 'document_ref', nullable: true })
  documentRef!: string | null;

  @Column('jsonb', { name: 'open_items', default: [] })
  openItems!: OpenItem[];

  @Column('text', { nullable: true })
  note!: string | null;
}
