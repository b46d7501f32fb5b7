import { CreateContract, PatchContract } from '../../registry/contracts/dto/contract.dto';
import { APPI28_WORDS } from '../subcontracts/subcontract-words';
import { type FieldWords, Form } from '../forms/form';
import { TOLD_BEFORE_ABROAD } from '../forms/goes-abroad-words';
import { ANSWER_WORDS } from '../parts/registry-words';
import { CHAIN_WORDS, DEPLOYMENT_WORDS, HANDLING_WORDS, IMPORTANCE_WORDS } from './contract-words';

/** What people enter of a contract: what it is, how long it runs, what it touches. */
const FIELDS = {
  contractNo: { label: { ja: '契約番号', en: 'Contract number' } },
  title: { label: { ja: '件名', en: 'Title' } },
  startOn: { heading: { ja: '期間と更新', en: 'Term and renewal' }, label: { ja: '開始日', en: 'Begins' } },
  endOn: {
    label: { ja: '満了日', en: 'Ends' },
    help: { ja: 'いまの期間の最後の日。期間の定めがなければ空欄。', en: 'Last day of this term; empty: none is set.' },
  },
  autoRenew: { label: { ja: '自動更新', en: 'Renews by itself' } },
  renewalMonths: {
    label: { ja: '自動更新の期間(月)', en: 'Months of each renewal' },
    help: { ja: '空欄なら前の期間と同じ長さ。', en: 'Empty: as long as the term before.' },
  },
  noticeMonths: {
    label: { ja: '更新拒絶の通知期限(満了の何か月前まで)', en: 'Notice: months before the end at the latest' },
    help: { ja: '過ぎると自動で更新されます。期限の前にお知らせします。', en: 'After it the contract renews itself.' },
  },
  noticeFromMonths: { label: { ja: '通知できる最初の月(満了の何か月前から)', en: 'Notice: months before, earliest' } },
  systemIds: {
    heading: { ja: '何を任せ、何に触れるか', en: 'What is entrusted, and what it touches' },
    label: { ja: '対象のシステム', en: 'Systems it carries' },
    help: {
      ja: '5.2.2: どのシステムの契約かで、責任分界表の行が決まります。',
      en: 'They decide the rows of the matrix.',
    },
  },
  handlesMedicalInfo: {
    label: { ja: '医療情報を扱うか', en: 'Handles medical information' },
    help: {
      ja: '画面や保守で見えることがあれば「はい」。「未確認」は「はい」と同じ厳しさで判定します。',
      en: 'Yes where it can be seen at all; "nobody knows" is judged as yes.',
    },
    words: ANSWER_WORDS,
  },
  personalDataHandling: {
    label: { ja: '個人データの取扱い', en: 'Personal data' },
    help: { ja: '1.3.1 注1。「クラウド例外」には条項とアクセス制御の両方の確認が要ります。', en: '1.3.1, note 1.' },
    words: HANDLING_WORDS,
  },
  cloudExceptionClauseRef: {
    label: { ja: 'クラウド例外の条項', en: 'Cloud exception: the clause' },
    help: {
      ja: '「クラウド例外」のときだけ。個人データを取り扱わない旨の条項の箇所。',
      en: 'Only of the cloud exception: where it says that no personal data are handled.',
    },
  },
  cloudExceptionAccessControlRef: {
    label: { ja: 'クラウド例外のアクセス制御', en: 'Cloud exception: the access control' },
    help: {
      ja: '「クラウド例外」のときだけ。事業者が中身を見られないことを示す書面の所在。',
      en: 'Only of the cloud exception: what keeps the vendor from the data.',
    },
  },
  externalStorage: {
    heading: { ja: '情報を置く場所', en: 'Where it is stored' },
    label: { ja: '外部保存', en: 'Stored outside' },
    words: ANSWER_WORDS,
  },
  statutoryRecords: { label: { ja: '法定保存の記録を預けるか', en: 'Holds statutory records' }, words: ANSWER_WORDS },
  storageCountries: {
    label: { ja: '保存・取扱いの国', en: 'Countries of storage' },
  },
  jurisdictionConfirmed: {
    label: { ja: '国内法の執行が及ぶか', en: 'Within reach of the law here' },
    help: {
      ja: '5.1.1: 保存先に国内法の適用・執行が及ぶことを確かめたか。',
      en: '5.1.1: whether that was confirmed of where it is stored.',
    },
    words: ANSWER_WORDS,
  },
  importance: {
    heading: { ja: '重要度とサービスの形', en: 'Importance, and the form of the service' },
    label: { ja: '重要度', en: 'Importance' },
    words: IMPORTANCE_WORDS,
  },
  deploymentModel: { label: { ja: 'サービス類型', en: 'Service model' }, words: DEPLOYMENT_WORDS },
  chainType: { label: { ja: '事業者の関わり方', en: 'How vendors work together' }, words: CHAIN_WORDS },
  usesThirdPartyCloud: { label: { ja: '他社のクラウドを使うか', en: 'Uses another’s cloud' }, words: ANSWER_WORDS },
  remoteMaintenance: {
    heading: { ja: '接続と利用', en: 'Lines and use' },
    label: { ja: 'リモート保守', en: 'Remote maintenance' },
    words: ANSWER_WORDS,
  },
  externalConnection: {
    label: { ja: '外部との接続', en: 'Line from outside' },
    help: { ja: 'VPN装置や保守回線など、院外から入れる経路があれば「はい」。', en: 'VPN boxes, maintenance lines, …' },
    words: ANSWER_WORDS,
  },
  serviceInUse: { label: { ja: 'サービスを利用中か', en: 'Service in use' }, words: ANSWER_WORDS },
  serviceEndedOn: {
    label: { ja: '利用を終えた日', en: 'Service ended on' },
    help: {
      ja: 'サービスを使わなくなった最後の日。使っている間は空欄。',
      en: 'The last day of use; empty while it is in use.',
    },
  },
  vendorManager: {
    heading: { ja: '責任者と準拠法', en: 'Who is in charge, and the law' },
    label: { ja: '委託先の管理責任者', en: 'Vendor’s manager' },
  },
  governingLaw: { label: { ja: '準拠法', en: 'Governing law' } },
  appi28Basis: {
    heading: { ja: '外国にある委託先に渡す場合', en: 'Where it goes to a vendor abroad' },
    label: { ja: '外国にある委託先への提供の根拠', en: 'Basis under APPI 28' },
    help: {
      ja: '外国にある委託先に個人データを渡す場合だけ選びます(個人情報保護法28条)。',
      en: 'Only where personal data go to a vendor abroad (APPI 28).',
    },
    words: APPI28_WORDS,
  },
  ...TOLD_BEFORE_ABROAD,
  reviewedOn: { heading: { ja: '見直し', en: 'Reviews' }, label: { ja: '前回の見直し', en: 'Last review' } },
  nextReviewOn: { label: { ja: '次回の見直し', en: 'Next review' } },
} satisfies { readonly [K in keyof CreateContract]?: FieldWords };

export const CONTRACT_FORM = new Form(CreateContract, FIELDS);
export const CONTRACT_CHANGE = new Form(PatchContract, FIELDS);
