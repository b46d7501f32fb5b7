import { type CalendarDate, minDate } from '../../kernel/calendar-date';
import { type ContractTerm, lastDaysOf } from '../../kernel/contract-term';
import { type Answer } from '../../kernel/terms/answers';
import {
  type ChainType,
  type ClauseKind,
  type ClauseReview,
  type ContractDocumentType,
  type DependencyKind,
  type DeploymentModel,
  type Importance,
  type PersonalDataHandling,
} from '../../kernel/terms/contract-terms';
import { type OperatorType } from '../../kernel/terms/institution-terms';
import { type Subject } from '../subject';
import { type Clock } from '../clock';
import { type AbroadFacts } from './abroad-facts';
import { type ContractLife } from './contract-life';
import { type Membership } from './contract-member';
import { type MatrixFacts } from './matrix-facts';
import { type OutdatedDays } from './outdated-days';
import { type SubcontractFacts } from './subcontract-facts';
import { type EffectivenessEvidenceFacts, type VendorFacts } from './vendor-snapshot';
import { type AttestationFacts } from './attestation-facts';

/** 再委託条項: either prohibited, or four things that the clause must ask for (5⑤). */
export interface ReentrustmentClause {
  readonly prohibited: boolean;
  readonly priorInformation: boolean;
  readonly consultation: boolean;
  readonly agreement: boolean;
  readonly approval: boolean;
}

/** What a review found of a clause, and what that rests on. */
export interface ClauseFacts {
  readonly review: ClauseReview;
  /** The document of this contract in which it stands. */
  readonly documentId: string | null;
  /** 適用外: a reason, and who approved it, are on record. */
  readonly isExcused: boolean;
  readonly reviewedOn: CalendarDate | null;
  /** 漏えい等の通知: within how many hours (BREACH_NOTICE). */
  readonly noticeHours: number | null;
}

/** A paper of the contract. */
export interface DocumentFacts {
  readonly id: string;
  readonly type: ContractDocumentType;
  /** A file or a place of keeping is on record (1⑮「保管」). */
  readonly stored: boolean;
  /** The date on it, from which it counts; null: nobody says. */
  readonly from: CalendarDate | null;
  /** Last day on which it counts; null: without end. */
  readonly to: CalendarDate | null;
}

/** The last day that a renewal moved, and the day of that renewal. */
export interface RenewalFacts {
  readonly lastOn: CalendarDate;
  readonly renewedOn: CalendarDate;
}

/** A file whose content is not what was put on record: changed, gone, or other than the hash noted with the paper. */
export interface BrokenFile {
  readonly name: string;
  readonly state: 'OTHER' | 'MISSING' | 'REPLACED';
}

export interface ContractFacts extends ContractLife {
  readonly institutionId: string;
  /** Last day of the term last recorded; null: without term. What it was or will be on a day is for `termEndOn` to say. */
  readonly endOn: CalendarDate | null;
  /** Terms that were renewed, by the day of the renewal. */
  readonly renewals: readonly RenewalFacts[];
  readonly autoRenew: boolean;
  /** Length of a term that opens by silence; null: as long as the one before. */
  readonly renewalMonths: number | null;
  /** 更新拒絶の通知: months before the term's last day, at the latest and at the earliest. */
  readonly noticeMonths: number | null;
  readonly noticeFromMonths: number | null;
  readonly personalDataHandling: PersonalDataHandling;
  readonly externalStorage: Answer;
  /** 法定保存文書を含むか; unknown is judged as yes. */
  readonly statutoryRecords: Answer;
  /** 国内法の適用(執行)範囲. */
  readonly jurisdictionConfirmed: Answer;
  /** Where the information is kept, ISO 3166-1 alpha-2; empty: nobody knows. */
  readonly storageCountries: readonly string[];
  readonly remoteMaintenance: Answer;
  /** 準拠法. */
  readonly governingLaw: string | null;
  /** 重要な委託の承認 by the executives. */
  readonly executiveApprovedOn: CalendarDate | null;
  /** When the contract was another than the one that they approved. */
  readonly executiveApprovalOutdated: readonly OutdatedDays[];
  /** Of a contract that has ended: since when another one with the same vendor goes on; null: none does. */
  readonly succeededFrom: CalendarDate | null;
  /** null: nobody has rated it. */
  readonly importance: Importance | null;
  /** 個人情報保護法28条の根拠 of what reaches the vendor abroad. */
  readonly abroad: AbroadFacts;
  /** 開設者の種別 of its institution; null: not known. */
  readonly operatorType: OperatorType | null;
  readonly deploymentModel: DeploymentModel | null;
  readonly chainType: ChainType | null;
  readonly usesThirdPartyCloud: Answer;
  /** Lines or VPN to the outside. */
  readonly externalConnection: Answer;
  /** Days on which contract and demarcation were reviewed, and the date set for the next review. */
  readonly reviewedOn: CalendarDate | null;
  readonly nextReviewOn: CalendarDate | null;
  /** Vendor's responsible manager for this contract (5.2.1 体制). */
  readonly vendorManager: string | null;
  /** Proofs of the cloud exception (PPC Q&A 7-53): the contract clause, and the access control. */
  readonly cloudExceptionClauseProof: boolean;
  readonly cloudExceptionAccessControlProof: boolean;
  /** When the exception was of another contract, system or proof. */
  readonly cloudExceptionOutdated: readonly OutdatedDays[];
  /** Its institution goes by the 保守委託機関編. */
  readonly claimsMaintenanceEntrusted: boolean;
}

/** What the vendor's service builds on. */
export interface DependencyFacts {
  readonly id: string;
  readonly kind: DependencyKind;
  readonly name: string;
  /** Who provides it; null: not in the registry. */
  readonly vendorId: string | null;
  /** 管理主体; null: nobody has been named. */
  readonly managedBy: string | null;
  /** Its provider's paper on shared responsibility is at hand. */
  readonly hasResponsibilityPaper: boolean;
  /** Last day; null: it is used until further notice. */
  readonly endedOn: CalendarDate | null;
}

/** 選定: what was found before signing, and what was concluded. */
export interface SelectionFacts {
  readonly on: CalendarDate;
  readonly functionalFit: Answer;
  readonly securityFit: Answer;
  /** 本ガイドライン・法令の要件を満たすか (5①). */
  readonly guidelineFit: Answer;
  /** 事業者の情報セキュリティマネジメント (5.1.1). */
  readonly organisationFit: Answer;
  /** 総合結論. */
  readonly overallFit: Answer;
}

/** 監督: NO found problems, which somebody follows up. */
export interface SupervisionFacts {
  readonly on: CalendarDate;
  readonly overallFit: Answer;
  readonly followedUpOn: CalendarDate | null;
}

/** Somebody who stands beside a contract on its systems: a vendor by its id, a recipient by its name; open ends are null. */
export interface Around {
  readonly name: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** 構成員: another vendor in the same contract, beside the representative. */
export interface MemberFacts extends Membership {
  readonly vendor: VendorFacts;
  readonly abroad: AbroadFacts;
  readonly effectivenessEvidence: readonly EffectivenessEvidenceFacts[];
  readonly selections: readonly SelectionFacts[];
  readonly supervisions: readonly SupervisionFacts[];
  /** What was confirmed of this member. */
  readonly attestations: readonly AttestationFacts<'CONTRACT'>[];
}

/** One contract with everything that its own rules look at. */
export interface ContractSnapshot {
  /** What findings about the contract name; the vendor itself where a purchase is only being considered. */
  readonly subject: Subject;
  readonly contract: ContractFacts;
  /** Of several vendors the representative (代表構成員). */
  readonly vendor: VendorFacts;
  /** The others; of most contracts there are none. */
  readonly members: readonly MemberFacts[];
  /** Whether each certificate (by id) covers what this contract entrusts; a missing answer is UNKNOWN. */
  readonly certificationCoverage: Readonly<Record<string, Answer>>;
  readonly effectivenessEvidence: readonly EffectivenessEvidenceFacts[];
  /** Completed evaluations of the vendor by this institution, for this contract or for all. */
  readonly selections: readonly SelectionFacts[];
  readonly supervisions: readonly SupervisionFacts[];
  /** A clause that nobody has looked for is UNREVIEWED and may be absent here. */
  readonly clauses: Readonly<Partial<Record<ClauseKind, ClauseFacts>>>;
  /** When papers or facts were others than those that a clause was reviewed on; of most clauses, never. */
  readonly outdatedReviews: Readonly<Partial<Record<ClauseKind, readonly OutdatedDays[]>>>;
  /** Details of the re-entrustment clause; null while not reviewed. */
  readonly reentrustment: ReentrustmentClause | null;
  readonly documents: readonly DocumentFacts[];
  readonly brokenFiles: readonly BrokenFile[];
  readonly dependencies: readonly DependencyFacts[];
  /** Days on which incidents were closed. */
  readonly incidentsClosedOn: readonly CalendarDate[];
  /** Manuals that show the scope of operational rows. */
  readonly manuals: readonly { readonly rowKey: string; readonly sharedOn: CalendarDate | null }[];
  readonly subcontracts: readonly SubcontractFacts[];
  /** Vendors with business of their own on the contract's systems — other contracts, roles in devices — and while they have it. */
  readonly vendorsBeside: readonly Around[];
  /** To whom information goes from the contract's systems. */
  readonly recipients: readonly Around[];
  readonly matrix: MatrixFacts | null;
  readonly attestations: readonly AttestationFacts<'CONTRACT'>[];
}

/**
 * The last day of the term that the clock's day lies in: before a renewal, the day that it moved; of a contract that renews
 * itself, that of the term which has opened by silence; the last one where the term is over. A renewal recorded for a day after
 * the contract's end has renewed nothing.
 */
export function termEndOn(
  term: Omit<ContractTerm, 'renewals'> & Pick<ContractFacts, 'renewals'>,
  clock: Clock,
): CalendarDate | null {
  const { endedOn } = term;
  // Of renewals still to come the earliest term is the day's: one entered late may stand behind one that silence made since.
  const notYetRenewed = term.renewals.filter(
    ({ renewedOn }) => !clock.hasCome(renewedOn) || (endedOn !== null && renewedOn > endedOn),
  );
  const moved = minDate(...notYetRenewed.map(({ lastOn }) => lastOn));
  if (moved !== null) return moved;
  let current: CalendarDate | null = null;
  for (const last of lastDaysOf(term)) {
    current = last;
    if (!clock.isPast(last)) break;
  }
  return current;
}
