import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type MfaSupport, type SystemProvider, type SystemStatus } from '../../kernel/terms/system-terms';
import { type NamedComponents, type SystemClaim } from '../matrix-digest';
import { type ContractLife } from './contract-life';
import { type AttestationFacts } from './attestation-facts';
import { type OutdatedDays } from './outdated-days';

/** A contract as one of the contracts of a system, with what its matrix says of rows that belong to the system. */
export interface SystemContract extends ContractLife {
  /** Who else is or was in it beside its vendor. */
  readonly members: readonly string[];
  readonly endOn: CalendarDate | null;
  /** By row key; null: the contract has no matrix. The party is 'INSTITUTION' or a vendor's id. */
  readonly claims: Readonly<Record<string, SystemClaim>> | null;
  /** What its agreed matrix says of the interfaces and devices that it names, and since when; null: none is agreed. */
  readonly agreed: { readonly on: CalendarDate; readonly named: NamedComponents } | null;
  readonly autoRenew: boolean;
  readonly renewalMonths: number | null;
  /** Terms that were renewed, by their last days. */
  readonly renewals: readonly { readonly lastOn: CalendarDate }[];
  readonly externalConnection: Answer;
  /** 「セキュリティアップデートの責任は事業者」: papers of it that were found to say so. */
  readonly updateClauses: readonly UpdateClause[];
}

/** A clause found present in a paper that is kept: while that paper counts, and while it was others than those reviewed. */
export interface UpdateClause {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly outdated: readonly OutdatedDays[];
}

/** 医療情報システム with the contracts that carry it. */
export interface SystemSnapshot {
  readonly id: string;
  readonly institutionId: string;
  readonly status: SystemStatus;
  readonly liveFrom: CalendarDate | null;
  /** Last day of use. */
  readonly retiredOn: CalendarDate | null;
  readonly provider: SystemProvider;
  /** 二要素認証への対応, for the client's sign-in and for the server's. */
  readonly mfaClient: MfaSupport;
  readonly mfaServer: MfaSupport;
  readonly mfaPlannedOn: CalendarDate | null;
  /** 対応困難の猶予: when the contract is renewed next, and whether there is a plan to choose an able vendor then. */
  readonly mfaExceptionNextRenewalOn: CalendarDate | null;
  readonly hasMfaExceptionPlan: boolean;
  /** When the system or its contracts were others than those that the plan was made for. */
  readonly mfaExceptionOutdated: readonly OutdatedDays[];
  /** Its institution goes by the 保守委託機関編. */
  readonly claimsMaintenanceEntrusted: boolean;
  /** 二要素認証の採用. */
  readonly mfaAdopted: Answer;
  readonly hasOwnerDepartment: boolean;
  readonly operator: string | null;
  /** Interfaces with other systems or vendors and the vendors that meet there. */
  readonly interfaces: readonly {
    readonly id: string;
    readonly name: string;
    readonly vendorIds: readonly string[];
  }[];
  readonly contracts: readonly SystemContract[];
  /** The contract under which the gate asks whether it may be chosen; null: nobody asks. */
  readonly selectedUnder: string | null;
  readonly attestations: readonly AttestationFacts<'SYSTEM'>[];
}
