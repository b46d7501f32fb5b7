import { CreateVendor } from '../../registry/vendors/dto/vendor.dto';
import { Form } from '../forms/form';
import { LEGAL_FORM_WORDS } from '../parts/registry-words';

/** What people enter of a vendor: its number first, by which it is found again everywhere. */
export const VENDOR_FORM = new Form(CreateVendor, {
  corporateNumber: {
    label: { ja: '法人番号', en: 'Corporate number' },
    help: {
      ja: '13桁。国税庁の法人番号公表サイトで確認できます。個人事業主など番号がない相手は空欄にします。',
      en: '13 digits. Left empty for those who have none, such as sole proprietors.',
    },
  },
  name: {
    label: { ja: '名称', en: 'Name' },
    help: { ja: '登記された商号のとおりに(㈱も可)。', en: 'As registered.' },
  },
  nameKana: { label: { ja: 'フリガナ', en: 'Kana' } },
  nameEn: { label: { ja: '英語名', en: 'English name' } },
  legalForm: { label: { ja: '法人種別', en: 'Legal form' }, words: LEGAL_FORM_WORDS },
  country: {
    label: { ja: '国', en: 'Country' },
  },
  postalCode: { label: { ja: '郵便番号', en: 'Postal code' } },
  address: { label: { ja: '所在地', en: 'Address' } },
  phone: { label: { ja: '電話', en: 'Telephone' } },
  email: { label: { ja: 'メール', en: 'E-mail' } },
  website: { label: { ja: 'ウェブサイト', en: 'Web site' } },
  invoiceNumber: {
    label: { ja: 'インボイス登録番号', en: 'Invoice number' },
    help: { ja: 'T と13桁。', en: 'T and 13 digits.' },
  },
});
