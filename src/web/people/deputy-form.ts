import { EndDeputy, NameDeputy } from '../../access/deputies/dto/deputy.dto';
import { Form } from '../forms/form';
import { REGISTRY_ROLE_WORDS } from './people-words';

/** Who decides in one's stead, and from when until when. */
export const DEPUTY_FORM = new Form(NameDeputy, {
  role: {
    label: { ja: '代行してもらう役割', en: 'In which of your roles' },
    help: { ja: 'ご自身が持つ役割だけを選べます。', en: 'Only one that you hold yourself.' },
    words: REGISTRY_ROLE_WORDS,
  },
  accountId: {
    label: { ja: '代行する方', en: 'The deputy' },
    help: {
      ja: 'この医療機関で決定する役割を持つ方です。代行する方がさらに別の方へ任せることはできません。',
      en: 'Somebody who decides in this institution; they cannot pass it on.',
    },
  },
  fromOn: {
    label: { ja: '代行の最初の日', en: 'From' },
    help: { ja: '今日以降。', en: 'Today or later.' },
  },
  toOn: {
    label: { ja: '代行の最後の日', en: 'Until' },
    help: { ja: 'この日まで決定できます。', en: 'The last day on which they decide.' },
  },
  reason: {
    label: { ja: '代行の理由', en: 'Why' },
    help: { ja: '例: 海外出張のため。', en: 'Such as: abroad.' },
  },
});

/** The last day, as whoever ends it has read it. */
export const END_FORM = new Form(EndDeputy, {
  toOn: {
    label: { ja: '代行の最後の日', en: 'Until' },
    help: { ja: '画面に示された最後の日。', en: 'As the page shows it.' },
  },
});
