import { TakeOverContract } from '../../registry/contracts/dto/contract-take-over.dto';
import { ApproveTakeOverDay, CreateTakeOverDay } from '../../registry/institutions/dto/take-over-day.dto';
import { TakeOverSubcontract } from '../../registry/subcontracts/dto/subcontract-take-over.dto';
import { type TakeOver } from '../../registry/take-over.dto';
import { ROLE_WORDS } from '../../reports/words';
import { type FieldWords, Form } from '../forms/form';

/** On whose word, and on which paper. */
const SAID: { readonly [K in keyof TakeOver]: FieldWords } = {
  saidBy: {
    heading: { ja: '何によって引き継ぐか', en: 'On whose word, and on which paper' },
    label: { ja: '内容を確かめた人', en: 'Who says so' },
    help: { ja: '所属と氏名。例: 医療情報部 髙橋 花子。', en: 'By name, with the department.' },
  },
  paperRef: {
    label: { ja: '書面の保管場所', en: 'Where the paper is kept' },
    help: { ja: '保管場所か、下の写しのどちらかが必要です。', en: 'Either this, or its scan below.' },
  },
  documentId: {
    label: { ja: '書面の写し', en: 'Its scan' },
    help: { ja: '登録済みのファイルから選びます。', en: 'One of the files on record.' },
  },
};

export const TAKE_OVER_CONTRACT = new Form(TakeOverContract, {
  signedOn: { label: { ja: '締結日', en: 'Signed on' }, help: { ja: '契約書の日付。', en: 'As on the paper.' } },
  activatedOn: {
    label: { ja: '発効日', en: 'In force from' },
    help: { ja: '今日より前の日。', en: 'A day before today.' },
  },
  negotiatingFrom: {
    label: { ja: '交渉を始めた日', en: 'Talks began on' },
    help: { ja: '分からなければ空欄。', en: 'Empty: nobody knows.' },
  },
  endedOn: {
    label: { ja: '終了日', en: 'Ended on' },
    help: { ja: 'すでに終わった契約だけ。続いていれば空欄。', en: 'Only where it has ended.' },
  },
  ...SAID,
});

export const TAKE_OVER_SUBCONTRACT = new Form(TakeOverSubcontract, {
  startedOn: {
    label: { ja: '再委託を始めた日', en: 'At work since' },
    help: { ja: '今日より前の日。', en: 'A day before today.' },
  },
  endedOn: {
    label: { ja: '最後の日', en: 'Last day' },
    help: { ja: '終わることが決まっていれば。', en: 'Where an end is set.' },
  },
  requestedBy: {
    heading: { ja: '承認の記録(書面にあれば)', en: 'Its approval, as far as the paper says' },
    label: { ja: '申請した人', en: 'Asked by' },
    help: { ja: '書面にある氏名。', en: 'As on the paper.' },
  },
  approvedOn: {
    label: { ja: '承認日', en: 'Approved on' },
    help: {
      ja: '5⑤: 承認されていなければ空欄。承認のないまま始まった再委託として判定します。',
      en: '5⑤: empty where it never was; it is judged as begun without approval.',
    },
  },
  approvedBy: {
    label: { ja: '承認した人', en: 'Approved by' },
    help: { ja: '書面にある氏名。', en: 'As on the paper.' },
  },
  approverRole: {
    label: { ja: '承認した人の役割', en: 'In what role' },
    help: { ja: '経営層・安全管理責任者・企画管理者など。', en: 'An executive or a manager.' },
    words: ROLE_WORDS,
  },
  ...SAID,
});

export const CUT_OVER_DAY = new Form(CreateTakeOverDay, {
  cutOverOn: {
    label: { ja: '切替日', en: 'Cut-over day' },
    help: {
      ja: 'この日の前日まで、すでに動いている契約・再委託を手続きなしで引き継げます。もう一人の承認で有効になります。',
      en: 'Until the day before, what already runs is taken over without steps. It counts once somebody else approves.',
    },
  },
});

/** The day stands in the form unseen: what is approved is what was read. */
export const CUT_OVER_APPROVAL = new Form(ApproveTakeOverDay, {
  cutOverOn: { label: { ja: '切替日', en: 'Cut-over day' }, help: { ja: '承認する日。', en: 'What is approved.' } },
});
