import { type IncidentClock } from '../../findings/impact/incident-clocks';
import { type AttackAnswer, type LeakCategory } from '../../kernel/terms/incident-terms';
import { type Texts } from '../../kernel/texts';

/** APPI enforcement rules, article 7: the kinds of leaks that are reported. */
export const LEAK_WORDS: Readonly<Record<LeakCategory, Texts>> = {
  SENSITIVE: { ja: '要配慮個人情報を含む', en: 'Data that need special care' },
  PROPERTY: { ja: '財産的被害のおそれ', en: 'Loss of property may follow' },
  MALICIOUS: { ja: '不正の目的によるおそれ', en: 'It may have been done with ill intent' },
  MANY: { ja: '本人が1,000人を超える', en: 'More than 1,000 persons' },
  NONE: { ja: '報告の対象でない', en: 'Nothing to be reported' },
  UNKNOWN: { ja: '未確認', en: 'Nobody knows' },
};

export const ATTACK_WORDS: Readonly<Record<AttackAnswer, Texts>> = {
  YES: { ja: '攻撃', en: 'An attack' },
  SUSPECTED: { ja: '攻撃の疑い', en: 'It may be an attack' },
  NO: { ja: '攻撃でない', en: 'No attack' },
  UNKNOWN: { ja: '未確認', en: 'Nobody knows' },
};

export const CLOCK_WORDS: Readonly<Record<IncidentClock, Texts>> = {
  CISO_INFORMED: { ja: '情報セキュリティの最高責任者に報告する', en: 'Tell the chief information security officer' },
  MINISTRY_REPORT: { ja: '厚生労働省・所管官庁等に報告する', en: 'Tell the ministry or the competent authority' },
  PPC_PRELIMINARY: {
    ja: '個人情報保護委員会に速報する(速やかに。目安は3〜5日以内)',
    en: 'Preliminary report to the commission (promptly; three to five days)',
  },
  PPC_FINAL: { ja: '個人情報保護委員会に確報する', en: 'Final report to the commission' },
  PERSONS_NOTIFIED: {
    ja: '本人に通知する(困難なら代わる措置をとる)',
    en: 'Tell the persons concerned, or act in its place',
  },
  CAUSE_INVESTIGATION: { ja: '事業者と協働して原因を究明する', en: 'Find the cause together with the vendor' },
  EXPLANATION: { ja: '患者・関係機関に説明する', en: 'Explain it to patients and those concerned' },
  PREVENTION: { ja: '再発防止策を実施する', en: 'Carry out what keeps it from happening again' },
};
