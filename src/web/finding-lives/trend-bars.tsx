import { type FindingTrendDay, type FindingTrendView } from '../../findings/life/finding-life.dto';
import { SEVERITIES } from '../../guideline/rule';
import { addDays, addMonths, type CalendarDate, calendarDate } from '../../kernel/calendar-date';
import { SEVERITY_WORDS } from '../findings/finding-words';
import { useViewer } from '../frame/viewer-context';

interface MonthEnd {
  readonly on: CalendarDate;
  /** null: nothing was stored by then. */
  readonly stood: FindingTrendDay | null;
}

/** A bar for the end of each month; the same numbers stand beside the bars, so that nothing is told by the picture alone. */
export function TrendBars({ trend }: { trend: FindingTrendView }) {
  const { date, say, text } = useViewer();
  const ends = monthEndsOf(trend).filter(({ stood }) => stood !== null);
  const most = Math.max(1, ...ends.map(({ stood }) => stood?.open ?? 0));
  if (ends.length === 0)
    return <p>{say('指摘の推移は、まだ記録されていません。', 'How findings went has not been stored yet.')}</p>;
  return (
    <div class="table" tabIndex={0}>
      <table class="bars">
        <caption>
          {say('各月末(最後は本日)の未解消の指摘', 'Open findings at the end of each month, and today')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('日', 'Day')}</th>
            <td aria-hidden="true"></td>
            {SEVERITIES.map((severity) => (
              <th key={severity} scope="col" class="number">
                {text(SEVERITY_WORDS[severity].word)}
              </th>
            ))}
            <th scope="col" class="number">
              {say('受容中', 'Accepted')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ends.map(({ on, stood }) => (
            <tr key={on}>
              <th scope="row">{date(on)}</th>
              <td class="bar">
                <Bar day={stood!} most={most} />
              </td>
              {SEVERITIES.map((severity) => (
                <td key={severity} class={stood!.bySeverity[severity] === 0 ? 'number soft' : 'number'}>
                  {stood!.bySeverity[severity]}
                </td>
              ))}
              <td class="number">{stood!.accepted}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The last days of the months, and the last day of all. */
export function monthEndsOf({ from, to, days }: FindingTrendView): MonthEnd[] {
  const ends: CalendarDate[] = [];
  const first = calendarDate(`${from.slice(0, 7)}-01`);
  for (let month = 1; ; month++) {
    const end = addDays(addMonths(first, month), -1);
    if (end >= to) break;
    if (end >= from) ends.push(end);
  }
  return [...ends, calendarDate(to)].map((on) => ({ on, stood: days.filter((day) => day.on <= on).at(-1) ?? null }));
}

function Bar({ day, most }: { day: FindingTrendDay; most: number }) {
  let begins = 0;
  return (
    <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {SEVERITIES.map((severity) => {
        const x = begins;
        begins += day.bySeverity[severity];
        const { tone } = SEVERITY_WORDS[severity];
        return <rect key={severity} class={tone} x={x} y="0" width={day.bySeverity[severity]} height="1" />;
      })}
    </svg>
  );
}
