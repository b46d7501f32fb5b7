import { type CalendarDate } from '../../kernel/calendar-date';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type Answer } from '../../kernel/terms/answers';
import {
  type EosDecisionType,
  type EquipmentRole,
  type EquipmentStatus,
  type IntroductionApprover,
} from '../../kernel/terms/equipment-terms';
import { type AttestationFacts } from './attestation-facts';
import { type OutdatedDays } from './outdated-days';

/** 情報機器等 (5.3): a server, a terminal, a VPN box. */
export interface EquipmentSnapshot {
  readonly id: string;
  readonly institutionId: string;
  readonly status: EquipmentStatus;
  readonly liveFrom: CalendarDate | null;
  readonly disposedOn: CalendarDate | null;
  /** Who holds each role from when to when (both days included); a party is 'INSTITUTION' or a vendor's id. */
  readonly roles: readonly {
    readonly role: EquipmentRole;
    readonly party: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  }[];
  readonly remoteMaintenance: Answer;
  /** When the vendor that maintains it confirmed it; null: nobody asked. */
  readonly remoteMaintenanceConfirmedOn: CalendarDate | null;
  readonly endOfSupportOn: CalendarDate | null;
  readonly endOfSupportNotApplicable: boolean;
  /** When somebody was asked, and said that none is announced. */
  readonly endOfSupportAskedOn: CalendarDate | null;
  /** Why there is none, or who said that none is announced, is on record. */
  readonly hasEndOfSupportSource: boolean;
  readonly endOfSupportDecision: {
    readonly type: EosDecisionType;
    readonly decidedOn: CalendarDate;
    readonly deciderRole: InstitutionRole | null;
    readonly hasRiskEvaluation: boolean;
    /** Until when it holds, or by when it is carried out; null: nobody said. */
    readonly validTo: CalendarDate | null;
  } | null;
  readonly leaseEndOn: CalendarDate | null;
  readonly location: string | null;
  readonly networkSegment: string | null;
  /** Whether it keeps medical information. */
  readonly storesData: Answer;
  /** 導入の承認 (3⑥). */
  readonly introductionApprovedOn: CalendarDate | null;
  readonly introductionApprover: IntroductionApprover | null;
  /** When the device was another than the one that was approved. */
  readonly introductionOutdated: readonly OutdatedDays[];
  /** Since when its institution approves introductions at all; null: not known. */
  readonly introductionControlSince: CalendarDate | null;
  /** Who agreed to answer for a role in this very device, in contracts in force that settle it (EQP-004). */
  readonly splits: readonly {
    readonly role: EquipmentRole;
    readonly party: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  }[];
  /** Of which system it is part from when to when (both days included; null: since it is there, until further notice). */
  readonly systems: readonly {
    readonly systemId: string;
    readonly from: CalendarDate | null;
    readonly to: CalendarDate | null;
  }[];
  /** Who works on it under a contract that names it or carries its system, itself or as a re-entrustment, and while that is in force. */
  readonly engaged: readonly {
    readonly party: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  }[];
  readonly attestations: readonly AttestationFacts<'EQUIPMENT'>[];
}
