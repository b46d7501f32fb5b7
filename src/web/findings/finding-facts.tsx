import { Fragment } from 'preact';
import { type Facts } from '../../guideline/rule';
import { isCalendarDate } from '../../kernel/calendar-date';
import { isId } from '../../kernel/identifier';
import { useViewer } from '../frame/viewer-context';
import { NamedLater } from '../history/named-later';
import { factValueWords, factWords } from './fact-words';

/** What a rule saw, fact by fact: in words, and records by their names. */
export function FindingFacts({ facts }: { facts: object }) {
  const { text } = useViewer();
  return (
    <dl class="facts">
      {Object.entries(facts as Facts).map(([name, value]) => (
        <div key={name} class="fact">
          <dt>{text(factWords(name))}</dt>
          <dd>
            {[value].flat().map((one: unknown, i) => (
              <Fragment key={i}>
                {i > 0 && '、'}
                <FactValue name={name} value={one} />
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactValue({ name, value }: { name: string; value: unknown }) {
  const { date, say, text } = useViewer();
  if (value === null || value === undefined) return <>{say('なし', 'none')}</>;
  if (typeof value === 'boolean') return <>{value ? say('はい', 'yes') : say('いいえ', 'no')}</>;
  if (typeof value !== 'string') return <>{JSON.stringify(value)}</>;
  if (isCalendarDate(value)) return <>{date(value)}</>;
  if (isId(value)) return <NamedLater id={value} />;
  const words = factValueWords(name, value);
  return <>{words === null ? value : text(words)}</>;
}
