import { type Facts } from '../../guideline/rule';
import { isCalendarDate } from '../../kernel/calendar-date';
import { useViewer } from '../frame/viewer-context';
import { fieldWords } from '../history/field-words';

/** What a rule saw, fact by fact. */
export function FindingFacts({ facts }: { facts: object }) {
  const { date, say, text } = useViewer();
  const told = (value: unknown): string =>
    typeof value === 'string' && isCalendarDate(value) ? date(value) : String(value);
  return (
    <dl class="facts">
      {Object.entries(facts as Facts).map(([name, value]) => (
        <div key={name} class="fact">
          <dt>{text(fieldWords(name))}</dt>
          <dd>{Array.isArray(value) ? value.map(told).join('、') : told(value ?? say('なし', 'none'))}</dd>
        </div>
      ))}
    </dl>
  );
}
