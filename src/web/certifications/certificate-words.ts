import {
  CERTIFICATION_SCHEMES,
  type RegisterSource,
  type StandardEdition,
  type SuspensionKind,
  type VerificationResult,
} from '../../kernel/terms/certification-terms';
import { type Texts } from '../../kernel/texts';
import { schemeName } from '../parts/registry-words';

export const SCHEME_WORDS: Readonly<Record<string, Texts>> = Object.fromEntries(
  CERTIFICATION_SCHEMES.map((scheme) => [scheme, schemeName(scheme)]),
);

/** Editions are called by their own numbers. */
export const EDITION_WORDS: Readonly<Record<StandardEdition, Texts>> = {
  'JISQ15001:2017': { ja: 'JIS Q 15001:2017', en: 'JIS Q 15001:2017' },
  'JISQ15001:2023': { ja: 'JIS Q 15001:2023', en: 'JIS Q 15001:2023' },
  'JISQ27001:2014': { ja: 'JIS Q 27001:2014', en: 'JIS Q 27001:2014' },
  'JISQ27001:2023': { ja: 'JIS Q 27001:2023', en: 'JIS Q 27001:2023' },
  'JISQ27001:2025': { ja: 'JIS Q 27001:2025', en: 'JIS Q 27001:2025' },
  'ISO27001:2013': { ja: 'ISO/IEC 27001:2013', en: 'ISO/IEC 27001:2013' },
  'ISO27001:2022': { ja: 'ISO/IEC 27001:2022', en: 'ISO/IEC 27001:2022' },
  'ISO27701:2019': { ja: 'ISO/IEC 27701:2019', en: 'ISO/IEC 27701:2019' },
  'ISO27701:2025': { ja: 'ISO/IEC 27701:2025', en: 'ISO/IEC 27701:2025' },
  OTHER: { ja: 'その他', en: 'Another' },
};

export const REGISTER_WORDS: Readonly<Record<RegisterSource, Texts>> = {
  JIPDEC: { ja: 'プライバシーマーク付与事業者検索(JIPDEC)', en: 'JIPDEC' },
  ISMS_AC: { ja: 'ISMS認証取得組織検索(ISMS-AC)', en: 'ISMS-AC' },
  ISMAP: { ja: 'ISMAPクラウドサービスリスト', en: 'ISMAP' },
  JASA: { ja: '日本セキュリティ監査協会(JASA)', en: 'JASA' },
  IAF_CERTSEARCH: { ja: 'IAF CertSearch', en: 'IAF CertSearch' },
  CERTIFICATION_BODY: { ja: '認証機関の検索・回答', en: 'The certification body' },
  OTHER: { ja: 'その他', en: 'Another' },
};

export const FOUND_WORDS: Readonly<Record<VerificationResult, Texts>> = {
  FOUND: { ja: '登録のとおりに見つかった', en: 'Found as recorded' },
  NOT_FOUND: { ja: '見つからない、または登録と違う', en: 'Not found, or not as recorded' },
};

export const SUSPENSION_WORDS: Readonly<Record<SuspensionKind, Texts>> = {
  SUSPENDED: { ja: '一時停止', en: 'Suspended' },
  WITHDRAWN: { ja: '取消し', en: 'Withdrawn' },
};
