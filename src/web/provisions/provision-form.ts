import { CreateProvision, PatchProvision } from '../../registry/provisions/dto/provision.dto';
import { type FieldWords, Form } from '../forms/form';
import { ANSWER_WORDS } from '../parts/registry-words';
import {
  FOREIGN_BASIS_WORDS,
  FOREIGN_INFORMATION_WORDS,
  LEGAL_BASIS_WORDS,
  PROVISION_CLASS_WORDS,
  PROVISION_SCHEME_WORDS,
} from './provision-words';

/** What people enter of a provision: to whom, on what it rests, who answers for which stretch of the way, what is kept of it. */
const FIELDS = {
  recipient: {
    heading: { ja: '何を、だれに提供するか', en: 'What is provided, and to whom' },
    help: { ja: '1.4: 医療情報を受け取る法人・団体の名称。', en: '1.4: who receives medical information.' },
  },
  recipientCountry: {},
  recipientIsPublic: {
    help: {
      ja: '国、地方公共団体などなら「はい」。提供記録の要否が変わります(個人情報保護法29条)。',
      en: 'Yes for the state, a municipality or the like (APPI 29).',
    },
    words: ANSWER_WORDS,
  },
  purpose: { help: { ja: '例: 診療情報の連携、症例登録。', en: 'Such as: sharing records of care.' } },
  scheme: {
    label: { ja: '提供の形態', en: 'Form of the provision' },
    help: { ja: '1.4: どの経路で渡るか。', en: '1.4: by which way it goes.' },
    words: PROVISION_SCHEME_WORDS,
  },
  systemId: {
    label: { ja: 'システム', en: 'System' },
    help: { ja: '提供に使うシステム。', en: 'Through which system.' },
  },
  isOneOff: { help: { ja: '続けて提供するなら「いいえ」。', en: 'No where it goes on.' } },
  classification: {
    heading: { ja: '第三者提供か委託か', en: 'A third party, or an entrustment' },
    help: {
      ja: '契約で業務を委ねた相手に渡すだけなら委託です。判断するまで「未確認」のままにします。',
      en: 'To whoever one has entrusted by contract it is an entrustment; left open until it is judged.',
    },
    words: PROVISION_CLASS_WORDS,
  },
  contractId: {
    label: { ja: '契約', en: 'Contract' },
    help: { ja: '委託のときだけ。その契約を選びます。', en: 'Only of an entrustment.' },
  },
  legalBasis: {
    heading: { ja: '根拠', en: 'On what it rests' },
    help: { ja: '個人情報保護法27条のどれによるか。', en: 'By which part of APPI 27.' },
    words: LEGAL_BASIS_WORDS,
  },
  consentEvidenceRef: {
    help: { ja: '同意による場合、同意の記録の保管場所。', en: 'Where it is consent: where that is kept.' },
  },
  foreignBasis: {
    help: { ja: '提供先が外国にある場合だけ(個人情報保護法28条)。', en: 'Only to somebody abroad (APPI 28).' },
    words: FOREIGN_BASIS_WORDS,
  },
  foreignInformation: {
    help: { ja: '28条2項: 同意を得る前に本人へ示したもの。', en: 'APPI 28 ②: what they were told before.' },
    words: FOREIGN_INFORMATION_WORDS,
  },
  scopeAgreedOn: {
    heading: { ja: '責任の範囲', en: 'How far each side answers' },
    help: { ja: '1⑰: 提供を始める前に、書面で合意した日。', en: '1⑰: agreed in writing before it begins.' },
  },
  scopeAgreementRef: { help: { ja: '合意書の保管場所。', en: 'Where the agreement is kept.' } },
  scopeAgreementTo: { help: { ja: '期限が無ければ空欄。', en: 'Empty: without end.' } },
  senderResponsibility: {
    help: { ja: '1.4: 送信するまでの責任を負う者と範囲。', en: '1.4: who answers up to sending.' },
  },
  transportResponsibility: {
    help: { ja: '1.4: 通信経路の責任を負う者と範囲。', en: '1.4: who answers in transit.' },
  },
  receiverResponsibility: {
    help: { ja: '1.4: 受信した後の責任を負う者と範囲。', en: '1.4: who answers from receipt on.' },
  },
  sourceRetentionOwner: {
    help: { ja: '1.4: 手元に残る原本を管理する部門・者。', en: '1.4: who answers for the source that stays.' },
  },
  schemeAllocationRef: {
    help: {
      ja: '1.4: この形態での責任分担が書かれた規程等。',
      en: '1.4: where it is written who answers for what in this form.',
    },
  },
  procedureRef: {
    heading: { ja: '手続と記録', en: 'Procedure and records' },
    help: { ja: '1⑯: 提供の手続と管理体制の記録の所在。', en: '1⑯: where procedure and control are on record.' },
  },
  transferRecordRef: { help: { ja: '個人情報保護法29・30条の記録の所在。', en: 'The records of APPI 29 and 30.' } },
  recordSubstituteRef: {
    help: { ja: '契約書等で記録に代える場合、その所在(保存は1年)。', en: 'A contract in its place, kept for a year.' },
  },
  recordsKeptUntil: { help: { ja: '原則3年。', en: 'Three years as a rule.' } },
  plannedFrom: { help: { ja: '始める予定の日。', en: 'When it is planned to begin.' } },
  endedOn: { help: { ja: '提供を終えた日。続いている間は空欄。', en: 'Empty while it goes on.' } },
} satisfies { readonly [K in keyof PatchProvision]?: FieldWords };

export const PROVISION_FORM = new Form(CreateProvision, {
  institutionId: { label: { ja: '医療機関', en: 'Institution' } },
  ...FIELDS,
  startedOn: {
    help: {
      ja: 'すでに始まっている提供を登録するときだけ。これから始めるものは、登録した後の「提供を開始する」で判定します。',
      en: 'Only of one that goes on already; what is yet to begin is begun at its page, where its gate is asked.',
    },
  },
});
export const PROVISION_CHANGE = new Form(PatchProvision, FIELDS);
