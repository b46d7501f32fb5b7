import { type GateDecision } from '../../findings/gates/gate';
import { type Texts } from '../../kernel/texts';
import { type PurchaseScope } from './purchase-scopes';

/** No vendor is on record under the ERP's key: unknown never helps. */
export const VENDOR_UNKNOWN = 'VENDOR_UNKNOWN';

/** What the rules that guard a purchase say to somebody who buys and has never read the guideline. */
export const BUYER_WORDS: Readonly<Record<string, Texts>> = Object.freeze({
  [VENDOR_UNKNOWN]: {
    ja: 'この取引先コードの事業者が台帳に登録されていません',
    en: 'No vendor is registered under this supplier code',
  },
  'CERT-001': {
    ja: 'Pマーク・ISMS など有効な認証が確認できていません',
    en: 'No valid certificate (Privacy Mark, ISMS or the like) is on record',
  },
  'CERT-002': {
    ja: '認証の有効期限の更新が確認できていません',
    en: 'The certificate’s term is over and no renewal is on record',
  },
  'CERT-006': {
    ja: 'ISMS の有効性を示す資料が確認できていません',
    en: 'It is not on record that the ISMS is effective',
  },
  'CERT-008': {
    ja: '同等の規格と認めた根拠・承認の記録がありません',
    en: 'Nothing says why its standard is taken for equivalent, and who approved that',
  },
  'CERT-011': {
    ja: '認証を受けた法人が取引先と同じ法人であるか確認できていません',
    en: 'It is not confirmed that the certificate is this company’s own',
  },
  'CERT-012': { ja: '認証が一時停止または取消しになっています', en: 'Its certificate is suspended or withdrawn' },
  'CERT-016': {
    ja: '認証が現行の規格によるものか確認できていません',
    en: 'It is not confirmed that the certificate is to the standard in force',
  },
  'GL-001': {
    ja: '厚生労働省ガイドラインを守る旨の表明を受けていません',
    en: 'The vendor has not declared that it follows the ministry’s guideline',
  },
  'VND-014': {
    ja: '登記が閉鎖された、または合併した法人です。承継先を確認してください',
    en: 'The company’s registration is closed or merged: ask who succeeded it',
  },
});

/** What a buyer is told at a scope. */
export const BUYER_ADVICE: Readonly<Record<PurchaseScope, Readonly<Record<GateDecision, Texts>>>> = Object.freeze({
  RFQ: {
    block: { ja: '見積依頼を止めてください', en: 'Ask for no quotation' },
    warn: { ja: '見積依頼はできますが、確認が必要です', en: 'You may ask for a quotation; something is to be settled' },
    allow: { ja: '見積依頼できます', en: 'You may ask for a quotation' },
  },
  PO: {
    block: { ja: '発注を止めてください', en: 'Place no order' },
    warn: { ja: '発注はできますが、確認が必要です', en: 'You may order; something is to be settled' },
    allow: { ja: '発注できます', en: 'You may order' },
  },
  INVOICE: {
    block: { ja: '請求書の計上を止めてください', en: 'Post no invoice' },
    warn: { ja: '請求書は計上できますが、確認が必要です', en: 'You may post the invoice; something is to be settled' },
    allow: { ja: '請求書を計上できます', en: 'You may post the invoice' },
  },
  PAYMENT: {
    block: { ja: '支払を止めてください', en: 'Pay nothing' },
    warn: { ja: '支払はできますが、確認が必要です', en: 'You may pay; something is to be settled' },
    allow: { ja: '支払できます', en: 'You may pay' },
  },
});
