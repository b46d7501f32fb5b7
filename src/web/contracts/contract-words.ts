import { type ContractStepName } from '../../registry/contracts/contract-lifecycle';
import {
  type SheetPart,
  type DependencyKind,
  type ChainType,
  type ClauseKind,
  type ClauseReview,
  type ContractDocumentType,
  type DeploymentModel,
  type Importance,
  type PersonalDataHandling,
} from '../../kernel/terms/contract-terms';
import { type ApprovalState } from '../../kernel/terms/subcontract-terms';
import { type Texts } from '../../kernel/texts';
import { type Tone } from '../findings/finding-words';

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

export const REVIEW_WORDS: Readonly<Record<ClauseReview, { readonly word: Texts; readonly tone: Tone }>> = {
  PRESENT: { word: { ja: 'あり', en: 'Present' }, tone: 'good' },
  PARTIAL: { word: { ja: '一部', en: 'Partial' }, tone: 'warn' },
  MISSING: { word: { ja: 'なし', en: 'Missing' }, tone: 'bad' },
  NOT_APPLICABLE: { word: { ja: '非該当', en: 'Not applicable' }, tone: 'soft' },
  UNREVIEWED: { word: { ja: '未確認', en: 'Nobody has looked' }, tone: 'note' },
};

export const APPROVAL_WORDS: Readonly<Record<ApprovalState, { readonly word: Texts; readonly tone: Tone }>> = {
  NOT_REQUESTED: { word: { ja: '未申請', en: 'Not requested' }, tone: 'note' },
  REQUESTED: { word: { ja: '申請中', en: 'Requested' }, tone: 'note' },
  APPROVED: { word: { ja: '承認済', en: 'Approved' }, tone: 'good' },
  REJECTED: { word: { ja: '却下', en: 'Rejected' }, tone: 'bad' },
  REVOKED: { word: { ja: '承認取消し', en: 'Revoked' }, tone: 'bad' },
};

export const HANDLING_WORDS: Readonly<Record<PersonalDataHandling, Texts>> = {
  HANDLED: { ja: '取り扱う', en: 'Handled' },
  CLOUD_EXCEPTION: { ja: 'クラウド例外', en: 'Cloud exception' },
  NOT_HANDLED: { ja: '取り扱わない', en: 'Not handled' },
  UNKNOWN: { ja: '未確認', en: 'Nobody knows' },
};

export const IMPORTANCE_WORDS: Readonly<Record<Importance, Texts>> = {
  HIGH: { ja: '高', en: 'High' },
  NORMAL: { ja: '通常', en: 'Normal' },
};

export const DEPLOYMENT_WORDS: Readonly<Record<DeploymentModel, Texts>> = {
  ON_PREMISES: { ja: 'オンプレミス', en: 'On premises' },
  IAAS: { ja: 'IaaS', en: 'IaaS' },
  PAAS: { ja: 'PaaS', en: 'PaaS' },
  SAAS: { ja: 'SaaS', en: 'SaaS' },
  HYBRID: { ja: '併用', en: 'Hybrid' },
};

export const CHAIN_WORDS: Readonly<Record<ChainType, Texts>> = {
  SINGLE_PRIME: { ja: '一括責任(元請が全体を負う)', en: 'One prime vendor answers for all' },
  HORIZONTAL: { ja: '水平連携(各社がそれぞれ契約)', en: 'Side by side, each with its own contract' },
  VERTICAL: { ja: '垂直連携(再委託の連鎖)', en: 'One below the other' },
};

/** What each step of a contract's life is called on its button. */
export const CONTRACT_STEP_WORDS: Readonly<Record<ContractStepName, Texts>> = {
  NEGOTIATE: { ja: '交渉を始める', en: 'Begin to negotiate' },
  SIGN: { ja: '締結を記録する', en: 'Record the signing' },
  ACTIVATE: { ja: '発効させる', en: 'Bring into force' },
  RENEW: { ja: '更新する', en: 'Renew' },
  END: { ja: '終了を記録する', en: 'Record the end' },
  TAKE_BACK_END: { ja: '終了を取り消す(誤記)', en: 'Take back an end entered by mistake' },
  CANCEL: { ja: '取りやめる', en: 'Cancel' },
};

/** What follows from the steps that end a contract, or never let it begin. */
export const CONTRACT_STEP_LOSSES: Readonly<Partial<Record<ContractStepName, Texts>>> = {
  END: {
    ja: 'その日を過ぎると発効中の契約ではなくなり、権限も責任分界もこの契約からは生じません。誤って入力したときは、理由を記して取り消す手続きが別に必要で、終了の記録も残ります。',
    en: 'After that day it is in force no more, and nothing rests on it. An end entered by mistake is taken back by a step of its own, with a reason; both stay on record.',
  },
  CANCEL: {
    ja: '取りやめた契約は元に戻せません。続けるときは、新しい契約として登録し直します。',
    en: 'A contract that was cancelled never comes back: it would be registered anew.',
  },
};

export const DEPENDENCY_WORDS: Readonly<Record<DependencyKind, Texts>> = {
  CLOUD: { ja: '他社のクラウド', en: 'Another’s cloud' },
  NETWORK: { ja: '回線・ネットワーク', en: 'Line, network' },
};

export const DOCUMENT_TYPE_WORDS: Readonly<Record<ContractDocumentType, Texts>> = {
  CONTRACT: { ja: '契約書', en: 'Contract' },
  TERMS: { ja: '約款・利用規約', en: 'Terms' },
  MEMORANDUM: { ja: '覚書', en: 'Memorandum' },
  SLA: { ja: 'SLA', en: 'Service level agreement' },
  ORG_CHART: { ja: '体制図', en: 'Organisation chart' },
  DEMARCATION: { ja: '責任分界を定めた文書', en: 'On the demarcation' },
  OTHER: { ja: 'その他', en: 'Other' },
};

export const SHEET_PART_WORDS: Readonly<Record<SheetPart, Texts>> = {
  INSTITUTION: { ja: '第1部', en: 'Part 1' },
  JOINT: { ja: '第2部', en: 'Part 2' },
};
