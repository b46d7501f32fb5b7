import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import {
  type CertificationScheme,
  type StandardEdition,
  type SuspensionKind,
  type VerificationResult,
} from '../../kernel/terms/certification-terms';
import { type InstitutionRole } from '../../kernel/terms/institution-terms';
import {
  type AttestedGuideline,
  type CorporateRegisterProcess,
  type DisclosureDocumentType,
  type EffectivenessEvidenceType,
  type LegalForm,
  type SheetAnswer,
} from '../../kernel/terms/vendor-terms';
import { type ContractLife } from './contract-life';
import { type OutdatedDays } from './outdated-days';

export interface CertificationFacts {
  readonly id: string;
  readonly scheme: CertificationScheme;
  readonly registrationNumber: string | null;
  /** Whose accreditation the certification body has; null: not known. */
  readonly accreditation: string | null;
  /** 維持審査: the last that somebody has seen the result of. */
  readonly lastSurveillanceOn: CalendarDate | null;
  /** 言明書等: when its statement on what is covered was looked at. */
  readonly statementReviewedOn: CalendarDate | null;
  readonly renewalPlan: string | null;
  /** A copy, or where one is kept, is on record. */
  readonly hasCopy: boolean;
  readonly standardEdition: StandardEdition | null;
  /** 名義法人: corporate number of the legal person named on the certificate; null when not recorded. */
  readonly holderCorporateNumber: string | null;
  /** The certificate's scope names the vendor although another legal person holds it. */
  readonly scopeNamesVendor: boolean;
  readonly validFrom: CalendarDate;
  /** Last valid day, included. */
  readonly validTo: CalendarDate;
  /** 一時停止・取消し; an open end is still in effect. */
  readonly suspensions: readonly {
    readonly kind: SuspensionKind;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
  }[];
  /** Why an equivalent standard is taken for one (CERT-008), by whom and when the institution's side approved it. */
  readonly equivalenceRationale: string | null;
  readonly equivalenceApprovedBy: string | null;
  readonly equivalenceApproverRole: InstitutionRole | null;
  readonly equivalenceApprovedOn: CalendarDate | null;
  /** When the certificate was another than the one that was taken for equivalent. */
  readonly equivalenceOutdated: readonly OutdatedDays[];
  readonly renewalAppliedOn: CalendarDate | null;
  /** The certificate that follows this one, if it is already in the registry. */
  readonly successorId: string | null;
  /** Last look into the public register. */
  readonly verifiedOn: CalendarDate | null;
  /** What the look found; null: not said. */
  readonly verifiedResult: VerificationResult | null;
}

/** 開示書 of a product or service. */
export interface DisclosureFacts {
  readonly type: DisclosureDocumentType;
  readonly product: string;
  readonly issuedOn: CalendarDate;
  /** Null: nobody says that it was ever received. */
  readonly receivedOn: CalendarDate | null;
  /** How many items say いいえ; null: nobody has counted. */
  readonly answeredNo: number | null;
  /** How many items its sheet of answers has; null: none is on record. */
  readonly items: number | null;
  /** Those of the sheet that say no or are unanswered, and when the institution decided how it deals with each; null: it did not. */
  readonly openItems: readonly {
    readonly no: string;
    readonly answer: Exclude<SheetAnswer, 'YES' | 'NOT_APPLICABLE'>;
    readonly treatedOn: CalendarDate | null;
  }[];
  /** 再委託先・利用クラウド that it names. */
  readonly subprocessors: readonly string[];
}

/** Somebody beneath the vendor, or something that it builds on, as the institution has it on record under any of its contracts. */
export interface RegisteredBeneath {
  readonly names: readonly string[];
  /** Last day; null: going on. */
  readonly endedOn: CalendarDate | null;
}

/** What is known of a vendor itself, as far as the institution that is judged takes it for true. */
export interface VendorFacts {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string | null;
  /** ISO 3166-1 alpha-2; null: nobody knows. */
  readonly country: string | null;
  readonly legalForm: LegalForm;
  readonly corporateNumber: string | null;
  /** Numbers of vendors that were merged into it, and since when. */
  readonly formerNumbers: readonly { readonly number: string | null; readonly since: CalendarDate }[];
  readonly certifications: readonly CertificationFacts[];
  readonly attestations: readonly {
    readonly guideline: AttestedGuideline;
    readonly edition: string;
    readonly attestedOn: CalendarDate;
    /** Last day for which it was given; null: without end. */
    readonly validTo: CalendarDate | null;
    /** 遵守 or not, as declared. */
    readonly complies: Answer;
  }[];
  readonly disclosures: readonly DisclosureFacts[];
  /** Sub-entrustees and services beneath; those that were refused are not among them. */
  readonly beneath: readonly RegisteredBeneath[];
  /** Contacts for emergencies: reachable round the clock or not, and when last found to be right. */
  readonly emergencyContacts: readonly {
    readonly reachable24h: boolean;
    readonly verifiedOn: CalendarDate | null;
  }[];
  /** The last known entry in the corporate-number register; null when never fetched. */
  readonly corporateRegister: {
    /** 処理区分; null: only the day of closing was found. */
    readonly process: CorporateRegisterProcess | null;
    readonly changedOn: CalendarDate | null;
    readonly closedOn: CalendarDate | null;
    readonly successorCorporateNumber: string | null;
    /** 商号又は名称 and 所在地 as registered; null: not noted. */
    readonly name: string | null;
    readonly address: string | null;
  } | null;
}

/** Who holds certificates, and which. */
export type CertifiedParty = Pick<VendorFacts, 'corporateNumber' | 'formerNumbers' | 'certifications'>;

/** One review of evidence that a certified management system works (CERT-006). */
export interface EffectivenessEvidenceFacts {
  readonly type: EffectivenessEvidenceType;
  readonly receivedOn: CalendarDate;
  readonly reviewedOn: CalendarDate | null;
  /** Whether it was judged to show that the management works. */
  readonly effective: Answer;
}

/** A vendor together with the contracts for whose sake it is judged. */
export interface VendorSnapshot {
  readonly vendor: VendorFacts;
  readonly contracts: readonly ContractLife[];
}
