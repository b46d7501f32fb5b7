import { TakeContractStep } from '../../findings/steps/take-step.dto';
import { type ContractStepName } from '../../registry/contracts/contract-lifecycle';
import { Form } from '../forms/form';

const on = (ja: string, en: string) => ({ label: { ja, en } });

const RECORDED = new Form(TakeContractStep, { on: on('その日', 'On which day') });

/** What is asked for at each step of a contract's life. */
export const CONTRACT_STEP_FORMS: Readonly<Record<ContractStepName, Form<TakeContractStep>>> = {
  NEGOTIATE: RECORDED,
  SIGN: new Form(TakeContractStep, { on: on('締結日', 'Signed on') }),
  ACTIVATE: new Form(TakeContractStep, { on: on('発効日', 'In force from') }),
  RENEW: new Form(TakeContractStep, {
    on: on('更新した日', 'Renewed on'),
    endOn: { label: { ja: '新しい満了日', en: 'New last day' }, must: true },
    autoRenew: { label: { ja: 'これからは自動更新するか', en: 'Renews itself from then on' } },
    reason: { label: { ja: '更新の理由', en: 'Why' } },
  }),
  END: new Form(TakeContractStep, {
    on: {
      label: { ja: '最後の日', en: 'Last day' },
      help: {
        ja: '先の日付なら、終了の予告になります。その日までは発効中です。',
        en: 'A day to come announces the end: in force until then.',
      },
    },
  }),
  TAKE_BACK_END: new Form(TakeContractStep, {
    on: on('取り消す日', 'Taken back on'),
    reason: {
      label: { ja: '誤って入力した経緯', en: 'How it came to be entered by mistake' },
      must: true,
    },
  }),
  CANCEL: new Form(TakeContractStep, { on: on('取りやめた日', 'Cancelled on') }),
};
