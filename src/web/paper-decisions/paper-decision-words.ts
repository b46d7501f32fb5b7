import { type PaperDecisionKind, type PaperDecisionState } from '../../findings/paper-decisions/paper-decision-kinds';
import { type Texts } from '../../kernel/texts';

export const PAPER_KIND_WORDS: Readonly<Record<PaperDecisionKind, Texts>> = {
  SUBCONTRACT_APPROVAL: { ja: '再委託の承認', en: 'Approval of a re-entrustment' },
  SUBCONTRACT_RATIFICATION: { ja: '再委託の追認', en: 'Ratification of a re-entrustment' },
  CONTRACT_APPROVAL: { ja: '契約の経営層の承認', en: 'Approval of a contract by an executive' },
  RISK_ACCEPTANCE: { ja: 'リスクの受容', en: 'Acceptance of a risk' },
  EQUIPMENT_INTRODUCTION: { ja: '機器の導入の承認', en: 'Approval to introduce a device' },
  CERTIFICATE_EQUIVALENCE: { ja: '同等規格とみなす判断', en: 'That a certificate is an equivalent one' },
  MFA_EXCEPTION: { ja: '二要素認証の猶予', en: 'Grace for two-factor authentication' },
  CLOUD_EXCEPTION: { ja: 'クラウド例外', en: 'Cloud exception' },
  CLAUSE_EXCLUSION: { ja: '契約条項の非該当の承認', en: 'That a clause does not apply' },
};

export const PAPER_STATE_WORDS: Readonly<Record<PaperDecisionState, Texts>> = {
  ENTERED: { ja: '照合待ち(決定として数えません)', en: 'Waits to be checked; decides nothing yet' },
  CHECKED: { ja: '照合済み', en: 'Checked' },
  DISMISSED: { ja: '書面と異なるため取下げ', en: 'Not what the paper says' },
};

export const OUTCOME_WORDS: Readonly<Record<'APPROVED' | 'REFUSED', Texts>> = {
  APPROVED: { ja: '承認', en: 'Approved' },
  REFUSED: { ja: '否決', en: 'Refused' },
};
