import { CreateApiClient, PatchApiClient } from '../../access/api-clients/dto/api-client.dto';
import { CreateApiKey } from '../../access/api-clients/dto/api-key.dto';
import { ROLE_PERMISSIONS } from '../../access/role-permissions';
import { type FieldWords, Form } from '../forms/form';
import { permissionWords } from './permission-words';

const FIELDS: { readonly [K in keyof PatchApiClient]?: FieldWords } = {
  name: { help: { ja: '例: 購買ERP。鍵が誰のものかを後で見分ける名前です。', en: 'By which people know it again.' } },
  permissions: {
    label: { ja: 'できること', en: 'What it may do' },
    help: {
      ja: '要るものだけを選びます。承認や合意は、プログラムにはできません。',
      en: 'Only what it needs; programs decide nothing.',
    },
    words: Object.fromEntries(ROLE_PERMISSIONS.INTEGRATION.map((one) => [one, permissionWords(one)])),
  },
  issuer: {
    heading: { ja: '鍵の代わりにSSOのトークンで来る場合', en: 'Where it comes with tokens in place of keys' },
    label: { ja: 'トークンの発行元(iss)', en: 'Issuer (iss)' },
    help: { ja: '例: https://id.example.jp。鍵で来るなら空欄。', en: 'Empty where it comes with keys.' },
  },
  subject: {
    label: { ja: 'トークンの中の名前(sub)', en: 'Its name in them (sub)' },
    help: { ja: '発行元と組で入力します。', en: 'Together with the issuer.' },
  },
};

export const API_CLIENT_FORM = new Form(CreateApiClient, {
  institutionId: {
    help: {
      ja: 'この医療機関の記録だけを読み書きします。',
      en: 'It sees and changes only what is this institution’s.',
    },
    must: true,
  },
  ...FIELDS,
});
export const API_CLIENT_CHANGE = new Form(PatchApiClient, FIELDS);

export const API_KEY_FORM = new Form(CreateApiKey, {
  expiresOn: {
    label: { ja: 'いつまで使えるか', en: 'Counts through' },
    help: {
      ja: '一年以内の日。切れる前に次の鍵を作り、入れ替えます。',
      en: 'Within a year; make the next one before.',
    },
  },
});
