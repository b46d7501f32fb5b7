import { type ContractStepName } from '../../registry/contracts/contract-lifecycle';
import {
  type SheetPart,
  type DependencyKind,
  type ChainType,
  type ClauseReview,
  type ContractDocumentType,
  type DeploymentModel,
  type Importance,
  type PersonalDataHandling,
} from '../../kernel/terms/contract-terms';
import { type ApprovalState } from '../../kernel/terms/subcontract-terms';
import { type Texts } from '../../kernel/texts';
import { type Tone } from '../findings/finding-words';

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
