import { DecideExecutiveApproval, RequestExecutiveApproval } from '../../registry/contracts/dto/executive-approval.dto';
import { type ExecutiveApprovalState } from '../../kernel/terms/contract-terms';
import { type Texts } from '../../kernel/texts';
import { Form } from '../forms/form';

export const EXECUTIVE_STATE_WORDS: Readonly<Record<ExecutiveApprovalState, Texts>> = {
  REQUESTED: { ja: '承認待ち', en: 'Waits to be decided' },
  APPROVED: { ja: '承認済', en: 'Approved' },
  REFUSED: { ja: '不承認', en: 'Refused' },
};

export const REQUEST_FORM = new Form(RequestExecutiveApproval, {
  reason: {
    label: { ja: '承認を求める理由', en: 'What for, and why' },
    help: {
      ja: '1⑭: 何のための契約か、なぜ経営層の判断が要るか。申請した人とは別の経営層が判断します。',
      en: '1⑭: what it is for, and why an executive decides; somebody else than whoever asks.',
    },
  },
});

export const DECISION_FORM = new Form(DecideExecutiveApproval, {
  decision: {
    label: { ja: '判断', en: 'Decision' },
    help: {
      ja: '承認は、いまの契約の内容に対するものです。内容が変われば改めて申請されます。',
      en: 'It is about the contract as it stands; when that changes it is asked for anew.',
    },
    words: { APPROVED: EXECUTIVE_STATE_WORDS.APPROVED, REFUSED: EXECUTIVE_STATE_WORDS.REFUSED },
  },
  remark: {
    label: { ja: '所見', en: 'Remark' },
    help: { ja: '不承認なら、何が足りないか。', en: 'Where it is refused: what is missing.' },
  },
});
