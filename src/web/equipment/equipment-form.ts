import { PatchOfOnly } from '../../http/fields/derived';
import { CreateEquipmentRole } from '../../registry/equipment/dto/equipment-role.dto';
import { CreateEquipment, PatchEquipment } from '../../registry/equipment/dto/equipment.dto';
import { ROLE_WORDS } from '../../reports/words';
import { type FieldWords, Form } from '../forms/form';
import { ANSWER_WORDS } from '../parts/registry-words';
import {
  EOS_DECISION_WORDS,
  EQUIPMENT_ROLE_WORDS,
  EQUIPMENT_STATUS_WORDS,
  INTRODUCTION_APPROVER_WORDS,
} from './equipment-words';

/** What people enter of a device: what and where it is, how long it is supported, and who let it in. */
const FIELDS = {
  assetNo: {
    help: { ja: '5.3: 台帳で重ならない番号。例: SA-0037。', en: '5.3: unique in the inventory, e.g. SA-0037.' },
  },
  name: {},
  category: { help: { ja: '例: サーバー、端末、VPN装置。', en: 'E.g. server, client, VPN box.' } },
  systemId: { label: { ja: 'どのシステムの機器か', en: 'For which system' } },
  systemFrom: {
    label: { ja: 'いつからか', en: 'Since when' },
    help: {
      ja: '別のシステムへ移すときは、移す日(空欄は本日から)。それまでの所属は履歴に残ります。',
      en: 'When it moves to another: the day (empty: today). Where it was until then stays on record.',
    },
  },
  status: { words: EQUIPMENT_STATUS_WORDS },
  liveFrom: {},
  disposedOn: { help: { ja: '廃棄した日。使っている間は空欄。', en: 'Empty while it is used.' } },
  location: {},
  networkSegment: { help: { ja: '例: 10.0.6.0/24。', en: 'E.g. 10.0.6.0/24.' } },
  storesData: {
    help: {
      ja: '医療情報を保存するか。「未確認」は「はい」と同じ厳しさで判定します。',
      en: 'Medical information; "nobody knows" is judged as yes.',
    },
    words: ANSWER_WORDS,
  },
  remoteMaintenance: {
    help: { ja: 'チェックリスト2②。事業者に確かめて答えます。', en: 'Checklist 2②; as the vendor has confirmed.' },
    words: ANSWER_WORDS,
  },
  remoteMaintenanceConfirmedOn: {},
  endOfSupportOn: {
    heading: { ja: 'サポート終了(3.4.2)', en: 'End of support (3.4.2)' },
    help: { ja: '事業者が公表した、サポートの最後の日。', en: 'As the vendor has announced.' },
  },
  endOfSupportNotApplicable: {
    label: { ja: 'サポート終了という考え方が当てはまらない', en: 'There is no end of support' },
  },
  endOfSupportAskedOn: {
    help: {
      ja: '公表がない場合に、事業者へ問い合わせた日。',
      en: 'Where none is announced: when the vendor was asked.',
    },
  },
  endOfSupportSource: {},
  introductionApprovedOn: {
    heading: { ja: '導入の承認(3⑥)', en: 'Approval of the introduction (3⑥)' },
  },
  introductionApprovedBy: {},
  introductionApprover: { words: INTRODUCTION_APPROVER_WORDS },
  leaseEndOn: { heading: { ja: '契約', en: 'Contracts' } },
} satisfies { readonly [K in keyof PatchEquipment]?: FieldWords };

export const EQUIPMENT_FORM = new Form(CreateEquipment, {
  institutionId: { label: { ja: '医療機関', en: 'Institution' } },
  ...FIELDS,
});

export const EQUIPMENT_CHANGE = new Form(PatchEquipment, {
  ...FIELDS,
  contractIds: {
    label: { ja: '所有・リース・設置・保守の契約', en: 'Under which contracts' },
    help: { ja: 'それぞれの契約の責任分界表に、この機器の行ができます。', en: 'Each may settle who answers for it.' },
  },
});

/** Of all that can be changed, the decision alone. */
class DecideEndOfSupport extends PatchOfOnly(
  CreateEquipment,
  'eosDecisionType',
  'eosDecidedOn',
  'eosDecidedBy',
  'eosDeciderRole',
  'eosRiskEvaluationRef',
  'eosDecisionValidTo',
) {}

/** The executives' answer to an end of support. */
export const END_OF_SUPPORT_FORM = new Form(DecideEndOfSupport, {
  eosDecisionType: {
    label: { ja: '決定の内容', en: 'Decision' },
    help: {
      ja: '3.4.2: 更新の予算化、補完的な対策、廃止のいずれか。',
      en: '3.4.2: a budget for an upgrade, compensating measures, or decommissioning.',
    },
    words: EOS_DECISION_WORDS,
    must: true,
  },
  eosDecidedOn: { must: true },
  eosDecidedBy: { must: true },
  eosDeciderRole: {
    help: { ja: '経営層の決定だけが数えられます。', en: 'Only the executives’ decision counts.' },
    words: ROLE_WORDS,
    must: true,
  },
  eosRiskEvaluationRef: {},
  eosDecisionValidTo: {
    help: {
      ja: '補完的な対策の期限、または実施する期限。',
      en: 'The end of compensating measures, or by when it is carried out.',
    },
  },
});

/** Who holds it is not changed: another holder is another role, from a day on. */
class ChangeEquipmentRole extends PatchOfOnly(CreateEquipmentRole, 'role', 'heldFrom', 'heldTo') {}

const ROLE: { readonly [K in keyof ChangeEquipmentRole]?: FieldWords } = {
  role: {
    label: { ja: '役割', en: 'Role' },
    help: {
      ja: '5.3: 所有者、設置責任者、保守管理者をあらかじめ明らかにします。',
      en: '5.3: owner, installer and maintainer are to be clear beforehand.',
    },
    words: EQUIPMENT_ROLE_WORDS,
  },
  heldFrom: {},
  heldTo: { help: { ja: '続いている間は空欄。', en: 'Empty: until further notice.' } },
};

export const ROLE_FORM = new Form(CreateEquipmentRole, ROLE);
export const ROLE_CHANGE = new Form(ChangeEquipmentRole, ROLE);
