import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { type SystemView } from '../../registry/systems/dto/system.dto';
import { type VendorView } from '../../registry/vendors/dto/vendor.dto';
import { IMPORTANCE_WORDS } from '../contracts/contract-words';
import { EOS_DECISION_WORDS, EQUIPMENT_STATUS_WORDS } from '../equipment/equipment-words';
import { ANSWER_WORDS, CONTRACT_STATUS_WORDS, LEGAL_FORM_WORDS } from '../parts/registry-words';
import { MFA_WORDS, PROVIDER_WORDS, SYSTEM_STATUS_WORDS } from '../systems/system-words';
import { type Viewer } from '../viewer';
import { type Column } from './list-export';

/** Days stand as Excel reads them as days, whatever era somebody likes. */
export function vendorColumns({ text }: Viewer): readonly Column<VendorView>[] {
  return [
    { name: { ja: '名称', en: 'Name' }, of: ({ name }) => name },
    { name: { ja: 'フリガナ', en: 'Kana' }, of: ({ nameKana }) => nameKana },
    { name: { ja: '英語名', en: 'English name' }, of: ({ nameEn }) => nameEn },
    { name: { ja: '旧名', en: 'Former names' }, of: ({ formerNames }) => formerNames.join('、') },
    { name: { ja: '法人番号', en: 'Corporate number' }, of: ({ corporateNumber }) => corporateNumber },
    {
      name: { ja: '法人種別', en: 'Legal form' },
      of: ({ legalForm }) => (legalForm === null || legalForm === undefined ? null : text(LEGAL_FORM_WORDS[legalForm])),
    },
    { name: { ja: '国', en: 'Country' }, of: ({ country }) => country },
    { name: { ja: '所在地', en: 'Address' }, of: ({ address }) => address },
    { name: { ja: '電話', en: 'Telephone' }, of: ({ phone }) => phone },
    { name: { ja: 'メール', en: 'E-mail' }, of: ({ email }) => email },
  ];
}

export function contractColumns(
  { text, say }: Viewer,
  vendorOf: ReadonlyMap<string, string> | null,
): readonly Column<ContractView>[] {
  return [
    { name: { ja: '契約番号', en: 'Number' }, of: ({ contractNo }) => contractNo },
    { name: { ja: '件名', en: 'Title' }, of: ({ title }) => title },
    { name: { ja: '事業者', en: 'Vendor' }, of: ({ vendorId }) => vendorOf?.get(vendorId) },
    { name: { ja: '状態', en: 'Status' }, of: ({ status }) => text(CONTRACT_STATUS_WORDS[status]) },
    { name: { ja: '開始日', en: 'Begins' }, of: ({ startOn }) => startOn },
    { name: { ja: '満了日', en: 'Ends' }, of: ({ termEndOn }) => termEndOn },
    {
      name: { ja: '自動更新', en: 'Renews by itself' },
      of: ({ autoRenew }) => (autoRenew === true ? say('はい', 'Yes') : say('いいえ', 'No')),
    },
    { name: { ja: '更新拒絶の通知期限', en: 'Notice deadline' }, of: ({ noticeDeadline }) => noticeDeadline },
    {
      name: { ja: '重要度', en: 'Importance' },
      of: ({ importance }) =>
        importance === null || importance === undefined ? null : text(IMPORTANCE_WORDS[importance]),
    },
    {
      name: { ja: '医療情報を扱うか', en: 'Handles medical information' },
      of: ({ handlesMedicalInfo }) => text(ANSWER_WORDS[handlesMedicalInfo ?? 'UNKNOWN']),
    },
  ];
}

export function systemColumns({ text }: Viewer): readonly Column<SystemView>[] {
  return [
    { name: { ja: '名称', en: 'Name' }, of: ({ name }) => name },
    { name: { ja: '種別', en: 'Category' }, of: ({ category }) => category },
    { name: { ja: '状態', en: 'Status' }, of: ({ status }) => text(SYSTEM_STATUS_WORDS[status]) },
    { name: { ja: '提供', en: 'Run by' }, of: ({ provider }) => text(PROVIDER_WORDS[provider]) },
    { name: { ja: '運用担当', en: 'Operator' }, of: ({ operator }) => operator },
    { name: { ja: '稼働開始', en: 'Live from' }, of: ({ liveFrom }) => liveFrom },
    {
      name: { ja: '二要素認証(端末)', en: 'Two factors (client)' },
      of: ({ mfaClient }) => text(MFA_WORDS[mfaClient ?? 'UNKNOWN']),
    },
    {
      name: { ja: '二要素認証(サーバー)', en: 'Two factors (server)' },
      of: ({ mfaServer }) => text(MFA_WORDS[mfaServer ?? 'UNKNOWN']),
    },
  ];
}

export function equipmentColumns({ text, say }: Viewer): readonly Column<EquipmentView>[] {
  return [
    { name: { ja: '資産番号', en: 'Asset number' }, of: ({ assetNo }) => assetNo },
    { name: { ja: '名称', en: 'Name' }, of: ({ name }) => name },
    { name: { ja: '種別', en: 'Category' }, of: ({ category }) => category },
    { name: { ja: '状態', en: 'Status' }, of: ({ status }) => text(EQUIPMENT_STATUS_WORDS[status]) },
    { name: { ja: '設置場所', en: 'Place' }, of: ({ location }) => location },
    {
      name: { ja: 'サポート終了', en: 'End of support' },
      of: ({ endOfSupportOn, endOfSupportNotApplicable }) =>
        endOfSupportOn ??
        (endOfSupportNotApplicable === true ? say('該当しない', 'does not apply') : say('未確認', 'nobody knows')),
    },
    {
      name: { ja: 'サポート終了への決定', en: 'Decision on it' },
      of: ({ eosDecisionType }) =>
        eosDecisionType === null || eosDecisionType === undefined ? null : text(EOS_DECISION_WORDS[eosDecisionType]),
    },
    {
      name: { ja: 'リモート保守', en: 'Remote maintenance' },
      of: ({ remoteMaintenance }) => text(ANSWER_WORDS[remoteMaintenance ?? 'UNKNOWN']),
    },
  ];
}
