import { type CalendarDate } from '../../kernel/calendar-date';
import { type Answer } from '../../kernel/terms/answers';
import {
  type ForeignBasis,
  type ForeignInformation,
  type ProvisionClass,
  type ProvisionLegalBasis,
  type ProvisionScheme,
} from '../../kernel/terms/provision-terms';

/** 第三者提供 (1.4). */
export interface ProvisionSnapshot {
  readonly id: string;
  readonly institutionId: string;
  /** Day from which provision is planned or under way; null: not decided. */
  readonly plannedFrom: CalendarDate | null;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  /** 双方の責任範囲を書面で合意した日 (1⑰). */
  readonly scopeAgreedOn: CalendarDate | null;
  /** The paper of that agreement is at hand, and its last day; null: without end. */
  readonly hasScopeAgreement: boolean;
  readonly scopeAgreementTo: CalendarDate | null;
  /** 送信〜受信の責任 (1.4): who answers up to sending, in transit and from receipt. */
  readonly senderResponsibility: string | null;
  readonly transportResponsibility: string | null;
  readonly receiverResponsibility: string | null;
  readonly classification: ProvisionClass;
  /** The contract by which the recipient is entrusted, and its last day; null: none is named. */
  readonly entrustedUnder: { readonly endedOn: CalendarDate | null } | null;
  readonly legalBasis: ProvisionLegalBasis | null;
  readonly scheme: ProvisionScheme | null;
  /** ISO 3166-1 alpha-2; null: not known. */
  readonly recipientCountry: string | null;
  readonly foreignBasis: ForeignBasis | null;
  /** What the persons concerned were told before they consented to a provision abroad. */
  readonly foreignInformation: readonly ForeignInformation[];
  readonly hasConsentEvidence: boolean;
  readonly isOneOff: boolean;
  /** Who answers for what in this form of provision is written down. */
  readonly hasSchemeAllocation: boolean;
  /** The state, a municipality or the like (APPI 16②). */
  readonly recipientIsPublic: Answer;
  /** A contract stands for the record (APPI 29). */
  readonly hasRecordSubstitute: boolean;
  /** Procedure and control are on record (1⑯). */
  readonly hasProcedureRecord: boolean;
  /** The records of what was provided are at hand (APPI 29, 30), and until when they are kept. */
  readonly hasTransferRecord: boolean;
  readonly recordsKeptUntil: CalendarDate | null;
  /** 提供元に残る情報の管理責任者 (1.4). */
  readonly sourceRetentionOwner: string | null;
}
