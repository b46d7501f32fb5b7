import { calledBy } from '../../guideline/rule-title';
import { type FindingView } from '../../findings/dto/finding.dto';
import { type GateStandingView, type TurnedGateView, type WhatIfView } from '../../findings/what-if/what-if.dto';
import { calendarDate, today } from '../../kernel/calendar-date';
import { FindingList } from '../findings/finding-list';
import { DECISION_WORDS, GATE_WORDS, SEVERITY_WORDS } from '../findings/finding-words';
import { Refusal } from '../forms/refusal';
import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { DayField } from '../parts/day-field';
import { CHANGES_OF, IMAGINED_CHANGES } from './imagined-changes';
import { type WhatIfContent } from './what-if-reading';

/** A change that is only imagined, and what would close, open and turn. */
export function WhatIfPage(content: WhatIfContent) {
  const { kind, record, answer, problem } = content;
  const { say } = useViewer();
  return (
    <>
      {/* A provision has no page of its own: it is read where findings are. */}
      <Crumbs
        crumbs={[
          kind === 'provisions' ? ['/findings', say('不足の指摘', 'Findings')] : [`/${kind}/${record.id}`, record.name],
        ]}
      />
      <p>
        {say(
          '登録を変えずに、変えたときの判定を試します。何も保存されず、履歴にも残りません。',
          'Tries a change out without making it: nothing is stored, and nothing enters the history.',
        )}
      </p>
      <Question {...content} />
      {problem !== null && (
        <>
          <p>{say('この変更は、登録しようとしても次の理由で受け付けられません。', 'This change would be refused:')}</p>
          <Refusal problem={problem} />
        </>
      )}
      {answer !== null && <Answer answer={answer} />}
    </>
  );
}

function Question({ kind, record, choice, asked }: WhatIfContent) {
  const { can, say, text } = useViewer();
  const possible = IMAGINED_CHANGES.flatMap((name) => {
    const change = CHANGES_OF[kind][name];
    return change !== undefined && can(change.permission) ? [{ name, change }] : [];
  });
  if (choice === null || possible.length === 0)
    return (
      <p class="notice">
        {say(
          '試せる変更がありません。変更の権限を持つ方が試せます。',
          'There is no change that you could try out: it takes the permission to make it.',
        )}
      </p>
    );
  return (
    <form class="card row no-print" method="get" action={`/${kind}/${record.id}/what-if`}>
      {choice.institutions.length > 1 && (
        <div class="field">
          <label for="institutionId">{say('どの医療機関の判定か', 'Whose findings')}</label>
          <select id="institutionId" name="institutionId">
            {choice.institutions.map(({ id, name }) => (
              <option key={id} value={id} selected={id === choice.institution.id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="field">
        <label for="change">{say('もし', 'What if')}</label>
        <select id="change" name="change">
          {possible.map(({ name, change }) => (
            <option key={name} value={name} selected={name === asked.change}>
              {text(change.words)}
            </option>
          ))}
        </select>
      </div>
      <DayField name="on" label={say('その日', 'That day')} day={asked.on ?? today()} />
      <DayField name="asOf" label={say('判定する日(空欄は本日)', 'Judged for (today when empty)')} day={asked.asOf} />
      <button class="button">{say('試す', 'Try it out')}</button>
    </form>
  );
}

function Answer({ answer }: { answer: WhatIfView }) {
  const { date, say, text } = useViewer();
  const { asOf, closes, opens, changes, counts, gates, recordsNotAsked } = answer;
  return (
    <>
      <p class="notice" role="status">
        {say(
          `${date(calendarDate(asOf))} の判定: 指摘は ${counts.before} 件から ${counts.after} 件になります(なくなる ${counts.closes}・生じる ${counts.opens}・変わる ${counts.changes})。`,
          `Judged for ${asOf}: from ${counts.before} findings to ${counts.after} (${counts.closes} close, ${counts.opens} open, ${counts.changes} change).`,
        )}
      </p>
      <section class="card" aria-labelledby="gates">
        <h2 id="gates">{say('手続きの可否', 'Steps')}</h2>
        {gates.length === 0 ? (
          <p>{say('手続きの可否は変わりません。', 'No gate turns.')}</p>
        ) : (
          <ul>
            {gates.map((one) => (
              <li key={`${one.gate} ${one.subject.id}`}>
                <Gate turned={one} />
              </li>
            ))}
          </ul>
        )}
        {recordsNotAsked > 0 && (
          <p class="soft">
            {say(
              `関わる記録のうち${recordsNotAsked}件は調べていません。`,
              `${recordsNotAsked} records were not asked.`,
            )}
          </p>
        )}
      </section>
      <Found id="closes" title={say('なくなる指摘', 'What would close')} findings={closes} all={counts.closes} />
      <Found id="opens" title={say('新たに生じる指摘', 'What would open')} findings={opens} all={counts.opens} />
      <section class="card" aria-labelledby="changes">
        <h2 id="changes">{say(`変わる指摘(${counts.changes})`, `What would change (${counts.changes})`)}</h2>
        <ul>
          {changes.map(({ before, after }) => (
            <li key={after.id}>
              <Severity of={before} /> → <Severity of={after} /> {after.title} ・{' '}
              {text(calledBy(after.subject.kind, after.subject.name))} ・ {after.ruleId}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Severity({ of }: { of: FindingView }) {
  const { text } = useViewer();
  const { word, tone } = SEVERITY_WORDS[of.severity];
  return <span class={`badge ${tone}`}>{text(word)}</span>;
}

function Found(found: { id: string; title: string; findings: readonly FindingView[]; all: number }) {
  const { id, title, findings, all } = found;
  const { say } = useViewer();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>
        {title}({all})
      </h2>
      {all === 0 ? <p>{say('ありません。', 'None.')}</p> : <FindingList findings={findings} />}
    </section>
  );
}

/** Before, after, and what stops it then, in words. */
function Gate({ turned: { gate, subject, before, after } }: { turned: TurnedGateView }) {
  const { say, text } = useViewer();
  const reasons = (after?.blocking ?? []).map(({ title, ruleId }) => `${title}(${ruleId})`);
  return (
    <>
      <strong>{text(GATE_WORDS[gate])}</strong> {text(calledBy(subject.kind, subject.name))}:{' '}
      <Standing standing={before} /> → <Standing standing={after} />
      {reasons.length > 0 && (
        <div class="small soft">
          {say('止める理由: ', 'Stopped by: ')}
          {reasons.join(say('、', ', '))}
        </div>
      )}
    </>
  );
}

function Standing({ standing }: { standing: GateStandingView | null }) {
  const { say, text } = useViewer();
  if (standing === null) return <span class="soft">{say('対象外', 'does not arise')}</span>;
  const { word, tone } = DECISION_WORDS[standing.decision];
  return <span class={`badge ${tone}`}>{text(word)}</span>;
}
