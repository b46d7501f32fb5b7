import { type FindingRecordView } from '../../findings/life/finding-life.dto';
import { FINDING_STATES } from '../../findings/life/reconciling';
import { calendarDate } from '../../kernel/calendar-date';
import { NoInstitution } from '../findings/judged-on';
import { SEVERITY_WORDS } from '../findings/finding-words';
import { useViewer } from '../frame/viewer-context';
import { InstitutionField } from '../institutions/institution-field';
import { DayField } from '../parts/day-field';
import { NextPage } from '../parts/next-page';
import { SelectField } from '../parts/select-field';
import { type LivesContent } from './life-reading';
import { FINDING_STATE_WORDS, TREATMENT_WORDS } from './life-words';
import { TrendBars } from './trend-bars';

/** What was ever found of an institution, how it went over time, and who sees to what by when. */
export function FindingLives({ content }: { content: LivesContent | null }) {
  const { say } = useViewer();
  if (content === null) return <NoInstitution />;
  const { choice, query, findings, trend } = content;
  return (
    <>
      <p class="soft">
        {say(
          '指摘の経過と対応の記録です。変更は少し後に、日付によるものは毎日一度反映されます。判定そのものは「不足の指摘」で常に最新です。',
          'What became of findings. A change is seen here moments later, what a date brings once a day; the judgement itself is always live.',
        )}
      </p>
      <section class="card" aria-labelledby="trend">
        <h2 id="trend">{say('この1年の推移', 'The past year')}</h2>
        <TrendBars trend={trend} />
      </section>
      <form class="card row no-print" method="get" action="/finding-lives" role="search">
        <InstitutionField choice={choice} />
        <SelectField
          name="state"
          label={say('状態', 'State')}
          chosen={query.state}
          words={FINDING_STATES.map((state) => [state, FINDING_STATE_WORDS[state].word])}
        />
        <div class="field">
          <label for="ruleId">{say('規則(例: CERT-001)', 'Rule (such as CERT-001)')}</label>
          <input id="ruleId" name="ruleId" maxLength={20} value={query.ruleId ?? ''} />
        </div>
        <DayField name="dueBy" label={say('期限がこの日まで', 'Due by')} day={query.dueBy} />
        <button class="button">{say('さがす', 'Search')}</button>
      </form>
      {findings.items.length === 0 ? (
        <p class="notice">{say('当てはまる指摘の記録はありません。', 'Nothing matches.')}</p>
      ) : (
        <Table items={findings.items} />
      )}
      <NextPage next={findings.next} />
    </>
  );
}

function Table({ items }: { items: readonly FindingRecordView[] }) {
  const { date, say, text } = useViewer();
  return (
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('状態', 'State')}</th>
            <th scope="col">{say('重さ', 'Severity')}</th>
            <th scope="col">{say('指摘', 'Finding')}</th>
            <th scope="col">{say('対象', 'About')}</th>
            <th scope="col">{say('最初の日', 'Since')}</th>
            <th scope="col">{say('担当者', 'Owner')}</th>
            <th scope="col">{say('期限', 'Due')}</th>
            <th scope="col">{say('対応', 'Treatment')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => {
            const [state, severity] = [FINDING_STATE_WORDS[one.state], SEVERITY_WORDS[one.severity]];
            return (
              <tr key={one.id}>
                <td>
                  <span class={`badge ${state.tone}`}>{text(state.word)}</span>
                </td>
                <td>
                  <span class={`badge ${severity.tone}`}>{text(severity.word)}</span>
                </td>
                <td>
                  <a href={`/findings/${one.id}`}>{one.title}</a> <span class="small soft">{one.ruleId}</span>
                </td>
                <td>{one.subjectName}</td>
                <td>{date(calendarDate(one.openedOn))}</td>
                <td>{one.ownerName}</td>
                <td>{one.dueOn ? date(one.dueOn) : null}</td>
                <td>{one.treatment ? text(TREATMENT_WORDS[one.treatment]) : null}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
