import { CERTIFICATION_SCHEME_POLICIES } from '../../guideline/certification-schemes';
import { type Answer } from '../../kernel/terms/answers';
import { type CertificationScheme } from '../../kernel/terms/certification-terms';
import { type ContractStatus } from '../../kernel/terms/contract-terms';
import { type LegalForm, type SourceKind } from '../../kernel/terms/vendor-terms';
import { type Texts } from '../../kernel/texts';

/** What the registry's terms are called on pages. */
export const CONTRACT_STATUS_WORDS: Readonly<Record<ContractStatus, Texts>> = {
  DRAFT: { ja: '下書き', en: 'Draft' },
  NEGOTIATING: { ja: '交渉中', en: 'Negotiating' },
  SIGNED: { ja: '締結済', en: 'Signed' },
  ACTIVE: { ja: '発効中', en: 'In force' },
  ENDED: { ja: '終了', en: 'Ended' },
  CANCELLED: { ja: '取りやめ', en: 'Cancelled' },
};

export const LEGAL_FORM_WORDS: Readonly<Record<LegalForm, Texts>> = {
  DOMESTIC_CORPORATION: { ja: '国内法人', en: 'Domestic corporation' },
  FOREIGN_CORPORATION: { ja: '外国法人', en: 'Foreign corporation' },
  SOLE_PROPRIETOR: { ja: '個人事業主', en: 'Sole proprietor' },
  UNINCORPORATED_ASSOCIATION: { ja: '人格のない社団等', en: 'Unincorporated association' },
  PUBLIC_BODY: { ja: '公的機関', en: 'Public body' },
};

/** Who says what is on record; which hospital is not told. */
export const SOURCE_WORDS: Readonly<Record<SourceKind, Texts>> = {
  HOSPITAL: { ja: '医療機関', en: 'A hospital' },
  VENDOR: { ja: '事業者本人', en: 'The vendor itself' },
  STEWARD: { ja: '台帳の管理者', en: 'The registry’s steward' },
  REGISTER: { ja: '公的な登録簿', en: 'A public register' },
};

export const ANSWER_WORDS: Readonly<Record<Answer, Texts>> = {
  YES: { ja: 'はい', en: 'Yes' },
  NO: { ja: 'いいえ', en: 'No' },
  UNKNOWN: { ja: '未確認', en: 'Nobody knows' },
};

const SCHEMES = new Map(CERTIFICATION_SCHEME_POLICIES.map(({ scheme, name }) => [scheme, name]));

export function schemeName(scheme: CertificationScheme): Texts {
  return SCHEMES.get(scheme) ?? { ja: scheme, en: scheme };
}
