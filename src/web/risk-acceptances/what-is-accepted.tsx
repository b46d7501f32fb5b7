import { type NamedSubject } from '../../findings/subject-names';
import { type Gate, type Severity } from '../../guideline/rule';
import { type Subject } from '../../guideline/subject';
import { FindingFacts } from '../findings/finding-facts';
import { GATE_WORDS, SEVERITY_WORDS } from '../findings/finding-words';
import { subjectPath } from '../findings/subject-path';
import { useViewer } from '../frame/viewer-context';
import { Fact } from '../parts/fact';
import { calledBy, ruleTitle } from '../../guideline/rule-title';

interface Accepted {
  readonly ruleId: string;
  readonly subject: Subject & NamedSubject;
  readonly gate: Gate | null;
  /** null: not on record. */
  readonly severity: Severity | null;
  readonly facts: object | null;
}

/** The finding, as it is kept: an acceptance covers what is as grave, and no more than these facts. */
export function WhatIsAccepted({ ruleId, subject, gate, severity, facts }: Accepted) {
  const { say, text } = useViewer();
  const path = subjectPath(subject);
  return (
    <>
      <dl class="facts">
        <Fact name={say('指摘', 'Finding')}>
          {text(ruleTitle(ruleId))} <span class="small soft">{ruleId}</span>
        </Fact>
        <Fact name={say('対象', 'About')}>
          <a href={path}>{text(calledBy(subject.kind, subject.name))}</a>
        </Fact>
        {gate !== null && <Fact name={say('止めている手続き', 'In the way of')}>{text(GATE_WORDS[gate])}</Fact>}
        <Fact name={say('重さ', 'Severity')}>
          {severity !== null && (
            <span class={`badge ${SEVERITY_WORDS[severity].tone}`}>{text(SEVERITY_WORDS[severity].word)}</span>
          )}
        </Fact>
      </dl>
      {facts !== null && (
        <>
          <h3>{say('固定される事実', 'The facts that are kept')}</h3>
          <FindingFacts facts={facts} />
        </>
      )}
      <p class="small soft">
        {say(
          '受容が効くのは、この重さとこの事実の範囲だけです。悪化したり広がったりすると、指摘はまた数えられます。受容は解消ではありません。',
          'An acceptance covers what is as grave, and no more than these facts; when it grows, the finding counts again. Accepted is not resolved.',
        )}
      </p>
    </>
  );
}
