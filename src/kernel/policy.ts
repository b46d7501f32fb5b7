import { type Texts } from './texts';

/**
 * Windows and intervals, one set per institution. All of these are our own defaults: the guideline says only
 * 「定期的に」. A product that shows them must say so (domain 1.M, 6.1).
 */
export interface Policy {
  /** Days before a certificate's last day at which CERT-003 speaks: advisory, minor, major. */
  readonly certificateExpiryDays: readonly [advisory: number, minor: number, major: number];
  /** Days before a contract's last day: advisory, minor, major. */
  readonly contractEndDays: readonly [advisory: number, minor: number, major: number];
  /** Days before the last day on which non-renewal can be notified: advisory, minor, major. */
  readonly noticeDeadlineDays: readonly [advisory: number, minor: number, major: number];
  /** Months before the end of support: advisory, minor (decision due), major. */
  readonly endOfSupportMonths: readonly [advisory: number, minor: number, major: number];
  /** Age in months after which a review of effectiveness evidence counts no more. */
  readonly evidenceMaxAgeMonths: number;
  /** Days after which a look into the public register is stale. */
  readonly verificationMaxAgeDays: number;
  /** Months between supervision reviews of a vendor. */
  readonly supervisionIntervalMonths: number;
  /** The same where the contract is important. */
  readonly importantSupervisionIntervalMonths: number;
  /** Months between reviews of a contract when the contract names no date. */
  readonly contractReviewIntervalMonths: number;
  /** Months between reviews of a matrix when the matrix names no date. */
  readonly matrixReviewIntervalMonths: number;
  /** Days that a matrix may lag behind a change before the finding grows from minor to major. */
  readonly matrixChangeGraceDays: number;
  /** Months between checks of an overseas sub-entrustee's measures and regime. */
  readonly overseasCheckIntervalMonths: number;
  /** Months after which an emergency contact counts as unverified. */
  readonly emergencyContactMaxAgeMonths: number;
}

export type PolicyNumber = keyof Policy;

/** What a new institution starts with. */
export const DEFAULT_POLICY: Policy = Object.freeze<Policy>({
  certificateExpiryDays: [180, 90, 30],
  contractEndDays: [180, 90, 30],
  noticeDeadlineDays: [60, 30, 7],
  endOfSupportMonths: [24, 12, 6],
  evidenceMaxAgeMonths: 12,
  verificationMaxAgeDays: 365,
  supervisionIntervalMonths: 12,
  importantSupervisionIntervalMonths: 6,
  contractReviewIntervalMonths: 12,
  matrixReviewIntervalMonths: 12,
  matrixChangeGraceDays: 30,
  overseasCheckIntervalMonths: 12,
  emergencyContactMaxAgeMonths: 6,
});

/** Shown beside every policy number. */
export const OUR_DEFAULT: Texts = Object.freeze({
  ja: '当社の既定値であり、根拠となる規定はありません',
  en: 'our default, no authority behind it',
});
