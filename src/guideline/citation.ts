import { type Texts } from '../kernel/texts';
import { type Clause } from './clause';
import { placeInEnglish } from './place-in-english';

/** What people call the documents that are cited. */
const DOCUMENTS: Readonly<Record<Clause['document'], Texts>> = {
  'MHLW-7.0/経営管理編': { ja: 'ガイドライン7.0版 経営管理編', en: 'Guideline 7.0, management volume (経営管理編)' },
  'MHLW-7.0/企画管理編': { ja: 'ガイドライン7.0版 企画管理編', en: 'Guideline 7.0, planning volume (企画管理編)' },
  'MHLW-7.0/システム運用編': {
    ja: 'ガイドライン7.0版 システム運用編',
    en: 'Guideline 7.0, system operation volume (システム運用編)',
  },
  'MHLW-7.0/保守委託機関編': {
    ja: 'ガイドライン7.0版 保守委託機関編',
    en: 'Guideline 7.0, volume on entrusted maintenance (保守委託機関編)',
  },
  'MHLW-6.0/企画管理編': { ja: 'ガイドライン6.0版 企画管理編', en: 'Guideline 6.0, planning volume (企画管理編)' },
  'MHLW-6.0/Q&A': { ja: 'ガイドライン6.0版 Q&A', en: 'Guideline 6.0, questions and answers' },
  'MHLW-PPC-GUIDANCE': {
    ja: '医療・介護関係事業者ガイダンス',
    en: 'Guidance for medical and care providers (医療・介護関係事業者ガイダンス)',
  },
  'MHLW-NOTICE': { ja: '厚生労働省通知', en: 'Notice of the health ministry (厚生労働省通知)' },
  'MIC-METI-2.0': { ja: '提供事業者ガイドライン2.0版', en: 'Guideline 2.0 for providers (提供事業者ガイドライン)' },
  APPI: { ja: '個人情報保護法', en: 'APPI' },
  'PPC-GUIDELINE': { ja: '個人情報保護法ガイドライン', en: 'Guideline on the APPI (個人情報保護法ガイドライン)' },
  CHECKLIST: {
    ja: 'サイバーセキュリティ対策チェックリスト',
    en: 'Cybersecurity checklist (サイバーセキュリティ対策チェックリスト)',
  },
  JIPDEC: { ja: 'JIPDEC', en: 'JIPDEC' },
  'ISMS-AC': { ja: 'ISMS-AC', en: 'ISMS-AC' },
  BUNKAITEN: { ja: '本登録簿の既定', en: 'Default of this registry' },
};

/** Where it stands, as people say it: each document once, and in it the clauses. 「ガイドライン7.0版 経営管理編 5②・5.1.2」 */
export function cited(clauses: readonly Clause[], language: keyof Texts): string {
  const within = new Map<Clause['document'], string[]>();
  for (const { document, clause } of clauses) {
    const known = within.get(document);
    if (known === undefined) within.set(document, [clause]);
    else known.push(clause);
  }
  return [...within]
    .map(
      ([document, places]) =>
        `${DOCUMENTS[document][language]} ${language === 'ja' ? places.join('・') : places.map(placeInEnglish).join(', ')}`,
    )
    .join(language === 'ja' ? '、' : '; ');
}
