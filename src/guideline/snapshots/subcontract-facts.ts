import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import { type ApprovalState } from '../../kernel/terms/subcontract-terms';
import { type AbroadFacts } from './abroad-facts';
import { type AttestationFacts } from './attestation-facts';
import { type OutdatedDays } from './outdated-days';
import { type CertifiedParty } from './vendor-snapshot';

/** 再委託: one node of a contract's tree. */
export interface SubcontractFacts {
  readonly id: string;
  readonly parentId: string | null;
  /** 1 = 再委託, 2 = 再々委託, … */
  readonly rank: number;
  readonly vendorId: string;
  /** The certificates of the sub-entrustee, as far as the institution takes them for true. */
  readonly party: CertifiedParty;
  readonly informationProvidedOn: CalendarDate | null;
  readonly consultedOn: CalendarDate | null;
  readonly agreedOn: CalendarDate | null;
  readonly approvedOn: CalendarDate | null;
  readonly startedOn: CalendarDate | null;
  /** Last day; null: going on. */
  readonly endedOn: CalendarDate | null;
  readonly approvalState: ApprovalState;
  /** 追認: the day on which an executive ratified an approval that had come late, saying why. */
  readonly ratifiedOn: CalendarDate | null;
  /** The day on which a rejection or a revocation was decided. */
  readonly refusedOn: CalendarDate | null;
  /** Which of the items of the prior information were given (通則GL 3-4-4); null: no information at all. */
  readonly information: {
    readonly counterparty: boolean;
    readonly work: boolean;
    readonly personalDataHandling: boolean;
    readonly safetyMeasures: boolean;
    readonly country: boolean;
    readonly furtherReentrustment: boolean;
  } | null;
  /** 協議の記録: who took part, and minutes. */
  readonly consultationRecorded: boolean;
  /** 5⑤ asks of re-entrustments that handle medical information or manage its systems. */
  readonly concernsMedicalSystems: Answer;
  readonly handlesPersonalData: Answer;
  /** May data be processed outside Japan? */
  readonly overseas: Answer;
  /** Country of the sub-entrustee and of processing, ISO 3166-1 alpha-2. */
  readonly vendorCountry: string | null;
  readonly processingCountries: readonly string[];
  /** 個人情報保護法28条の根拠 of what reaches the sub-entrustee abroad. */
  readonly abroad: AbroadFacts;
  /** Checks of the overseas party's measures and regime (規則18①一). */
  readonly overseasChecksOn: readonly CalendarDate[];
  /** A term that was written in the approval; null: none was. */
  readonly approvedUntil: CalendarDate | null;
  /** A later round, which approved other facts of the same work. */
  readonly reapprovedOn: CalendarDate | null;
  /** While other facts counted than those that were approved, and which; never one day twice. */
  readonly approvalOutdated: readonly OutdatedDays[];
  readonly approverRole: InstitutionRole | null;
  /** The same hand asked for it and approved it, for all that is on record. */
  readonly isSelfApproved: boolean;
  /** 再委託先への同等の義務の確認 (flow-down), and whether a paper shows it. */
  readonly flowDownConfirmedOn: CalendarDate | null;
  readonly hasFlowDownEvidence: boolean;
  readonly conditions: readonly { readonly dueOn: CalendarDate; readonly metOn: CalendarDate | null }[];
  readonly attestations: readonly AttestationFacts<'SUBCONTRACT'>[];
}
