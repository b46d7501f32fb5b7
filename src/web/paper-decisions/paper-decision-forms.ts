import { CheckPaperDecision, EnterPaperDecision } from '../../findings/paper-decisions/paper-decision.dto';
import { ROLE_WORDS } from '../../reports/words';
import { Form } from '../forms/form';
import { OUTCOME_WORDS } from './paper-decision-words';

/** What the paper says; which decision it is stands in the address. */
export const ENTRY_FORM = new Form(EnterPaperDecision, {
  decision: {
    label: { ja: '書面の決定', en: 'What was decided' },
    help: {
      ja: '否決を入力できるのは、再委託の承認と契約の経営層の承認です。',
      en: 'A refusal is entered of re-entrustments and of the approval of contracts.',
    },
    words: OUTCOME_WORDS,
  },
  decidedOn: {
    label: { ja: '決裁日', en: 'The day on the paper' },
    help: { ja: '書面に記された日。今日より後にはできません。', en: 'As on the paper; not after today.' },
  },
  decidedBy: {
    label: { ja: '決裁者の氏名', en: 'The name on the paper' },
    help: { ja: '書面にある役職と氏名。例: 院長 山﨑 清', en: 'As on the paper, with the position.' },
  },
  deciderRole: {
    label: { ja: '決裁者の役割', en: 'In what role they signed' },
    help: {
      ja: '契約・追認・リスクの受容は経営層の決裁が必要です。',
      en: 'Contracts, ratifications and risks take an executive.',
    },
    words: ROLE_WORDS,
  },
  approvedUntil: {
    label: { ja: '承認の期限', en: 'Approved until' },
    help: {
      ja: '再委託の承認に期限がある場合だけ入力します。',
      en: 'Only where a re-entrustment is approved for a term.',
    },
  },
  remark: {
    label: { ja: '理由・稟議番号など', en: 'Reason, number of the paper' },
    help: {
      ja: '否決・追認・例外の再決定では理由が必要です。',
      en: 'A refusal, a ratification and an exception taken anew need their reason.',
    },
  },
  documentId: {
    label: { ja: '決裁書の写し(スキャン)', en: 'The scan of the paper' },
    help: {
      ja: '先に証拠書類として登録したものから選びます。',
      en: 'One that was uploaded before.',
    },
    must: true,
  },
});

export const CHECK_FORM = new Form(CheckPaperDecision, {
  outcome: {
    label: { ja: '照合の結果', en: 'What you found' },
    help: {
      ja: '画面からではなく、書面の写しを開いて、対象・決定・日付・氏名を確かめます。',
      en: 'Open the scan, and hold what is decided, the day and the name against it.',
    },
    words: {
      MATCHES: { ja: '書面のとおり', en: 'It is what the paper says' },
      DIFFERS: { ja: '書面と異なる', en: 'It differs' },
    },
  },
  remark: {
    label: { ja: '異なる点', en: 'What differs' },
    help: { ja: '書面と異なる場合は必須です。', en: 'Required where it differs.' },
  },
});
