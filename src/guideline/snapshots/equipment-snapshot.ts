import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type EosDecisionType, type EquipmentRole, type EquipmentStatus } from '../../kernel/terms/equipment-terms';

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
  readonly endOfSupportOn: CalendarDate | null;
  readonly endOfSupportNotApplicable: boolean;
  readonly endOfSupportDecision: {
    readonly type: EosDecisionType;
    readonly decidedOn: CalendarDate;
    readonly validTo: CalendarDate | null;
  } | null;
  /** 導入の承認 (3⑥). */
  readonly introductionApprovedOn: CalendarDate | null;
  /** Where the split between owner, installer and maintainer was settled, and from when (EQP-004). */
  readonly splitSettledOn: CalendarDate | null;
}
