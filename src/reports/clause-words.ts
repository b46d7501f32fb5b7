import { type ClauseKind } from '../kernel/terms/contract-terms';
import { type Texts } from '../kernel/texts';

/** The clauses that a contract is read for. */
export const CLAUSE_WORDS: Readonly<Record<ClauseKind, Texts>> = {
  SCOPE_OF_WORK: { ja: '委託業務の内容', en: 'Scope of work' },
  VENDOR_STRUCTURE: { ja: '事業者の体制', en: 'Vendor’s organisation' },
  DEMARCATION: { ja: '責任分界', en: 'Demarcation' },
  INFO_HANDLING: { ja: '情報の取扱い', en: 'Handling of information' },
  PRIVACY_DUTY: { ja: '個人情報の遵守義務', en: 'Privacy duties' },
  CONFIDENTIALITY: { ja: '守秘義務', en: 'Confidentiality' },
  PERSONNEL_COMPLIANCE: { ja: '従業者の遵守', en: 'Compliance of personnel' },
  PERSONNEL_TRAINING: { ja: '従業者の教育', en: 'Training of personnel' },
  REENTRUSTMENT: { ja: '再委託', en: 'Re-entrustment' },
  INCIDENT_COOPERATION: { ja: '原因究明への協力', en: 'Cooperation in incidents' },
  EMERGENCY_SUPPORT: { ja: '非常時の対応', en: 'Support in emergencies' },
  BREACH_NOTICE: { ja: '漏えい等の報告', en: 'Notice of breaches' },
  AUDIT_REPORTING: { ja: '監査・報告', en: 'Audit and reporting' },
  LEGAL_COMPLIANCE: { ja: '法令の遵守', en: 'Compliance with law' },
  GUIDELINE_COMPLIANCE: { ja: 'ガイドラインの遵守', en: 'Compliance with the guideline' },
  LEGAL_LIABILITY: { ja: '法的責任', en: 'Legal liability' },
  SECURITY_UPDATE_RESPONSIBILITY: { ja: 'セキュリティアップデートの責任', en: 'Responsibility for security updates' },
  VULN_EOS_INFO: { ja: '脆弱性・サポート終了の情報提供', en: 'Notice of vulnerabilities and end of support' },
  TECH_INFO: { ja: '技術情報の提供', en: 'Technical information' },
  SECONDARY_USE: { ja: '二次利用', en: 'Secondary use' },
  STORAGE_LOCATION: { ja: '保存場所', en: 'Place of storage' },
  FOREIGN_PROCESSING: { ja: '外国での取扱い', en: 'Processing abroad' },
  EXIT_RETURN_ERASURE: { ja: '終了時の返却・消去', en: 'Return and erasure at the end' },
  MIGRATION: { ja: '移行への協力', en: 'Migration' },
  SLA: { ja: 'サービス水準(SLA)', en: 'Service level' },
  CLOUD_NON_HANDLING: {
    ja: 'クラウド例外(個人データを取り扱わない旨)',
    en: 'Cloud provider does not handle personal data',
  },
};
