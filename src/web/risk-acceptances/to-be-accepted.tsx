import { useViewer } from '../frame/viewer-context';
import { InstitutionField } from '../institutions/institution-field';
import { type NamedFinding } from './acceptance-query';
import { type Proposal } from './acceptance-reading';
import { WhatIsAccepted } from './what-is-accepted';

interface ToAccept {
  readonly asked: NamedFinding;
  readonly proposal: Proposal;
}

/** The finding that is to be accepted, as it stands on the first day; whoever works for several institutions says for which. */
export function ToBeAccepted({ asked, proposal: { choice, subject, finding } }: ToAccept) {
  const { say } = useViewer();
  const { ruleId, subjectKind, subjectId, gate } = asked;
  return (
    <section class="card" aria-labelledby="what">
      <h2 id="what">{say('受容の対象', 'What is to be accepted')}</h2>
      {choice.institutions.length > 1 && (
        <form class="row" method="get" action="/risk-acceptances/new">
          <InstitutionField choice={choice} />
          {Object.entries({ ruleId, subjectKind, subjectId, gate: gate ?? '' }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button class="button second">{say('この医療機関の判断にする', 'A decision of this institution')}</button>
        </form>
      )}
      <p>
        {say(
          `${choice.institution.name} の経営層の判断として記録します。申請した人は判断できません。`,
          `A decision of the executives of ${choice.institution.name}; whoever asks does not decide.`,
        )}
      </p>
      {finding === null && (
        <p class="notice warning">
          {say('この日には、この指摘はありません。', 'On that day nothing is found that could be accepted.')}
        </p>
      )}
      <WhatIsAccepted
        ruleId={ruleId}
        subject={subject}
        gate={gate ?? null}
        severity={finding?.severity ?? null}
        facts={finding?.facts ?? null}
      />
    </section>
  );
}

/** It is always a finding that is accepted: it begins there. */
export function ChooseFinding() {
  const { say } = useViewer();
  return (
    <p class="notice">
      {say('受容する指摘を、一覧から選んでください。', 'Choose the finding that is to be accepted.')}{' '}
      <a href="/findings">{say('不足の指摘を開く', 'What falls short')}</a>
    </p>
  );
}
