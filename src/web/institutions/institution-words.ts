import { type InstitutionKind, type OperatorType } from '../../kernel/terms/institution-terms';
import { type Texts } from '../../kernel/texts';

export const INSTITUTION_KIND_WORDS: Readonly<Record<InstitutionKind, Texts>> = {
  HOSPITAL: { ja: '病院', en: 'Hospital' },
  CLINIC: { ja: '診療所', en: 'Clinic' },
  DENTAL_CLINIC: { ja: '歯科診療所', en: 'Dental clinic' },
  PHARMACY: { ja: '薬局', en: 'Pharmacy' },
  HOME_NURSING: { ja: '訪問看護ステーション', en: 'Home-nursing station' },
  OTHER: { ja: 'その他', en: 'Other' },
};

export const OPERATOR_WORDS: Readonly<Record<OperatorType, Texts>> = {
  MEDICAL_CORPORATION: { ja: '医療法人', en: 'Medical corporation' },
  NATIONAL: { ja: '国', en: 'The state' },
  LOCAL_GOVERNMENT: { ja: '地方公共団体', en: 'Local government' },
  INCORPORATED_ADMINISTRATIVE_AGENCY: { ja: '独立行政法人', en: 'Incorporated administrative agency' },
  PUBLIC_INTEREST: { ja: '公益法人・社会福祉法人等', en: 'Public-interest corporation' },
  PRIVATE_PERSON: { ja: '個人', en: 'Private person' },
  COMPANY: { ja: '会社', en: 'Company' },
  OTHER: { ja: 'その他', en: 'Other' },
};
