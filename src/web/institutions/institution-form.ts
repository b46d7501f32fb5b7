import { PREFECTURES } from '../../kernel/prefecture-code';
import { CreateInstitution, PatchInstitution } from '../../registry/institutions/dto/institution.dto';
import { type FieldWords, Form } from '../forms/form';
import { INSTITUTION_KIND_WORDS, OPERATOR_WORDS } from './institution-words';

/** What people enter of an institution: its name and kind are enough to begin. */
const FIELDS = {
  name: { help: { ja: '開設許可のとおりの名称。', en: 'As it was licensed.' } },
  nameKana: { help: { ja: '全角カタカナ。一覧の並び順に使います。', en: 'Katakana, by which lists are sorted.' } },
  kind: { help: { ja: '開設許可・指定の種別。', en: 'As it is licensed.' }, words: INSTITUTION_KIND_WORDS },
  operatorType: {
    help: {
      ja: '国・独立行政法人・地方公共団体が開設者のときは、個人情報保護法の別の章が一部で適用されます。',
      en: 'Public corporations fall under other chapters of the APPI in part.',
    },
    words: OPERATOR_WORDS,
  },
  medicalInstitutionCode: {
    help: { ja: '保険医療機関コード(都道府県・点数表を含む10桁)。', en: '10 digits with a check digit.' },
  },
  bedCount: {},
  prefectureCode: { help: { ja: '所在地の都道府県。', en: 'Where it stands.' }, words: PREFECTURES },
  postalCode: {},
  address: {},
  phone: {},
  introductionControlSince: {
    heading: { ja: 'ガイドラインへの対応', en: 'How it follows the guideline' },
    help: {
      ja: '3⑥: システムや機器の導入を承認制にした日。この日より前に導入したものには承認を求めません。',
      en: '3⑥: since when introductions are approved; what came before needs none.',
    },
  },
  claimsMaintenanceEntrusted: {
    help: {
      ja: 'サーバーの保守をすべて事業者に委託し「保守委託機関編」による医療機関。登録のあと、医療機関のページから判定を経て申告します。ここでは「いいえ」に戻すことだけができます。',
      en: 'Where all maintenance of servers is entrusted. It is said on the institution’s page once it is registered, and judged; here it can only be taken back.',
    },
  },
  hasSingleDepartment: {
    help: {
      ja: '3⑥: 部門が一つなら、部門どうしで調達を知らせ合う取決めは求めません。',
      en: '3⑥: with one department, none has to tell another what it buys.',
    },
  },
  accentColour: {
    heading: { ja: '画面', en: 'Its pages' },
    help: {
      ja: 'この医療機関の画面に使う色。#1a6b3c のように6桁で。読みにくい色は、読める濃さに直して使います。空欄なら台帳の標準の色。',
      en: 'The colour of its pages, as #1a6b3c. One that cannot be read is shown darker or paler. Empty: the colour of the service.',
    },
  },
} satisfies { readonly [K in keyof CreateInstitution]?: FieldWords };

export const INSTITUTION_FORM = new Form(CreateInstitution, FIELDS);
export const INSTITUTION_CHANGE = new Form(PatchInstitution, FIELDS);
