import { PatchAccount } from '../../access/accounts/dto/account.dto';
import { Form } from '../forms/form';

/** What changes about an account. */
export const PERSON_CHANGE = new Form(PatchAccount, {
  name: {
    label: { ja: '氏名', en: 'Name' },
    help: { ja: '承認や合意の記録に残る名前です。', en: 'It stands in what they approve.' },
  },
  email: {
    help: {
      ja: 'サインインに使います。承認や合意をする役割の方は、もう一人の管理者が承認したときに変わります。',
      en: 'They sign in with it. In a binding role it changes once a second administrator approves.',
    },
  },
});
