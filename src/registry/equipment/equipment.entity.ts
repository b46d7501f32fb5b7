import { RegisteredEntity } from '../../database/registered.entity';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import {
  type EosDecisionType,
  type EquipmentStatus,
  type IntroductionApprover,
} from '../../kernel/terms/equipment-terms';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { Column, Entity } from 'typeorm';
import { AccountOf } from '../account-of';

/** 情報機器等 (5.3): a server, a terminal, a VPN box. */
@Entity('equipment')
export class EquipmentEntity extends RegisteredEntity {
  @Column('uuid', { name: 'institution_id' })
  institutionId!: string;

  @Column('text', { name: 'asset_no' })
  assetNo!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  category!: string | null;

  @Column('text')
  status!: EquipmentStatus;

  @Column('date', { name: 'live_from', nullable: true })
  liveFrom!: CalendarDate | null;

  @Column('date', { name: 'disposed_on', nullable: true })
  disposedOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  location!: string | null;

  @Column('text', { name: 'network_segment', nullable: true })
  networkSegment!: string | null;

  @Column('text', { name: 'stores_data', default: 'UNKNOWN' })
  storesData!: Answer;

  @Column('text', { name: 'remote_maintenance', default: 'UNKNOWN' })
  remoteMaintenance!: Answer;

  @Column('date', { name: 'remote_maintenance_confirmed_on', nullable: true })
  remoteMaintenanceConfirmedOn!: CalendarDate | null;

  @Column('date', { name: 'end_of_support_on', nullable: true })
  endOfSupportOn!: CalendarDate | null;

  @Column('boolean', { name: 'end_of_support_not_applicable', default: false })
  endOfSupportNotApplicable!: boolean;

  @Column('date', { name: 'end_of_support_asked_on', nullable: true })
  endOfSupportAskedOn!: CalendarDate | null;

  @Column('text', { name: 'end_of_support_source', nullable: true })
  endOfSupportSource!: string | null;

  @Column('text', { name: 'eos_decision_type', nullable: true })
  eosDecisionType!: EosDecisionType | null;

  @Column('date', { name: 'eos_decided_on', nullable: true })
  eosDecidedOn!: CalendarDate | null;

  @Column('text', { name: 'eos_decided_by', nullable: true })
  eosDecidedBy!: string | null;

  @AccountOf('eos_decided_by')
  eosDecidedByAccount!: string | null;

  @Column('text', { name: 'eos_decider_role', nullable: true })
  eosDeciderRole!: InstitutionRole | null;

  @Column('text', { name: 'eos_risk_evaluation_ref', nullable: true })
  eosRiskEvaluationRef!: string | null;

  @Column('date', { name: 'eos_decision_valid_to', nullable: true })
  eosDecisionValidTo!: CalendarDate | null;

  @Column('date', { name: 'introduction_approved_on', nullable: true })
  introductionApprovedOn!: CalendarDate | null;

  @Column('text', { name: 'introduction_approved_by', nullable: true })
  introductionApprovedBy!: string | null;

  @AccountOf('introduction_approved_by')
  introductionApprovedByAccount!: string | null;

  @Column('text', { name: 'introduction_approver', nullable: true })
  introductionApprover!: IntroductionApprover | null;

  @Column('date', { name: 'lease_end_on', nullable: true })
  leaseEndOn!: CalendarDate | null;
}
