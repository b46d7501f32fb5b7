import { type VendorSuccessionKind } from '../../kernel/terms/vendor-terms';
import { type Texts } from '../../kernel/texts';
import { CreateVendorSuccession } from '../../registry/vendors/dto/vendor-succession.dto';
import { Form } from '../forms/form';

export const SUCCESSION_WORDS: Readonly<Record<VendorSuccessionKind, Texts>> = {
  RENAMED: { ja: '商号変更', en: 'Renamed' },
  MERGED: { ja: '合併', en: 'Merged' },
  SPLIT: { ja: '会社分割・事業譲渡', en: 'Split' },
  DUPLICATE: { ja: '同じ会社の重複登録', en: 'Two records of one company' },
};

export const SUCCESSION_FORM = new Form(CreateVendorSuccession, {
  kind: {
    label: { ja: '何が起きたか', en: 'What happened' },
    help: {
      ja: '合併では契約・認証などがすべて承継先に移り、分割では選んだものだけが移ります。一度記録すると取り消せません。',
      en: 'Merged: all goes to the successor; split: what is chosen below. It cannot be taken back.',
    },
    words: SUCCESSION_WORDS,
  },
  effectiveOn: {
    label: { ja: '効力発生日', en: 'Since when' },
    help: { ja: '今日までの日付。', en: 'Not after today.' },
  },
  successorId: {
    label: { ja: '承継先', en: 'Successor' },
    help: { ja: '商号変更のときは選びません。', en: 'Not where it was only renamed.' },
  },
  name: {
    label: { ja: '新しい名称', en: 'New name' },
    help: { ja: '商号変更のときだけ。旧名でも検索できます。', en: 'Only where it was renamed.' },
  },
  nameKana: {},
  nameEn: {},
  basis: {
    label: { ja: '確認した書面', en: 'Where that is written' },
    help: { ja: '例: 履歴事項全部証明書、事業者からの通知。', en: 'A registry certificate, a notice of the vendor.' },
  },
  contractIds: {
    label: { ja: '移る契約(分割のときだけ)', en: 'Contracts that go (split only)' },
    help: { ja: '承継先に移る契約。', en: 'Those that go to the successor.' },
  },
  certificationIds: {
    label: { ja: '移る認証(分割のときだけ)', en: 'Certificates that go (split only)' },
    help: { ja: '承継先に移る認証。', en: 'Those that go to the successor.' },
  },
});
