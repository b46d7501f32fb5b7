import { CreateSubcontract, PatchSubcontract } from '../../registry/subcontracts/dto/subcontract.dto';
import { type FieldWords, Form } from '../forms/form';
import { TOLD_BEFORE_ABROAD } from '../forms/goes-abroad-words';
import { ANSWER_WORDS } from '../parts/registry-words';
import { APPI28_WORDS, INFORMATION_ITEMS } from './subcontract-words';

type Asked = { readonly [K in keyof PatchSubcontract]?: FieldWords };

const INFORMATION: Asked = Object.fromEntries(
  Object.entries(INFORMATION_ITEMS).map(([field, { ja, en }]) => [
    field,
    { label: { ja: `情報提供に「${ja}」があったか`, en: `Did it name: ${en.toLowerCase()}?` } },
  ]),
);

/** What is re-entrusted, then what 5⑤ asks for before it is approved, in its order. */
const FIELDS: Asked = {
  work: {
    label: { ja: '再委託する業務', en: 'What is entrusted' },
    help: { ja: '例: 夜間の監視、常駐保守・一次受付。', en: 'Such as watch by night, first-line support.' },
    must: true,
  },
  parentId: {
    label: { ja: '上位の再委託', en: 'The re-entrustment above it' },
    help: {
      ja: '委託先から直接の再委託なら空欄。再々委託なら、そのもとの再委託を選びます。',
      en: 'Left empty directly under the contract.',
    },
  },
  concernsMedicalSystems: {
    label: {
      ja: '医療情報の取扱い、またはシステムの管理に当たるか',
      en: 'Concerns medical information or its systems',
    },
    help: {
      ja: '当たるものは、事前の情報提供・協議・合意・承認が要ります(5⑤)。分からないうちは「未確認」のままにします。',
      en: 'Such work needs information, consultation, agreement and approval beforehand (5⑤).',
    },
    words: ANSWER_WORDS,
  },
  handlesPersonalData: { words: ANSWER_WORDS },
  overseas: {
    label: { ja: '海外で取り扱うことがあるか', en: 'May data be processed outside Japan?' },
    words: ANSWER_WORDS,
  },
  processingCountries: {},
  storageCountries: {},
  informationProvidedOn: {
    heading: { ja: '1 事前の情報提供', en: '1 Information beforehand' },
    label: { ja: '情報の提供を受けた日', en: 'When it was given' },
    help: {
      ja: '再委託の前に、委託先から文書などで知らされた日(5⑤)。',
      en: 'Before anything is re-entrusted, the vendor says so (5⑤).',
    },
  },
  ...INFORMATION,
  consultedOn: { heading: { ja: '2 協議', en: '2 Consultation' }, label: { ja: '協議した日', en: 'When' } },
  consultationParticipants: {},
  consultationMinutesRef: {
    help: { ja: '議事録の保管場所。例: 議事録/2026-11', en: 'Where the minutes are kept.' },
  },
  agreedOn: { heading: { ja: '3 合意', en: '3 Agreement' }, label: { ja: '合意した日', en: 'When' } },
  flowDownConfirmedOn: {
    heading: { ja: '義務の引継ぎ', en: 'Duties passed on' },
    help: {
      ja: '再委託先にも委託先と同じ安全管理の義務が課されていると確かめた日。',
      en: 'When it was seen that the same duties bind the sub-entrustee.',
    },
  },
  flowDownRef: { help: { ja: '例: 再委託契約書 第8条', en: 'Such as an article of its contract.' } },
  appi28Basis: {
    heading: { ja: '海外の再委託先への提供', en: 'Where it goes abroad' },
    help: {
      ja: '外国にある者に個人データを渡す場合だけ選びます(個人情報保護法28条)。',
      en: 'Only where personal data go to somebody abroad (APPI 28).',
    },
    words: APPI28_WORDS,
  },
  ...TOLD_BEFORE_ABROAD,
};

export const SUBCONTRACT_FORM = new Form(CreateSubcontract, FIELDS);
export const SUBCONTRACT_CHANGE = new Form(PatchSubcontract, FIELDS);
