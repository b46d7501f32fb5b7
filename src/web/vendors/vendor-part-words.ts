import { type AttestedGuideline, type DisclosureDocumentType } from '../../kernel/terms/vendor-terms';
import { type Texts } from '../../kernel/texts';

export const GUIDELINE_WORDS: Readonly<Record<AttestedGuideline, Texts>> = {
  MHLW: { ja: '厚生労働省「医療情報システムの安全管理に関するガイドライン」', en: 'The health ministry’s guideline' },
  MIC_METI: { ja: '総務省・経済産業省「提供事業者ガイドライン」', en: 'The two ministries’ guideline for providers' },
};

export const DISCLOSURE_WORDS: Readonly<Record<DisclosureDocumentType, Texts>> = {
  MDS: { ja: '製造業者による開示書(MDS)', en: 'Disclosure of a product (MDS)' },
  SDS: { ja: 'サービス事業者による開示書(SDS)', en: 'Disclosure of a service (SDS)' },
  SERVICE_SPEC_CONFORMITY: { ja: 'サービス仕様適合開示書', en: 'Conformity of a service’s specification' },
};
