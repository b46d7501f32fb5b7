import { SEVERITIES } from '../../guideline/rule';
import { type CalendarDate } from '../../kernel/calendar-date';
import { SEVERITY_WORDS } from '../findings/finding-words';
import { useViewer } from '../frame/viewer-context';
import { type MonthAhead } from '../../findings/months-ahead';

/** A bar for each month; the same numbers stand beside the bars, so that nothing is told by the picture alone. */
export function MonthBars({ months }: { months: readonly MonthAhead[] }) {
  const { say, text } = useViewer();
  const most = Math.max(...months.map(({ total }) => total));
  if (most === 0)
    return (
      <p>
        {say(
          '登録されている事実からは、この12か月に新たに不足となるものはありません。',
          'By what is on record, nothing begins to fall short in these 12 months.',
        )}
      </p>
    );
  return (
    <div class="table" tabIndex={0}>
      <table class="bars">
        <caption>
          {say('何もしなければ、その月に新たに不足となる原因の数', 'Causes that begin to fall short if nobody acts')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('月', 'Month')}</th>
            <td aria-hidden="true"></td>
            {SEVERITIES.map((severity) => (
              <th key={severity} scope="col" class="number">
                {text(SEVERITY_WORDS[severity].word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((one) => (
            <tr key={one.month}>
              <th scope="row">
                <Month of={one} />
              </th>
              <td class="bar">
                <Bar of={one} most={most} />
              </td>
              {SEVERITIES.map((severity) => (
                <td key={severity} class={one.counts[severity] === 0 ? 'number soft' : 'number'}>
                  {one.counts[severity]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Month({ of: { month, total } }: { of: MonthAhead }) {
  const { address, monthName } = useViewer();
  const name = monthName(month);
  // The bars are shown on the home page too, where those days are not.
  return total === 0 ? <>{name}</> : <a href={`${address}#${placeOf(month)}`}>{name}</a>;
}

/** Where the days of a month stand. */
export function placeOf(month: CalendarDate): string {
  return `month-${month.slice(0, 7)}`;
}

function Bar({ of: { counts }, most }: { of: MonthAhead; most: number }) {
  let begins = 0;
  return (
    <svg viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {SEVERITIES.map((severity) => {
        const x = begins;
        begins += counts[severity];
        return (
          <rect key={severity} class={SEVERITY_WORDS[severity].tone} x={x} y="0" width={counts[severity]} height="1" />
        );
      })}
    </svg>
  );
}
