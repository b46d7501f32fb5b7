import { type CalendarDate } from './calendar-date';
import { type Texts } from './texts';

/** Steps of a window, largest first: how long before a day we speak as advisory, minor, major. */
export type Window = readonly [advisory: number, minor: number, major: number];

interface PolicyNumberDeclaration {
  readonly unit: 'DAYS' | 'MONTHS';
  readonly default: number | Window;
  readonly min: number;
  readonly max: number;
  readonly text: Texts;
}

const days = <V extends number | Window>(standard: V, ja: string, en: string) =>
  ({
    unit: 'DAYS',
    default: standard,
    min: typeof standard === 'number' ? 1 : 0,
    max: 3660,
    text: { ja, en },
  }) as const;
const months = <V extends number | Window>(standard: V, ja: string, en: string) =>
  ({ ...days(standard, ja, en), unit: 'MONTHS' }) as const;

/**
 * Windows and intervals, one set per institution: what each is called, its unit, our default, and what may be set. All of
 * them are ours, without authority: the guideline says only 「定期的に」, and a product that shows them must say so (domain
 * 1.M, 6.1). What the API takes and shows, what rules are handed and what is kept follows from this table.
 */
export const POLICY_NUMBERS = {
  certificateExpiryDays: days<Window>(
    [180, 90, 30],
    '認証の有効期限の何日前から知らせるか(注意・軽微・重大)',
    'Days before a certificate’s last day: advisory, minor, major',
  ),
  contractEndDays: days<Window>(
    [180, 90, 30],
    '契約期間満了の何日前から知らせるか(注意・軽微・重大)',
    'Days before a contract’s last day: advisory, minor, major',
  ),
  noticeDeadlineDays: days<Window>(
    [60, 30, 7],
    '更新拒絶の通知期限の何日前から知らせるか(注意・軽微・重大)',
    'Days before the notice deadline: advisory, minor, major',
  ),
  endOfSupportMonths: months<Window>(
    [24, 12, 6],
    'サポート終了の何か月前から知らせるか(注意・軽微・重大)',
    'Months before the end of support: advisory, minor, major',
  ),
  evidenceMaxAgeMonths: months<number>(
    12,
    '評価した有効性の資料が通用する月数',
    'Months for which reviewed evidence counts',
  ),
  verificationMaxAgeDays: days<number>(
    365,
    '公開登録簿の確認が通用する日数',
    'Days for which a look into the register counts',
  ),
  supervisionIntervalMonths: months<number>(
    12,
    '委託先の監督(定期評価)の間隔(月)',
    'Months between supervision reviews',
  ),
  importantSupervisionIntervalMonths: months<number>(
    6,
    '重要な契約の監督(定期評価)の間隔(月)',
    'Months between supervision reviews of important contracts',
  ),
  confirmationIntervalMonths: months<number>(
    12,
    '教育・報告・棚卸し等の定期的な確認の間隔(月)',
    'Months between confirmations: training, reports, inventory and the like',
  ),
  contractReviewIntervalMonths: months<number>(
    12,
    '契約に見直し期日の定めが無いときの見直しの間隔(月)',
    'Months between reviews of a contract that names no date',
  ),
  matrixReviewIntervalMonths: months<number>(
    12,
    '責任分界表に見直し期日の定めが無いときの見直しの間隔(月)',
    'Months between reviews of a matrix that names no date',
  ),
  matrixChangeGraceDays: days<number>(
    30,
    '変更後、責任分界表の改訂を待つ日数',
    'Days that a matrix may lag behind a change',
  ),
  subcontractApprovalMonths: months<number>(
    60,
    '期限の定めの無い再委託の承認が通用する月数',
    'Months for which an approval of a re-entrustment counts that names no term',
  ),
  overseasCheckIntervalMonths: months<number>(
    12,
    '海外再委託先の定期確認の間隔(月)',
    'Months between checks of an overseas sub-entrustee',
  ),
  emergencyContactMaxAgeMonths: months<number>(
    6,
    '緊急連絡先の確認が通用する月数',
    'Months for which a verified emergency contact counts',
  ),
} satisfies Readonly<Record<string, PolicyNumberDeclaration>>;

export type PolicyNumber = keyof typeof POLICY_NUMBERS;
export const POLICY_NUMBER_NAMES = Object.keys(POLICY_NUMBERS) as readonly PolicyNumber[];

/** A number for each name. */
export type Policy = { readonly [N in PolicyNumber]: (typeof POLICY_NUMBERS)[N]['default'] };

/** What an institution has set for itself; the rest are our defaults. */
export type OwnNumbers = Readonly<Partial<Policy>>;

/** What a new institution starts with. */
export const DEFAULT_POLICY = policyOf({});

export function policyOf(own: OwnNumbers): Policy {
  const numbers = POLICY_NUMBER_NAMES.map((name) => [name, own[name] ?? POLICY_NUMBERS[name].default] as const);
  return Object.freeze(Object.fromEntries(numbers)) as unknown as Policy;
}

/** The numbers of an institution from a day until the next begin. */
export interface PolicyPeriod {
  readonly from: CalendarDate;
  readonly policy: Policy;
}

/** An institution's numbers through the years, latest first; before the first, our defaults. */
export type Policies = readonly PolicyPeriod[];

/** Shown beside every policy number. */
export const OUR_DEFAULT: Texts = Object.freeze({
  ja: '当社の既定値であり、根拠となる規定はありません',
  en: 'our default, no authority behind it',
});
