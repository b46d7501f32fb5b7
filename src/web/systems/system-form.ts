import { CreateSystemInterface, PatchSystemInterface } from '../../registry/systems/dto/system-interface.dto';
import { CreateSystem, PatchSystem } from '../../registry/systems/dto/system.dto';
import { DEPLOYMENT_WORDS } from '../contracts/contract-words';
import { type FieldWords, Form } from '../forms/form';
import { ANSWER_WORDS } from '../parts/registry-words';
import { MFA_WORDS, PROVIDER_WORDS, SYSTEM_STATUS_WORDS } from './system-words';

/** What people enter of a system: what it is, who runs it, and how one signs in to it. */
const FIELDS = {
  name: { help: { ja: '院内で呼んでいる名称。', en: 'As it is called in the institution.' } },
  category: { help: { ja: '例: 電子カルテ、医事会計、PACS。', en: 'E.g. EHR, billing, PACS.' } },
  status: { words: SYSTEM_STATUS_WORDS },
  liveFrom: { help: { ja: '利用を始めた日。計画中なら予定日。', en: 'The first day of use, or when it is planned.' } },
  retiredOn: {
    help: { ja: '利用した最後の日。使っている間は空欄。', en: 'The last day of use; empty while it is used.' },
  },
  provider: {
    help: {
      ja: '1.3: 事業者に委託しているなら「事業者」。その場合は契約と責任分界が求められます。',
      en: '1.3: where vendors run it, contracts and a demarcation are asked for.',
    },
    words: PROVIDER_WORDS,
  },
  deploymentModel: { words: DEPLOYMENT_WORDS },
  operator: {
    help: { ja: '3.1.2: システム運用担当者の氏名。', en: '3.1.2: who operates it.' },
  },
  mfaClient: {
    heading: { ja: '二要素認証(5.1.2)', en: 'Two-factor sign-in (5.1.2)' },
    help: { ja: '利用者の端末から使うときの対応。', en: 'As people use it from their machines.' },
    words: MFA_WORDS,
  },
  mfaServer: {
    help: { ja: 'サーバーを管理するときの対応。', en: 'As somebody manages the server.' },
    words: MFA_WORDS,
  },
  mfaPlannedOn: {},
  mfaAdopted: { words: ANSWER_WORDS },
  mfaExceptionReason: {
    help: { ja: '採用できない場合だけ。なぜできないか。', en: 'Only where it cannot be used: why.' },
  },
  mfaExceptionNextRenewalOn: {},
  mfaExceptionPlan: { help: { ja: '次の更新でどう対応するか。', en: 'What is to be done at the next renewal.' } },
} satisfies { readonly [K in keyof PatchSystem]?: FieldWords };

export const SYSTEM_FORM = new Form(CreateSystem, {
  institutionId: { label: { ja: '医療機関', en: 'Institution' } },
  ...FIELDS,
});
export const SYSTEM_CHANGE = new Form(PatchSystem, {
  ...FIELDS,
  ownerDepartmentId: { heading: { ja: '担当部署', en: 'Department' } },
});

const INTERFACE: { readonly [K in keyof CreateSystemInterface]: FieldWords } = {
  name: { help: { ja: '例: 電子カルテ−医事会計 連携(HL7)。', en: 'E.g. EHR to billing (HL7).' } },
  description: { help: { ja: 'ここを通る情報。', en: 'What passes there.' } },
  vendorIds: {
    label: { ja: 'ここで接する事業者', en: 'The vendors that meet there' },
    help: {
      ja: '1.3.2: 事業者どうしの接点は、責任の空白が生まれやすい場所です。二者以上を選びます。',
      en: '1.3.2: where vendors meet, gaps arise. Choose two or more.',
    },
  },
};

export const INTERFACE_FORM = new Form(CreateSystemInterface, INTERFACE);
export const INTERFACE_CHANGE = new Form(PatchSystemInterface, INTERFACE);
