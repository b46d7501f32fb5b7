/** What somebody is told of before its day, and what waits for them. */
export const DATED_KINDS = [
  'CERTIFICATE_EXPIRY',
  'PMARK_RENEWAL',
  'CONTRACT_NOTICE',
  'CONTRACT_END',
  'CONTRACT_REVIEW',
  'VENDOR_REVIEW',
  'MATRIX_REVIEW',
  'END_OF_SUPPORT',
  'SUPPORT_DECISION_END',
  'ACCEPTANCE_END',
  'OVERSEAS_CHECK',
  'SUBCONTRACT_APPROVAL_END',
  'SUBCONTRACT_CONDITION',
  /** That the vendor answers what it is asked for: told its own people. */
  'EVIDENCE_ANSWER',
  /** The same, told whoever asks. */
  'EVIDENCE_ASKED',
] as const;
export type DatedKind = (typeof DATED_KINDS)[number];

/** What goes on only once somebody has acted. */
export const WAITING_KINDS = [
  'MATRIX_CONFIRMATION',
  'CONFIRMATION_CHECK',
  'SUBCONTRACT_ANNOUNCEMENT',
  'SUBCONTRACT_APPROVAL',
  'FACT_CORRECTION',
  'PAPER_DECISION',
  'EXECUTIVE_APPROVAL',
  'RISK_ACCEPTANCE',
  'TAKE_OVER_DAY',
  'IDENTITY_REQUEST',
  'EVIDENCE_REVIEW',
  'EMERGENCY_COPY',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

export const NOTICE_KINDS = [...DATED_KINDS, ...WAITING_KINDS] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Days before a day on which somebody is told. Ours, without authority: the guideline names none. */
export const DEFAULT_LADDER: readonly number[] = [180, 90, 60, 30, 14, 7];
/** Of what is asked for within weeks, not months. */
const EVIDENCE_LADDER: readonly number[] = [7, 3, 1];

/** Where nobody has set another. */
export function defaultLadder(kind: NoticeKind): readonly number[] {
  return kind === 'EVIDENCE_ANSWER' || kind === 'EVIDENCE_ASKED' ? EVIDENCE_LADDER : DEFAULT_LADDER;
}

/** As many steps, and as long before, as anybody sets. */
export const MOST_STEPS = 12;
export const LONGEST_STEP = 730;

/** What a notice is about. */
export const NOTICE_SUBJECT_KINDS = [
  'CERTIFICATION',
  'CONTRACT',
  'CONTRACT_MEMBER',
  'SUBCONTRACT',
  'SUBCONTRACT_ANNOUNCEMENT',
  'EQUIPMENT',
  'MATRIX',
  'MATRIX_AGREEMENT',
  'RISK_ACCEPTANCE',
  'FACT_CORRECTION',
  'PAPER_DECISION',
  'EXECUTIVE_APPROVAL',
  'TAKE_OVER_DAY',
  'IDENTITY_REQUEST',
  'EVIDENCE_REQUEST',
  'INSTITUTION',
] as const;
export type NoticeSubjectKind = (typeof NOTICE_SUBJECT_KINDS)[number];
