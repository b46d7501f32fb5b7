import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { type PatchRiskAcceptance, type RiskAcceptanceView } from '../../findings/risk-acceptances/risk-acceptance.dto';
import { type NamedSubject } from '../../findings/subject-names';
import { type Subject } from '../../guideline/subject';
import { today } from '../../kernel/calendar-date';
import { ROLE_WORDS } from '../../reports/words';
import { type EvidenceContent } from '../evidence/evidence-reading';
import { Evidence } from '../evidence/evidence.view';
import { type Draft, draftOf } from '../forms/draft';
import { type Form } from '../forms/form';
import { FormBody } from '../forms/form-body';
import { Refusal } from '../forms/refusal';
import { FindingsCard } from '../findings/findings-card';
import { useViewer } from '../frame/viewer-context';
import { PaperDecisionLink } from '../paper-decisions/paper-decision-link';
import { Crumbs } from '../parts/crumbs';
import { Fact } from '../parts/fact';
import { type Viewer } from '../viewer';
import { ACCEPTANCE_FORM, PROPOSAL_CHANGE, WITHDRAWAL_FORM } from './acceptance-forms';
import { STATE_WORDS, stateOf } from './acceptance-state';
import { WhatIsAccepted } from './what-is-accepted';
import { Sayer } from '../parts/sayer';

/** What can be done about an acceptance, by the last part of the address that takes it. */
export type AcceptanceAct = 'acceptance' | 'change' | 'withdrawal';

export interface AcceptanceContent {
  readonly acceptance: RiskAcceptanceView;
  readonly subject: Subject & NamedSubject;
  readonly evidence: EvidenceContent | null;
  /** What falls short of the acceptance itself; null: the viewer sees no findings. */
  readonly report: GapReportView | null;
  readonly tried: { readonly act: AcceptanceAct; readonly draft: Draft } | null;
}

/** What the executives carry, or are asked to: the finding as it was kept, why, until when, and who decides. */
export function AcceptancePage({ acceptance: one, subject, evidence, report, tried }: AcceptanceContent) {
  const viewer = useViewer();
  const { date, say, text } = viewer;
  const { word, tone } = STATE_WORDS[stateOf(one)];
  return (
    <>
      <Crumbs crumbs={[['/risk-acceptances', say('リスクの受容', 'Accepted risks')]]} />
      <Acts acceptance={one} tried={tried} />
      {one.approvedBy === null && one.withdrawnOn === null && (
        <PaperDecisionLink kind="RISK_ACCEPTANCE" subjectId={one.id} />
      )}
      <section class="card" aria-labelledby="decision">
        <h2 id="decision">{say('判断', 'Decision')}</h2>
        <dl class="facts">
          <Fact name={say('状態', 'State')}>
            <span class={`badge ${tone}`}>{text(word)}</span>
          </Fact>
          <Fact name={say('期間', 'Term')}>
            {date(one.validFrom)} 〜 {date(one.validTo)}
          </Fact>
          <Fact name={say('受容する理由', 'Why it is carried')}>
            {one.rationale !== null && <span class="pre">{one.rationale}</span>}
          </Fact>
          <Fact name={say('どう解消するか', 'What is to be done')}>
            {one.decision !== null && <span class="pre">{one.decision}</span>}
          </Fact>
          <Fact name={say('受容した人', 'Accepted by')}>
            <Sayer name={one.approvedBy} account={one.approvedByAccount} />{' '}
            {one.approverRole !== null && text(ROLE_WORDS[one.approverRole])}
            {one.deputyFor !== null && say(`(${one.deputyFor} の代行)`, ` (for ${one.deputyFor})`)}
          </Fact>
          <Fact name={say('効かなくなる日', 'Withdrawn from')}>
            {one.withdrawnOn === null ? null : date(one.withdrawnOn)}
          </Fact>
        </dl>
      </section>
      {report !== null && <FindingsCard report={report} />}
      <section class="card" aria-labelledby="what">
        <h2 id="what">{say('受容の対象', 'What is accepted')}</h2>
        <WhatIsAccepted
          ruleId={one.ruleId}
          subject={subject}
          gate={one.gate}
          severity={one.severity}
          facts={one.facts}
        />
      </section>
      <Evidence evidence={evidence} />
    </>
  );
}

/** What the viewer may do about it now, each with its form. */
function Acts({ acceptance, tried }: Pick<AcceptanceContent, 'acceptance' | 'tried'>) {
  const viewer = useViewer();
  const { say } = viewer;
  const offered = offeredActs(viewer, acceptance);
  const isGone = tried !== null && !offered.includes(tried.act);
  if (offered.length === 0 && !isGone) return null;
  const words: Readonly<Record<AcceptanceAct, string>> = {
    acceptance: say('受容する', 'Accept it'),
    change: say('申請の内容を直す', 'Change what is asked'),
    withdrawal: say('取り下げる(却下・早期の終了を含む)', 'Withdraw it, or end it early'),
  };
  const losses: Readonly<Partial<Record<AcceptanceAct, string>>> = {
    acceptance: say(
      'この指摘は、期限まで、いまの内容のまま受容されたことになります。受容した記録は消せません(期限より前に終わらせることはできます)。',
      'The finding then counts as accepted as it stands, until that day. The decision stays on record; it can be ended early.',
    ),
    withdrawal: say(
      'その日から受容は効かなくなり、指摘は改めて残るものとして数えられます。元に戻せません。',
      'From that day it is accepted no more, and the finding counts again, for good.',
    ),
  };
  return (
    <section class="card no-print" aria-labelledby="acts">
      <h2 id="acts">{say('手続き', 'Steps')}</h2>
      {isGone && tried.draft.refusal !== null && <Refusal problem={tried.draft.refusal} />}
      {offered.map((act) => (
        <details key={act} open={tried?.act === act}>
          <summary>
            <strong>{words[act]}</strong>
          </summary>
          <FormBody
            name={act}
            form={FORMS[act]}
            draft={tried?.act === act ? tried.draft : usualOf(viewer, acceptance, act)}
            action={`/risk-acceptances/${acceptance.id}/${act}`}
            button={words[act]}
            loss={losses[act]}
          />
        </details>
      ))}
    </section>
  );
}

/** What is asked for at each act. */
export const FORMS: Readonly<Record<AcceptanceAct, Form<PatchRiskAcceptance>>> = {
  acceptance: ACCEPTANCE_FORM,
  change: PROPOSAL_CHANGE,
  withdrawal: WITHDRAWAL_FORM,
};

function offeredActs({ can }: Viewer, acceptance: RiskAcceptanceView): readonly AcceptanceAct[] {
  if (acceptance.withdrawnOn !== null) return [];
  const isOpen = acceptance.approvedBy === null;
  const acts: readonly (readonly [AcceptanceAct, boolean])[] = [
    ['acceptance', isOpen && can('risk.accept')],
    ['change', isOpen && can('risk.write')],
    ['withdrawal', can('risk.write')],
  ];
  return acts.filter(([, isOffered]) => isOffered).map(([act]) => act);
}

function usualOf({ principal }: Viewer, acceptance: RiskAcceptanceView, act: AcceptanceAct): Draft {
  const written = FORMS[act].written(acceptance);
  switch (act) {
    case 'acceptance':
      return draftOf({ ...written, approvedBy: principal?.name }, acceptance.version);
    case 'change':
      return draftOf(written, acceptance.version);
    case 'withdrawal':
      return draftOf({ withdrawnOn: today() }, acceptance.version);
  }
}
