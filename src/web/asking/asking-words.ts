import { type EvidenceKind, type EvidenceState } from '../../kernel/terms/evidence-terms';
import { type EffectivenessEvidenceType } from '../../kernel/terms/vendor-terms';
import { type Texts } from '../../kernel/texts';
import { type Tone } from '../findings/finding-words';

export const EVIDENCE_STATE_WORDS: Readonly<Record<EvidenceState, { readonly word: Texts; readonly tone: Tone }>> = {
  ASKED: { word: { ja: '回答待ち', en: 'Waits for the vendor' }, tone: 'warn' },
  ANSWERED: { word: { ja: '審査待ち', en: 'Waits for a review' }, tone: 'warn' },
  ACCEPTED: { word: { ja: '受け入れ済み', en: 'Accepted' }, tone: 'good' },
  REFUSED: { word: { ja: '差戻し(再回答待ち)', en: 'Refused, to be answered anew' }, tone: 'bad' },
  LAPSED: { word: { ja: '回答期限を過ぎた', en: 'Lapsed' }, tone: 'bad' },
  WITHDRAWN: { word: { ja: '依頼を取り下げた', en: 'Withdrawn' }, tone: 'note' },
};

export const EVIDENCE_TYPE_WORDS: Readonly<Record<EffectivenessEvidenceType, Texts>> = {
  MANAGEMENT_METHOD_EXPLANATION: { ja: '管理方法の説明書', en: 'Explanation of the management' },
  SOA: { ja: '適用宣言書(SoA)', en: 'Statement of applicability' },
  INTERNAL_AUDIT_REPORT: { ja: '内部監査の報告書', en: 'Report of an internal audit' },
  SURVEILLANCE_REPORT: { ja: '維持審査の報告書', en: 'Report of a surveillance audit' },
  PENTEST_SUMMARY: { ja: '侵入試験の概要', en: 'Summary of a penetration test' },
  SOC2_TYPE2: { ja: 'SOC 2 Type 2 報告書', en: 'SOC 2 Type 2 report' },
  MDS_SDS: { ja: 'MDS/SDS', en: 'MDS or SDS' },
  SERVICE_SPEC_CONFORMITY: { ja: 'サービス仕様適合開示書', en: 'Service-specification conformity' },
  ONSITE_VISIT_RECORD: { ja: '現地確認の記録', en: 'Record of a visit' },
};

/** With which words a request begins, unless somebody writes others. */
export const USUAL_WORDS: Readonly<Record<EvidenceKind, Texts>> = {
  RENEWED_CERTIFICATE: {
    ja: '登録済みの認証の有効期限が近づいています。更新後の登録証の写しと、有効期間・登録番号をお知らせください。',
    en: 'The certificate on record expires soon. Please send the renewed one, with its number and dates.',
  },
  EFFECTIVENESS_EVIDENCE: {
    ja: '認証に基づく管理が有効に運用されていることを示す資料(適用宣言書、審査報告書など)をご提出ください。',
    en: 'Please send what shows that the certified management works.',
  },
  MDS: {
    ja: '製品の医療情報セキュリティ開示書(MDS)の最新版をご提出ください。',
    en: 'Please send the latest MDS of the product.',
  },
  SDS: {
    ja: 'サービスの医療情報セキュリティ開示書(SDS)の最新版をご提出ください。',
    en: 'Please send the latest SDS of the service.',
  },
  YEARLY_CHECKLIST: {
    ja: '今年度の「医療機関等におけるサイバーセキュリティ対策チェックリスト(事業者確認用)」をご記入のうえご提出ください。「いいえ」の項目には目標日をお書きください。',
    en: 'Please fill in this year’s checklist, with a target date for each item answered no.',
  },
  SUBCONTRACTOR_LIST: {
    ja: 'この契約の業務を再委託している事業者、再委託する予定の事業者をすべてお知らせください。',
    en: 'Please name everybody to whom work under this contract is, or will be, re-entrusted.',
  },
  MATRIX_FORM: {
    ja: 'お送りした責任分界表の回答票に記入し、ご返送ください。',
    en: 'Please fill in the form of the matrix and send it back.',
  },
};
