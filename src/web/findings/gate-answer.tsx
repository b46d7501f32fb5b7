import { type GateView } from '../../findings/dto/finding.dto';
import { calendarDate } from '../../kernel/calendar-date';
import { useViewer } from '../frame/viewer-context';
import { FindingList } from './finding-list';
import { DECISION_WORDS } from './finding-words';

/** What a gate says before anybody presses anything, and why. */
export function GateAnswer({ gate: { gate, decision, asOf, nextChangeOn, blocking, warnings } }: { gate: GateView }) {
  const { date, say, text } = useViewer();
  const { word, tone } = DECISION_WORDS[decision];
  return (
    <>
      <p>
        <span class={`badge ${tone}`}>{text(word)}</span>{' '}
        <span class="soft">
          {say(`${date(calendarDate(asOf))} の判定`, `judged for ${asOf}`)}
          {nextChangeOn !== null &&
            say(
              `。${date(calendarDate(nextChangeOn))} より前は変わりません`,
              `; the same on any day before ${nextChangeOn}`,
            )}
        </span>
      </p>
      {blocking.length > 0 && (
        <>
          <h3>{say('止めている理由', 'What stops it')}</h3>
          <FindingList findings={blocking} gate={gate} />
        </>
      )}
      {warnings.length > 0 && (
        <details>
          <summary>{say(`止めないが確認すべき点(${warnings.length})`, `To be known (${warnings.length})`)}</summary>
          <FindingList findings={warnings} gate={gate} />
        </details>
      )}
    </>
  );
}
