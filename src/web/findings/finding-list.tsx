import { cited } from '../../guideline/citation';
import { type FindingView } from '../../findings/dto/finding.dto';
import { calendarDate } from '../../kernel/calendar-date';
import { type Gate } from '../../guideline/rule';
import { useViewer } from '../frame/viewer-context';
import { AskLink } from '../asking/ask-link';
import { askedBy } from '../../exchange/evidence/asked-by-findings';
import { acceptingPath } from './accepting-path';
import { FindingFacts } from './finding-facts';
import { SEVERITY_WORDS } from './finding-words';
import { mendingPath } from './mending-path';
import { plainRemedy } from '../../reports/plain-remedy';
import { subjectPath } from './subject-path';
import { wayToMend } from './way-to-mend';
import { imaginableOf } from '../what-if/imagined-changes';
import { WhatIfLink } from '../what-if/what-if-link';
import { calledBy } from '../../guideline/rule-title';
import { nameOrMark } from '../../reports/name-on-paper';

/** Findings, worst first: what, how grave, by which clause, about what, since when, and what would mend it. */
export function FindingList({ findings, gate = null }: { findings: readonly FindingView[]; gate?: Gate | null }) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={finding.id} class="finding">
          <OneFinding finding={finding} gate={gate} />
        </li>
      ))}
    </ul>
  );
}

function OneFinding({ finding, gate }: { finding: FindingView; gate: Gate | null }) {
  const { language, say, text } = useViewer();
  const { word, tone } = SEVERITY_WORDS[finding.severity];
  return (
    <>
      <h3>
        <span class={`badge ${tone}`}>{text(word)}</span> {finding.title}
      </h3>
      <p class="small">
        <Subject finding={finding} /> ・ {finding.wording} ・ {cited(finding.clauses, language)} ・ {finding.ruleId}
        <Span finding={finding} />
      </p>
      <p>
        <span class="soft">{say('整えるには:', 'To mend it:')}</span> {plainRemedy(finding.remedy, language)}{' '}
        <Way finding={finding} />
      </p>
      <Accepted finding={finding} />
      <Accepting finding={finding} gate={gate} />
      {finding.also.length > 0 && (
        <p class="small soft">
          {say(
            `同じ原因による指摘がほかに${finding.also.length}件あります`,
            `${finding.also.length} more for the same cause`,
          )}
        </p>
      )}
      <details class="small">
        <summary>{say('判定に使った事実', 'What the rule saw')}</summary>
        <FindingFacts facts={finding.facts} />
      </details>
    </>
  );
}

/** To the very place where it is mended. */
function Way({ finding }: { finding: FindingView }) {
  const viewer = useViewer();
  const { say, text } = viewer;
  const way = wayToMend(finding, viewer);
  const path = mendingPath(finding);
  if (way === null) return <a href={path}>{say('直す場所を開く', 'Open the place')}</a>;
  return (
    <>
      <a href={way.path}>{say(`「${text(way.name)}」を入力する`, `Enter “${text(way.name)}”`)}</a>
      {' ・ '}
      <a href={path}>{say('いまの記録を見る', 'See what is on record')}</a>
    </>
  );
}

function Subject({ finding: { subject } }: { finding: FindingView }) {
  const { text } = useViewer();
  const path = subjectPath(subject.partOf ?? subject);
  return <a href={path}>{text(calledBy(subject.kind, subject.name))}</a>;
}

function Span({ finding: { beganOn, changesOn } }: { finding: FindingView }) {
  const { date, say } = useViewer();
  const told = (day: string): string => date(calendarDate(day));
  return (
    <>
      {beganOn !== null && ` ・ ${say(`${told(beganOn)}から`, `since ${told(beganOn)}`)}`}
      {changesOn !== null && ` ・ ${say(`${told(changesOn)}に変わります`, `changes on ${told(changesOn)}`)}`}
    </>
  );
}

/** To trying out what would mend it, and to asking the executives to carry it: not what they carry already, nor an acceptance. */
function Accepting({ finding, gate }: { finding: FindingView; gate: Gate | null }) {
  const { can, say } = useViewer();
  const isToAsk = can('risk.write') && finding.acceptance === null && finding.subject.kind !== 'RISK_ACCEPTANCE';
  const imagined = imaginableOf(finding.subject);
  const isToAskFor = can('evidence.ask') && askedBy(finding.ruleId) !== null;
  return (
    <p class="small no-print">
      {can('finding.read') && (
        <a class="way" href={`/finding-lives/of?findingId=${encodeURIComponent(finding.id)}`}>
          {say('経過・担当・コメント', 'What became of it')}
        </a>
      )}{' '}
      {isToAsk && (
        <a class="way" href={acceptingPath(finding, gate)}>
          {say('受容を申請する', 'Ask to accept it')}
        </a>
      )}{' '}
      {imagined !== null && <WhatIfLink of={imagined} id={finding.subject.id} />}{' '}
      {isToAskFor && <AskLink ruleId={finding.ruleId} subject={finding.subject} />}
    </p>
  );
}

/** Accepted is not resolved, and an acceptance that was outgrown says so. */
function Accepted({ finding: { acceptance, outgrownAcceptance } }: { finding: FindingView }) {
  const { can, date, language, say } = useViewer();
  const by = (one: { approvedBy: string; approvedByAccount: string | null }) =>
    nameOrMark(one.approvedBy, one.approvedByAccount, language);
  if (acceptance !== null)
    return (
      <p class="small">
        {say(
          `${by(acceptance)} が ${date(calendarDate(acceptance.validTo))} まで受容(解消ではありません)`,
          `Accepted by ${by(acceptance)} until ${acceptance.validTo}; not resolved`,
        )}{' '}
        {can('risk.read') && (
          <a href={`/risk-acceptances/${acceptance.id}`}>{say('受容の内容を見る', 'See what was accepted')}</a>
        )}
      </p>
    );
  if (outgrownAcceptance === null) return null;
  return (
    <p class="small">
      {say(
        `${by(outgrownAcceptance)} の受容は、その後悪化したため効いていません`,
        `It has outgrown what ${by(outgrownAcceptance)} accepted`,
      )}
    </p>
  );
}
