import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type ForeignInformation } from '../../kernel/terms/provision-terms';
import { type Appi28Basis, type ApprovalState } from '../../kernel/terms/subcontract-terms';
import { TakenOverEntity } from '../take-over/taken-over.entity';
import { Column, Entity } from 'typeorm';
import { AccountOf } from '../account-of';

/** 再委託: one node of a contract’s tree, with its five dated steps (5⑤). */
@Entity('subcontracts')
export class SubcontractEntity extends TakenOverEntity {
  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('text')
  work!: string;

  @Column('text', { name: 'concerns_medical_systems', default: 'UNKNOWN' })
  concernsMedicalSystems!: Answer;

  @Column('text', { name: 'handles_personal_data', default: 'UNKNOWN' })
  handlesPersonalData!: Answer;

  @Column('text', { default: 'UNKNOWN' })
  overseas!: Answer;

  @Column('text', { name: 'processing_countries', array: true, default: {} })
  processingCountries!: string[];

  @Column('text', { name: 'storage_countries', array: true, default: {} })
  storageCountries!: string[];

  @Column('date', { name: 'information_provided_on', nullable: true })
  informationProvidedOn!: CalendarDate | null;

  @Column('boolean', { name: 'information_counterparty', default: false })
  informationCounterparty!: boolean;

  @Column('boolean', { name: 'information_work', default: false })
  informationWork!: boolean;

  @Column('boolean', { name: 'information_personal_data', default: false })
  informationPersonalData!: boolean;

  @Column('boolean', { name: 'information_safety_measures', default: false })
  informationSafetyMeasures!: boolean;

  @Column('boolean', { name: 'information_country', default: false })
  informationCountry!: boolean;

  @Column('boolean', { name: 'information_further_reentrustment', default: false })
  informationFurtherReentrustment!: boolean;

  @Column('date', { name: 'consulted_on', nullable: true })
  consultedOn!: CalendarDate | null;

  @Column('text', { name: 'consultation_participants', nullable: true })
  consultationParticipants!: string | null;

  @Column('text', { name: 'consultation_minutes_ref', nullable: true })
  consultationMinutesRef!: string | null;

  @Column('date', { name: 'agreed_on', nullable: true })
  agreedOn!: CalendarDate | null;

  @Column('text', { name: 'appi28_basis', nullable: true })
  appi28Basis!: Appi28Basis | null;

  @Column('date', { name: 'consent_on', nullable: true })
  consentOn!: CalendarDate | null;

  @Column('text', { name: 'foreign_information', array: true, default: {} })
  foreignInformation!: ForeignInformation[];

  @Column('text', { name: 'foreign_information_substitute', nullable: true })
  foreignInformationSubstitute!: string | null;

  @Column('date', { name: 'flow_down_confirmed_on', nullable: true })
  flowDownConfirmedOn!: CalendarDate | null;

  @Column('text', { name: 'flow_down_ref', nullable: true })
  flowDownRef!: string | null;

  @Column('int')
  rank!: number;

  @Column('text', { name: 'approval_state', default: 'NOT_REQUESTED' })
  approvalState!: ApprovalState;

  @Column('text', { name: 'requested_by', nullable: true })
  requestedBy!: string | null;

  @AccountOf('requested_by')
  requestedByAccount!: string | null;

  @Column('date', { name: 'requested_on', nullable: true })
  requestedOn!: CalendarDate | null;

  @Column('date', { name: 'approved_on', nullable: true })
  approvedOn!: CalendarDate | null;

  @Column('text', { name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @AccountOf('approved_by')
  approvedByAccount!: string | null;

  @Column('text', { name: 'approver_role', nullable: true })
  approverRole!: InstitutionRole | null;

  @Column('date', { name: 'approved_until', nullable: true })
  approvedUntil!: CalendarDate | null;

  @Column('date', { name: 'reapproved_on', nullable: true })
  reapprovedOn!: CalendarDate | null;

  @Column('text', { name: 'reapproved_by', nullable: true })
  reapprovedBy!: string | null;

  @AccountOf('reapproved_by')
  reapprovedByAccount!: string | null;

  @Column('text', { name: 'reapprover_role', nullable: true })
  reapproverRole!: InstitutionRole | null;

  @Column('date', { name: 'ratified_on', nullable: true })
  ratifiedOn!: CalendarDate | null;

  @Column('text', { name: 'ratified_by', nullable: true })
  ratifiedBy!: string | null;

  @AccountOf('ratified_by')
  ratifiedByAccount!: string | null;

  @Column('text', { name: 'ratification_reason', nullable: true })
  ratificationReason!: string | null;

  @Column('date', { name: 'refused_on', nullable: true })
  refusedOn!: CalendarDate | null;

  @Column('text', { name: 'refusal_reason', nullable: true })
  refusalReason!: string | null;

  @Column('date', { name: 'started_on', nullable: true })
  startedOn!: CalendarDate | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: CalendarDate | null;

  /** Written by the database: who acted, and that these are two. */
  @Column({ type: 'uuid', name: 'requested_by_actor', nullable: true, insert: false, update: false })
  requestedByActor!: string | null;

  @Column({ type: 'uuid', name: 'decided_by_actor', nullable: true, insert: false, update: false })
  decidedByActor!: string | null;

  /** 代行: written by the database: for whom a deputy decided. */
  @Column({ type: 'text', name: 'deputy_for', nullable: true, insert: false, update: false })
  deputyFor!: string | null;

  @Column({ type: 'uuid', name: 'deputy_for_actor', nullable: true, insert: false, update: false })
  deputyForActor!: string | null;
}
