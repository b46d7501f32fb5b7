import { type CertificationScheme } from '../kernel/terms/certification-terms';
import { type Texts } from '../kernel/texts';

/** What a scheme counts for under 5②: policy, not code (domain 1.N). */
export type Qualification =
  'QUALIFIES_15001' | 'QUALIFIES_27001' | 'EQUIVALENT_NEEDS_APPROVAL' | 'ALTERNATIVE_EVIDENCE' | 'SUPPLEMENTARY' | 'NO';

export interface CertificationSchemePolicy {
  readonly scheme: CertificationScheme;
  readonly name: Texts;
  readonly qualifiesAs: Qualification;
  /** Usual term in months; null: not fixed. */
  readonly termMonths: number | null;
  /** Where the entry comes from, and what is asked besides. */
  readonly note: Texts;
}

const entry = (
  scheme: CertificationScheme,
  name: Texts,
  qualifiesAs: Qualification,
  termMonths: number | null,
  note: Texts,
): CertificationSchemePolicy => Object.freeze({ scheme, name, qualifiesAs, termMonths, note });

const SELF_OR_OTHER: Texts = {
  ja: '自己宣言または対象の異なる認証であり、5②の認証には数えない',
  en: 'self-declaration or another subject; does not count under 5②',
};
const CLOUD_LIST: Texts = {
  ja: '6.0企画管理編7章gに挙げられる。同等と扱うには根拠と承認、言明書等の確認が要る',
  en: 'listed in volume 6.0 ch. 7 g; to count as equivalent it needs a rationale, an approval and a look at the statement',
};

/** The scheme table; shown to users as it stands here. */
export const CERTIFICATION_SCHEME_POLICIES: readonly CertificationSchemePolicy[] = Object.freeze([
  entry('PMARK', { ja: 'プライバシーマーク (JIS Q 15001)', en: 'Privacy Mark (JIS Q 15001)' }, 'QUALIFIES_15001', 24, {
    ja: '取得が特に望ましい(5.1.2 脚注4)',
    en: 'especially preferred (5.1.2 footnote 4)',
  }),
  entry('ISMS_JISQ27001', { ja: 'ISMS (JIS Q 27001)', en: 'ISMS (JIS Q 27001)' }, 'QUALIFIES_27001', 36, {
    ja: 'これのみの場合は有効性を示す資料を確認する(脚注4)。年次の維持審査',
    en: 'alone it needs evidence that it works (footnote 4); yearly surveillance',
  }),
  entry('ISO27001', { ja: 'ISO/IEC 27001', en: 'ISO/IEC 27001' }, 'QUALIFIES_27001', 36, {
    ja: 'JIS Q 27001 と同一の規格。認証機関の認定を確認する',
    en: 'the identical standard; check the accreditation of the body',
  }),
  entry('ISO27701', { ja: 'ISO/IEC 27701 (PIMS)', en: 'ISO/IEC 27701 (PIMS)' }, 'EQUIVALENT_NEEDS_APPROVAL', 36, {
    ja: 'ガイドラインに名は無く、同等と扱うには根拠と承認が要る',
    en: 'not named in the guideline; needs a rationale and an approval',
  }),
  entry('ISO27017', { ja: 'ISMSクラウドセキュリティ認証', en: 'ISO/IEC 27017 cloud security' }, 'SUPPLEMENTARY', 36, {
    ja: 'ISMS への追加認証',
    en: 'an addition to an ISMS certificate',
  }),
  entry('ISO27018', { ja: 'ISO/IEC 27018', en: 'ISO/IEC 27018' }, 'SUPPLEMENTARY', null, {
    ja: 'クラウドの個人情報保護',
    en: 'personal information in clouds',
  }),
  entry('ISMAP', { ja: 'ISMAP', en: 'ISMAP' }, 'EQUIVALENT_NEEDS_APPROVAL', 16, CLOUD_LIST),
  entry('ISMAP_LIU', { ja: 'ISMAP-LIU', en: 'ISMAP-LIU' }, 'EQUIVALENT_NEEDS_APPROVAL', null, CLOUD_LIST),
  entry('CS_GOLD', { ja: 'CSゴールドマーク', en: 'CS Gold Mark' }, 'EQUIVALENT_NEEDS_APPROVAL', 36, CLOUD_LIST),
  entry('FEDRAMP', { ja: '米国 FedRAMP', en: 'FedRAMP' }, 'EQUIVALENT_NEEDS_APPROVAL', null, CLOUD_LIST),
  entry('SOC2', { ja: 'SOC2', en: 'SOC 2' }, 'EQUIVALENT_NEEDS_APPROVAL', 12, CLOUD_LIST),
  entry('SOC3', { ja: 'SOC3', en: 'SOC 3' }, 'EQUIVALENT_NEEDS_APPROVAL', null, CLOUD_LIST),
  entry('EXT_AUDIT', { ja: '外部監査の結果', en: 'external audit result' }, 'ALTERNATIVE_EVIDENCE', 12, {
    ja: 'システム監査技術者・CISA による外部監査(6.0企画管理編7章gの代替)',
    en: 'external audit by a certified auditor (fallback of volume 6.0 ch. 7 g)',
  }),
  entry('SCS_STAR3', { ja: 'SCS評価制度 ★3', en: 'SCS ★3' }, 'SUPPLEMENTARY', 12, {
    ja: '2026年度末から運用予定',
    en: 'in operation from the end of FY2026',
  }),
  entry('SCS_STAR4', { ja: 'SCS評価制度 ★4', en: 'SCS ★4' }, 'SUPPLEMENTARY', 36, {
    ja: '2026年度末から運用予定',
    en: 'in operation from the end of FY2026',
  }),
  entry('SECURITY_ACTION', { ja: 'SECURITY ACTION', en: 'SECURITY ACTION' }, 'NO', null, SELF_OR_OTHER),
  entry('ISO9001', { ja: 'ISO 9001', en: 'ISO 9001' }, 'NO', null, SELF_OR_OTHER),
  entry('ISO20000', { ja: 'ISO/IEC 20000', en: 'ISO/IEC 20000' }, 'NO', null, SELF_OR_OTHER),
  entry('ISO22301', { ja: 'ISO 22301', en: 'ISO 22301' }, 'NO', null, SELF_OR_OTHER),
  entry('PCI_DSS', { ja: 'PCI DSS', en: 'PCI DSS' }, 'NO', null, SELF_OR_OTHER),
  entry('TRUSTE', { ja: 'TRUSTe', en: 'TRUSTe' }, 'NO', null, SELF_OR_OTHER),
  entry('JAPHIC', { ja: 'JAPHiCマーク', en: 'JAPHiC' }, 'EQUIVALENT_NEEDS_APPROVAL', null, {
    ja: '同等と扱うには根拠と承認が要る',
    en: 'needs a rationale and an approval to count as equivalent',
  }),
]);

const qualifications = new Map(CERTIFICATION_SCHEME_POLICIES.map((policy) => [policy.scheme, policy.qualifiesAs]));

export function qualificationOf(scheme: CertificationScheme): Qualification {
  return qualifications.get(scheme) ?? 'NO';
}
