import { ApproveFactCorrection } from '../../registry/corrections/dto/fact-correction.dto';
import { Form } from '../forms/form';

export const CORRECTION_APPROVAL_FORM = new Form(ApproveFactCorrection, {
  checkedAgainst: {
    label: { ja: '何と照合したか', en: 'What it was checked against' },
    help: {
      ja: '例: 契約書 別紙2。書面を見て、訂正後の内容が正しいことを確かめます。',
      en: 'Such as: annex 2 of the contract. Look at the paper.',
    },
  },
});
