import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import {
  type ChainType,
  type ContractStatus,
  type DeploymentModel,
  type Importance,
  type PersonalDataHandling,
} from '../../kernel/terms/contract-terms';
import { type ForeignInformation } from '../../kernel/terms/provision-terms';
import { type Appi28Basis } from '../../kernel/terms/subcontract-terms';
import { TakenOverEntity } from '../take-over/taken-over.entity';
import { Column, Entity } from 'typeorm';

/** 契約 of an institution with a vendor. */
@Entity('contracts')
export class ContractEntity extends TakenOverEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('uuid', { name: 'vendor_id' })
  vendorId!: string;

  @Column('text', { name: 'contract_no' })
  contractNo!: string;

  @Column('text')
  title!: string;

  @Column('date', { name: 'start_on', nullable: true })
  startOn!: CalendarDate | null;

  @Column('date', { name: 'end_on', nullable: true })
  endOn!: CalendarDate | null;

  @Column('boolean', { name: 'auto_renew', default: false })
  autoRenew!: boolean;

  @Column('int', { name: 'renewal_months', nullable: true })
  renewalMonths!: number | null;

  @Column('int', { name: 'notice_from_months', nullable: true })
  noticeFromMonths!: number | null;

  @Column('int', { name: 'notice_months', nullable: true })
  noticeMonths!: number | null;

  @Column('text', { name: 'service_in_use', default: 'UNKNOWN' })
  serviceInUse!: Answer;

  @Column('date', { name: 'service_ended_on', nullable: true })
  serviceEndedOn!: CalendarDate | null;

  @Column('text', { name: 'handles_medical_info', default: 'UNKNOWN' })
  handlesMedicalInfo!: Answer;

  @Column('text', { name: 'personal_data_handling', default: 'UNKNOWN' })
  personalDataHandling!: PersonalDataHandling;

  @Column('text', { name: 'external_storage', default: 'UNKNOWN' })
  externalStorage!: Answer;

  @Column('text', { name: 'statutory_records', default: 'UNKNOWN' })
  statutoryRecords!: Answer;

  @Column('text', { name: 'storage_countries', array: true, default: {} })
  storageCountries!: string[];

  @Column('text', { name: 'jurisdiction_confirmed', default: 'UNKNOWN' })
  jurisdictionConfirmed!: Answer;

  @Column('text', { nullable: true })
  importance!: Importance | null;

  @Column('text', { name: 'deployment_model', nullable: true })
  deploymentModel!: DeploymentModel | null;

  @Column('text', { name: 'chain_type', nullable: true })
  chainType!: ChainType | null;

  @Column('text', { name: 'uses_third_party_cloud', default: 'UNKNOWN' })
  usesThirdPartyCloud!: Answer;

  @Column('text', { name: 'remote_maintenance', default: 'UNKNOWN' })
  remoteMaintenance!: Answer;

  @Column('text', { name: 'external_connection', default: 'UNKNOWN' })
  externalConnection!: Answer;

  @Column('text', { name: 'governing_law', nullable: true })
  governingLaw!: string | null;

  @Column('text', { name: 'appi28_basis', nullable: true })
  appi28Basis!: Appi28Basis | null;

  @Column('date', { name: 'consent_on', nullable: true })
  consentOn!: CalendarDate | null;

  @Column('text', { name: 'foreign_information', array: true, default: {} })
  foreignInformation!: ForeignInformation[];

  @Column('text', { name: 'foreign_information_substitute', nullable: true })
  foreignInformationSubstitute!: string | null;

  @Column('text', { name: 'vendor_manager', nullable: true })
  vendorManager!: string | null;

  @Column('date', { name: 'reviewed_on', nullable: true })
  reviewedOn!: CalendarDate | null;

  @Column('date', { name: 'next_review_on', nullable: true })
  nextReviewOn!: CalendarDate | null;

  @Column('date', { name: 'executive_approved_on', nullable: true })
  executiveApprovedOn!: CalendarDate | null;

  @Column('text', { name: 'cloud_exception_clause_ref', nullable: true })
  cloudExceptionClauseRef!: string | null;

  @Column('text', { name: 'cloud_exception_access_control_ref', nullable: true })
  cloudExceptionAccessControlRef!: string | null;

  @Column('text', { default: 'DRAFT' })
  status!: ContractStatus;

  @Column('date', { name: 'negotiating_from', nullable: true })
  negotiatingFrom!: CalendarDate | null;

  @Column('date', { name: 'signed_on', nullable: true })
  signedOn!: CalendarDate | null;

  @Column('date', { name: 'activated_on', nullable: true })
  activatedOn!: CalendarDate | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: CalendarDate | null;

  @Column('date', { name: 'end_taken_back_on', nullable: true })
  endTakenBackOn!: CalendarDate | null;

  @Column('text', { name: 'end_taken_back_reason', nullable: true })
  endTakenBackReason!: string | null;
}
