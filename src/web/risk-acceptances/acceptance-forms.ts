import { CreateRiskAcceptance, PatchRiskAcceptance } from '../../findings/risk-acceptances/risk-acceptance.dto';
import { PatchOfOnly } from '../../http/fields/derived';
import { type FieldWords, Form } from '../forms/form';

const RATIONALE: FieldWords = {
  label: { ja: '受容する理由', en: 'Why the risk is carried' },
  help: {
    ja: 'すぐに解消できない事情と、それまでの補完策。例: 代替となる事業者が無く、次期更新まで監視を強化して受容する。',
    en: 'Why it cannot be mended now, and what is done until then.',
  },
  must: true,
};
const DECISION: FieldWords = {
  label: { ja: 'いつまでに・どう解消するか', en: 'What is to be done about it, and by when' },
  help: { ja: '例: 2027年度の更改時に認証取得済みの事業者へ切り替える。', en: 'Such as a change of vendor next year.' },
};
const UNTIL: FieldWords = {
  label: { ja: 'いつまで受容するか', en: 'Accepted until' },
  help: {
    ja: 'この日を過ぎると、指摘はまた数えられます。',
    en: 'After this day the finding counts again.',
  },
};

/** What somebody asks the executives to accept; the finding itself is named by the page. */
export const PROPOSAL_FORM = new Form(CreateRiskAcceptance, {
  rationale: RATIONALE,
  decision: DECISION,
  validFrom: {
    label: { ja: 'いつから受容するか', en: 'Accepted from' },
    help: {
      ja: 'この日の指摘の内容が、受容の対象として固定されます。',
      en: 'The finding is kept as it stands that day.',
    },
  },
  validTo: UNTIL,
});

export const PROPOSAL_CHANGE = new Form(PatchRiskAcceptance, {
  rationale: RATIONALE,
  decision: DECISION,
  validTo: { ...UNTIL, must: true },
});

/** What the executive enters who accepts. */
export const ACCEPTANCE_FORM = new Form(PatchRiskAcceptance, {
  approvedBy: { label: { ja: '受容する経営層(氏名)', en: 'Which executive, by name' }, must: true },
  decision: DECISION,
  validTo: { ...UNTIL, must: true },
});

/** Of all that can be changed, its end alone. */
class WithdrawRiskAcceptance extends PatchOfOnly(CreateRiskAcceptance, 'withdrawnOn') {}

export const WITHDRAWAL_FORM = new Form(WithdrawRiskAcceptance, {
  withdrawnOn: {
    label: { ja: '効かなくなる最初の日', en: 'First day on which it no longer holds' },
    must: true,
  },
});
