import { TakeSubcontractStep } from '../../findings/steps/take-step.dto';
import { type SubcontractStepName } from '../../registry/subcontracts/subcontract-steps';
import { ROLE_WORDS } from '../../reports/words';
import { type FieldWords, Form } from '../forms/form';

const day = (ja: string, en: string): FieldWords => ({ label: { ja, en } });

const WHO_DECIDES: FieldWords = { label: { ja: '決定する人(氏名)', en: 'Who decides, by name' }, must: true };
const REASON: FieldWords = { label: { ja: '理由', en: 'Why' }, must: true };

/** What is asked for at each step of a re-entrustment. */
export const SUBCONTRACT_STEP_FORMS: Readonly<Record<SubcontractStepName, Form<TakeSubcontractStep>>> = {
  REQUEST_APPROVAL: new Form(TakeSubcontractStep, {
    on: day('申請日', 'Asked on'),
    by: { label: { ja: '申請する人(氏名)', en: 'Who asks, by name' }, must: true },
  }),
  APPROVE: new Form(TakeSubcontractStep, {
    on: day('承認日', 'Approved on'),
    by: WHO_DECIDES,
    role: {
      label: { ja: 'どの役割で承認するか', en: 'In what role' },
      help: { ja: 'ご自身の持つ役割を選びます。', en: 'One that you hold.' },
      words: ROLE_WORDS,
      must: true,
    },
    until: {
      label: { ja: '承認の期限', en: 'Approved until' },
      help: { ja: '期限を設けない場合は空欄にします。', en: 'Left empty where no term is set.' },
    },
  }),
  RATIFY: new Form(TakeSubcontractStep, {
    on: day('追認日', 'Ratified on'),
    by: { label: { ja: '追認する経営層(氏名)', en: 'Which executive, by name' }, must: true },
    reason: { label: { ja: '承認が開始の後になった経緯', en: 'How the approval came to be late' }, must: true },
  }),
  REJECT: new Form(TakeSubcontractStep, { on: day('却下日', 'Rejected on'), reason: REASON }),
  REVOKE: new Form(TakeSubcontractStep, { on: day('取消日', 'Revoked on'), reason: REASON }),
  START: new Form(TakeSubcontractStep, { on: day('開始した日', 'Begun on') }),
  END: new Form(TakeSubcontractStep, {
    on: {
      label: { ja: '最後の日', en: 'Last day' },
      help: { ja: '先の日付でもかまいません(終了の予告)。', en: 'A day to come announces the end.' },
    },
  }),
};
