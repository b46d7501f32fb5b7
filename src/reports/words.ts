import { type DeclarationDifference, type RowState } from '../demarcation/declarations/concord';
import { type TemplateGroup } from '../guideline/template/template-row';
import { type InstitutionRole } from '../kernel/terms/institution-terms';
import { type ContactKind } from '../kernel/terms/vendor-terms';
import { type Texts } from '../kernel/texts';
import {
  type AgreementMethod,
  type AgreementSide,
  type DemarcationLayer,
  type MatrixStatus,
  type OperationPhase,
  type PartyKind,
} from '../kernel/terms/demarcation-terms';

/** What the registry's terms are called on paper. */
export const STATUS_WORDS: Readonly<Record<MatrixStatus, Texts>> = {
  DRAFT: { ja: '案', en: 'Draft' },
  UNDER_CONSULTATION: { ja: '協議中', en: 'Under consultation' },
  AGREED: { ja: '合意済', en: 'Agreed' },
  SUPERSEDED: { ja: '旧版', en: 'Superseded' },
};

export const LAYER_WORDS: Readonly<Record<DemarcationLayer, Texts>> = {
  LEGAL: { ja: '法律上の責任の範囲', en: 'Scope of legal responsibility' },
  OPERATIONAL: { ja: '具体的な運用及び対応の範囲', en: 'Scope of operation and response' },
};

/** A sheet's name, which a workbook shows on a tab. */
export const LAYER_TABS: Readonly<Record<DemarcationLayer, Texts>> = {
  LEGAL: { ja: '法律上の責任', en: 'Legal' },
  OPERATIONAL: { ja: '運用・対応', en: 'Operational' },
};

export const PHASE_WORDS: Readonly<Record<OperationPhase, Texts>> = {
  NORMAL: { ja: '通常時', en: 'Normal' },
  EMERGENCY: { ja: '非常時', en: 'Emergency' },
  BOTH: { ja: '通常・非常時', en: 'Both' },
  EXIT: { ja: '終了時', en: 'Exit' },
};

export const PARTY_WORDS: Readonly<Record<PartyKind, Texts>> = {
  INSTITUTION: { ja: '医療機関', en: 'Institution' },
  PRIME_VENDOR: { ja: '委託先事業者', en: 'Prime vendor' },
  SUB_ENTRUSTEE: { ja: '再委託先', en: 'Subcontractor' },
  CLOUD_PROVIDER: { ja: 'クラウド事業者', en: 'Cloud provider' },
  NETWORK_PROVIDER: { ja: '回線・ネットワーク事業者', en: 'Network provider' },
  OTHER_VENDOR: { ja: '他の事業者', en: 'Other vendor' },
  EQUIPMENT_OWNER: { ja: '機器の所有者', en: 'Equipment owner' },
  EQUIPMENT_INSTALLER: { ja: '機器の設置者', en: 'Equipment installer' },
  EQUIPMENT_MAINTAINER: { ja: '機器の保守者', en: 'Equipment maintainer' },
  RECIPIENT: { ja: '提供先', en: 'Recipient' },
  SECURITY_FIRM: { ja: 'セキュリティ専門事業者', en: 'Security firm' },
};

/** The parts of the template (domain 2.1), and the rows that an institution adds. */
export const GROUP_WORDS: Readonly<Record<TemplateGroup | 'OWN', Texts>> = {
  A: { ja: 'A 法律上・説明の責任', en: 'A Legal and explanatory responsibilities' },
  B: { ja: 'B 委託・再委託の管理', en: 'B Entrustment and re-entrustment supervision' },
  C: { ja: 'C クライアント側', en: 'C Client side' },
  D: { ja: 'D サーバ側', en: 'D Server side' },
  E: { ja: 'E インフラ', en: 'E Infrastructure' },
  F: { ja: 'F セキュリティ', en: 'F Security' },
  G: { ja: 'G 機器・ネットワークの管理主体', en: 'G Equipment and network parties' },
  H: { ja: 'H クラウド層・事業者間', en: 'H Cloud layers and inter-vendor' },
  I: { ja: 'I インシデント対応手順', en: 'I Incident response steps' },
  J: { ja: 'J 契約終了・移行', en: 'J Exit and termination' },
  K: { ja: 'K 第三者提供', en: 'K Third-party provision' },
  OWN: { ja: '当事者が加えた項目', en: 'Rows that the parties added' },
};

/** Roles of the institution; a vendor's people are called what they call themselves. */
export const ROLE_WORDS: Readonly<Record<InstitutionRole, Texts>> = {
  EXECUTIVE: { ja: '経営層', en: 'Executive' },
  SAFETY_MANAGER: { ja: '安全管理責任者', en: 'Safety manager' },
  PLANNING_MANAGER: { ja: '企画管理者', en: 'Planning manager' },
  SYSTEM_OPERATOR: { ja: 'システム運用担当者', en: 'System operator' },
  CISO: { ja: 'CISO', en: 'CISO' },
};

export const METHOD_WORDS: Readonly<Record<AgreementMethod, Texts>> = {
  CONFIRMATION: { ja: '確認(二要素認証)', en: 'Confirmation with second factor' },
  SIGNED_PDF: { ja: '記名押印(署名)', en: 'Signed paper' },
  E_SIGNATURE: { ja: '電子署名', en: 'Electronic signature' },
  EMAIL: { ja: '電子メール', en: 'E-mail' },
  MINUTES: { ja: '議事録', en: 'Minutes' },
};

/** How a row stands, with the letter that says it where there is no colour. */
export const STATE_WORDS: Readonly<Record<RowState, { readonly letter: Texts; readonly word: Texts }>> = {
  UNDECLARED: { letter: { ja: '未', en: 'U' }, word: { ja: '未申告', en: 'Undeclared' } },
  ONE_SIDED: { letter: { ja: '片', en: 'O' }, word: { ja: '一方のみ申告', en: 'Declared by one side' } },
  DIFFERING: { letter: { ja: '差', en: 'D' }, word: { ja: '相違', en: 'Differing' } },
  SETTLED: { letter: { ja: '決', en: 'S' }, word: { ja: '協議決定', en: 'Settled' } },
  CONCORDANT: { letter: { ja: '一', en: 'C' }, word: { ja: '一致', en: 'Concordant' } },
};

export const DIFFERENCE_WORDS: Readonly<Record<DeclarationDifference, Texts>> = {
  ACCOUNTABLE: { ja: '最終責任', en: 'accountable' },
  RESPONSIBLE: { ja: '実施', en: 'performs' },
  SUPPORT: { ja: '協力', en: 'supports' },
  INFORMED: { ja: '共有', en: 'is informed' },
  PART_NOTE: { ja: '各者の分担の説明', en: 'what each does' },
  NOTE: { ja: '範囲の説明', en: 'scope note' },
};

/** Short for a side, where both answers stand in one cell. */
export const SIDE_LETTERS: Readonly<Record<AgreementSide, Texts>> = {
  INSTITUTION: { ja: '病', en: 'H' },
  VENDOR: { ja: '業', en: 'V' },
};

/** What a contact of a vendor is for. */
export const CONTACT_WORDS: Readonly<Record<ContactKind, Texts>> = {
  GENERAL: { ja: '代表', en: 'General' },
  SALES: { ja: '営業', en: 'Sales' },
  SUPPORT: { ja: 'サポート', en: 'Support' },
  SECURITY: { ja: 'セキュリティ', en: 'Security' },
  EMERGENCY: { ja: '緊急', en: 'Emergency' },
};
