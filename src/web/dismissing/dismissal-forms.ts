import { RefuseProposal, WithdrawProposal } from '../../registry/dismissal.dto';
import { Form } from '../forms/form';

export const REFUSAL_FORM = new Form(RefuseProposal, {
  reason: {
    label: { ja: '却下する理由', en: 'Why it is refused' },
    help: { ja: '申し出た人に表示されます。', en: 'Whoever proposed it is shown this.' },
  },
});

export const WITHDRAWAL_FORM = new Form(WithdrawProposal, {
  reason: {
    label: { ja: '取り下げる理由', en: 'Why it is taken back' },
    help: { ja: '空欄でもかまいません。', en: 'It may be left empty.' },
  },
});
