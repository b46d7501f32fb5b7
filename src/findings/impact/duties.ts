import { type Clause } from '../../guideline/clause';
import { addDays, type CalendarDate } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { type ImpactContract } from './impact-parts.dto';

export const DUTY_CODES = [
  'VENDOR_NOTICE',
  'VENDOR_NOTICE_UNSETTLED',
  'CISO_INFORMED',
  'MINISTRY_REPORT',
  'PPC_PRELIMINARY',
  'PPC_FINAL',
  'PERSONS_NOTIFIED',
  'CAUSE_INVESTIGATION',
  'EXPLANATION',
] as const;
export type DutyCode = (typeof DUTY_CODES)[number];

/** A duty that starts to run when something is known to have happened. */
export interface Duty {
  readonly code: DutyCode;
  readonly title: Texts;
  readonly clause: Clause;
  /** null: no day is set; at once, or when it is possible. */
  readonly dueOn: CalendarDate | null;
  /** For which contract; null: for the institution. */
  readonly contractId: string | null;
}

const MHLW = 'MHLW-7.0/経営管理編';
const APPI = 'APPI';

type Hit = Pick<ImpactContract, 'id' | 'contractNo' | 'personalDataHandling' | 'noticeHours' | 'handlesMedicalInfo'>;

/**
 * What starts to run from the day on which it is known, counted from that day. Whether information has leaked is for people to
 * find out: until it is known that none can have, the duties that hang on it run. An unknown purpose is taken for none that is malicious, whose
 * term is the shorter.
 */
export function dutiesFrom(knownOn: CalendarDate, contracts: readonly Hit[]): Duty[] {
  const notices = contracts.map((contract) => vendorNotice(knownOn, contract));
  const own: Duty[] = [
    duty('CISO_INFORMED', MHLW, '3.4.3', knownOn, {
      ja: '情報セキュリティ責任者(CISO)・経営層に報告する',
      en: 'Tell the chief information security officer and the executives',
    }),
    duty('MINISTRY_REPORT', MHLW, '3.4.3', addDays(knownOn, 1), {
      ja: 'サイバー攻撃(その疑いを含む)であれば、厚生労働省・所管官庁に連絡する',
      en: 'If it is, or may be, a cyber attack: tell the health ministry or the competent authority',
    }),
  ];
  const personal: Duty[] = [
    duty('PPC_PRELIMINARY', APPI, '26①, 規則8①', addDays(knownOn, 5), {
      ja: '個人データの漏えい等(そのおそれを含む)であれば、個人情報保護委員会に速報する(速やかに。目安は3〜5日以内)',
      en: 'If personal data have, or may have, leaked: preliminary report to the PPC (promptly; 3 to 5 days)',
    }),
    duty('PPC_FINAL', APPI, '26①, 規則8②', addDays(knownOn, 30), {
      ja: '個人情報保護委員会に確報する(30日以内。不正の目的によるおそれがあれば60日以内)',
      en: 'Final report to the PPC (within 30 days; 60 where the purpose may be malicious)',
    }),
    duty('PERSONS_NOTIFIED', APPI, '26②, 規則10', null, {
      ja: '本人に通知する(状況に応じて速やかに)。できないときは代わる措置をとる',
      en: 'Tell the persons concerned, promptly; where that cannot be done, take measures in its place',
    }),
  ];
  const after: Duty[] = [
    duty('CAUSE_INVESTIGATION', MHLW, '1⑪', null, {
      ja: '事業者と協働して原因を究明し、記録する',
      en: 'Find the cause together with the vendors, and record it',
    }),
    duty('EXPLANATION', MHLW, '1⑨', null, {
      ja: '患者・関係機関に説明する',
      en: 'Explain it to patients and those concerned',
    }),
  ];
  if (contracts.length === 0) return [];
  const mayLeak = contracts.some(({ personalDataHandling }) => personalDataHandling !== 'NOT_HANDLED');
  return [...notices, ...own, ...(mayLeak ? personal : []), ...after];
}

/** The vendor's own duty by contract (5④); in days, since days are what the registry counts in: a day begun is a day. */
function vendorNotice(knownOn: CalendarDate, { id, contractNo, noticeHours }: Hit): Duty {
  if (noticeHours === null)
    return {
      ...duty('VENDOR_NOTICE_UNSETTLED', MHLW, '5④', null, {
        ja: `${contractNo}: 契約に漏えい等の通知期限の定めが確認されていません。事業者に直ちに状況を求める`,
        en: `${contractNo}: no term for notice of a breach is confirmed; ask the vendor at once`,
      }),
      contractId: id,
    };
  return {
    ...duty('VENDOR_NOTICE', MHLW, '5④', addDays(knownOn, Math.ceil(noticeHours / 24)), {
      ja: `${contractNo}: 事業者が知ってから${noticeHours}時間以内に通知を受ける(契約)`,
      en: `${contractNo}: notice from the vendor within ${noticeHours} hours of its knowing (contract)`,
    }),
    contractId: id,
  };
}

function duty(
  code: DutyCode,
  document: Clause['document'],
  clause: string,
  dueOn: CalendarDate | null,
  title: Texts,
): Duty {
  return { code, title, clause: { document, clause }, dueOn, contractId: null };
}
