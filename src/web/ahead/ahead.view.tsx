import { type ForecastDay, type ForecastTurn, type ForecastView } from '../../findings/dto/forecast.dto';
import { calendarDate } from '../../kernel/calendar-date';
import { SEVERITY_WORDS } from '../findings/finding-words';
import { type Found } from '../findings/finding-reading';
import { NoInstitution } from '../findings/judged-on';
import { mendingPath } from '../findings/mending-path';
import { useViewer } from '../frame/viewer-context';
import { InstitutionField } from '../institutions/institution-field';
import { CHANGE_WORDS } from './ahead-words';
import { MonthBars, placeOf } from './month-bars';
import { calledBy } from '../../guideline/rule-title';
import { monthOf, monthsOf } from './months';

/** What the coming twelve months bring if nobody does anything: by month, and day by day. */
export function Ahead({ found }: { found: Found<ForecastView> }) {
  const { date, say } = useViewer();
  if (found === null) return <NoInstitution />;
  const { choice, report } = found;
  const last = report.days.at(-1);
  const months = monthsOf(report);
  return (
    <>
      {choice.institutions.length > 1 && (
        <form class="card row no-print" method="get" action="/ahead">
          <InstitutionField choice={choice} />
          <button class="button second">{say('この医療機関で見る', 'Look from there')}</button>
        </form>
      )}
      <div id="months">
        {months.some(({ total }) => total > 0) && (
          <img
            class="chart"
            src={`/institutions/${choice.institution.id}/ahead-chart/content`}
            width="760"
            height="300"
            loading="lazy"
            alt={say(
              '何もしなければ、その月に新たに不足となる原因の数(重大度別の棒グラフ。数は下の表にあります)',
              'Causes that begin to fall short if nobody acts, month by month and by severity; the table below has the numbers',
            )}
          />
        )}
        <MonthBars months={months} />
        {report.next !== null && last !== undefined && (
          <p class="notice warning">
            {say(
              `件数が多いため、${date(calendarDate(last.on))}までを数えています。それより後は数に入っていません。`,
              `There is much: counted up to ${last.on}; what comes later is not in the numbers.`,
            )}
          </p>
        )}
      </div>
      {report.days.length === 0 && (
        <p class="notice">
          {say('この期間に、日付の経過だけで変わるものはありません。', 'Nothing changes by the passing of time alone.')}
        </p>
      )}
      {report.days.map((day, i) => (
        <Day key={day.on} day={day} isFirst={i === 0 || monthOf(report.days[i - 1]?.on ?? '') !== monthOf(day.on)} />
      ))}
    </>
  );
}

function Day({ day: { on, turns }, isFirst }: { day: ForecastDay; isFirst: boolean }) {
  const { date, monthName } = useViewer();
  const month = monthOf(on);
  return (
    <>
      {isFirst && <h2 id={placeOf(month)}>{monthName(month)}</h2>}
      <section class="card">
        <h3>{date(calendarDate(on))}</h3>
        <ul class="plain">
          {turns.map((turn) => (
            <li key={turn.finding.id}>
              <Turning turn={turn} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Turning({ turn: { change, finding } }: { turn: ForecastTurn }) {
  const { text } = useViewer();
  const path = mendingPath(finding);
  const isRelief = change === 'EASES' || change === 'ENDS' || change === 'ACCEPTED';
  const { word, tone } = SEVERITY_WORDS[finding.severity];
  return (
    <>
      <span class={`badge ${isRelief ? 'good' : tone}`}>
        {text(CHANGE_WORDS[change])}・{text(word)}
      </span>{' '}
      <a href={path}>{finding.title}</a>{' '}
      <span class="small soft">{text(calledBy(finding.subject.kind, finding.subject.name))}</span>
    </>
  );
}
