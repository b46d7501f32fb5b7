import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import {
  type ForeignBasis,
  type ForeignInformation,
  type ProvisionClass,
  type ProvisionLegalBasis,
  type ProvisionScheme,
} from '../../kernel/terms/provision-terms';
import { Column, Entity } from 'typeorm';

/** 第三者提供 (1.4). */
@Entity('provisions')
export class ProvisionEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text')
  recipient!: string;

  @Column('text', { name: 'recipient_country', nullable: true })
  recipientCountry!: string | null;

  @Column('text')
  purpose!: string;

  @Column('text', { nullable: true })
  scheme!: ProvisionScheme | null;

  @Column('text', { name: 'legal_basis', nullable: true })
  legalBasis!: ProvisionLegalBasis | null;

  @Column('uuid', { name: 'system_id', nullable: true })
  systemId!: string | null;

  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId!: string | null;

  @Column('date', { name: 'planned_from', nullable: true })
  plannedFrom!: CalendarDate | null;

  @Column('date', { name: 'started_on', nullable: true })
  startedOn!: CalendarDate | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: CalendarDate | null;

  @Column('date', { name: 'scope_agreed_on', nullable: true })
  scopeAgreedOn!: CalendarDate | null;

  @Column('text', { name: 'scope_agreement_ref', nullable: true })
  scopeAgreementRef!: string | null;

  @Column('date', { name: 'scope_agreement_to', nullable: true })
  scopeAgreementTo!: CalendarDate | null;

  @Column('text', { name: 'sender_responsibility', nullable: true })
  senderResponsibility!: string | null;

  @Column('text', { name: 'transport_responsibility', nullable: true })
  transportResponsibility!: string | null;

  @Column('text', { name: 'receiver_responsibility', nullable: true })
  receiverResponsibility!: string | null;

  @Column('text', { default: 'UNKNOWN' })
  classification!: ProvisionClass;

  @Column('text', { name: 'procedure_ref', nullable: true })
  procedureRef!: string | null;

  @Column('text', { name: 'foreign_basis', nullable: true })
  foreignBasis!: ForeignBasis | null;

  @Column('text', { name: 'transfer_record_ref', nullable: true })
  transferRecordRef!: string | null;

  @Column('date', { name: 'records_kept_until', nullable: true })
  recordsKeptUntil!: CalendarDate | null;

  @Column('boolean', { name: 'is_one_off', default: false })
  isOneOff!: boolean;

  @Column('text', { name: 'consent_evidence_ref', nullable: true })
  consentEvidenceRef!: string | null;

  @Column('text', { name: 'recipient_is_public', default: 'UNKNOWN' })
  recipientIsPublic!: Answer;

  @Column('text', { name: 'record_substitute_ref', nullable: true })
  recordSubstituteRef!: string | null;

  @Column('text', { name: 'foreign_information', array: true, default: {} })
  foreignInformation!: ForeignInformation[];

  @Column('text', { name: 'scheme_allocation_ref', nullable: true })
  schemeAllocationRef!: string | null;

  @Column('text', { name: 'source_retention_owner', nullable: true })
  sourceRetentionOwner!: string | null;
}
