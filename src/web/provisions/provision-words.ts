import {
  type ForeignBasis,
  type ForeignInformation,
  type ProvisionClass,
  type ProvisionLegalBasis,
  type ProvisionScheme,
} from '../../kernel/terms/provision-terms';
import { type Texts } from '../../kernel/texts';

export const PROVISION_SCHEME_WORDS: Readonly<Record<ProvisionScheme, Texts>> = {
  REGIONAL_NETWORK: { ja: '地域医療連携ネットワーク', en: 'Regional network' },
  PATIENT_DIRECTED: { ja: '患者等の求めによる提供', en: 'On the patient’s behalf' },
  DIRECT: { ja: '提供先へ直接', en: 'Straight to the recipient' },
  OTHER: { ja: 'その他', en: 'Another' },
};

export const LEGAL_BASIS_WORDS: Readonly<Record<ProvisionLegalBasis, Texts>> = {
  CONSENT: { ja: '本人の同意', en: 'Consent' },
  OPT_OUT: { ja: 'オプトアウト(27条2項)', en: 'Opt-out (art. 27 ②)' },
  LAW: { ja: '法令に基づく場合', en: 'Law' },
  PUBLIC_HEALTH: { ja: '公衆衛生の向上等', en: 'Public health' },
  ENTRUSTMENT: { ja: '委託に伴う提供(27条5項1号)', en: 'Entrustment (art. 27 ⑤ 1)' },
  JOINT_USE: { ja: '共同利用(27条5項3号)', en: 'Joint use (art. 27 ⑤ 3)' },
};

export const PROVISION_CLASS_WORDS: Readonly<Record<ProvisionClass, Texts>> = {
  PROVISION: { ja: '第三者提供', en: 'To a third party' },
  ENTRUSTMENT: { ja: '委託', en: 'Entrustment' },
  UNKNOWN: { ja: '未確認', en: 'Nobody has judged it' },
};

export const FOREIGN_BASIS_WORDS: Readonly<Record<ForeignBasis, Texts>> = {
  CONSENT: { ja: '本人の同意', en: 'Consent' },
  EQUIVALENT_COUNTRY: { ja: '同等の水準にあると認められた国', en: 'A country held to be equivalent' },
  EQUIVALENT_SYSTEM: { ja: '相当措置を継続して講ずる体制', en: 'A system of equivalent measures' },
  LAW: { ja: '法令に基づく場合等', en: 'Law' },
};

export const FOREIGN_INFORMATION_WORDS: Readonly<Record<ForeignInformation, Texts>> = {
  COUNTRY: { ja: '外国の名称', en: 'The country' },
  REGIME: { ja: 'その国の個人情報保護の制度', en: 'Its regime of protection' },
  MEASURES: { ja: '提供先が講ずる措置', en: 'The recipient’s measures' },
};
