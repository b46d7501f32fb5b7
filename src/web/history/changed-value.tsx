import { type JournalResource } from '../../journal/journal-terms';
import { isCalendarDate } from '../../kernel/calendar-date';
import { isId } from '../../kernel/identifier';
import { factValueWords } from '../findings/fact-words';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';
import { INSTANT, paperIn, POINTING } from './kept-value';
import { NamedPointer } from './named-pointer';
import { type RecordNamesById } from './record-names';
import { ToldObject } from './told-object';
import { valueWords } from './value-words';

interface ValueOf {
  readonly resource: JournalResource;
  readonly field: string;
  readonly value: unknown;
  readonly names: RecordNamesById;
}

/** Longer ones are opened by whoever wants to read them. */
const LONG = 240;

function Pointing({ text, names }: { readonly text: string; readonly names: RecordNamesById }) {
  const [, id = '', beside] = POINTING.exec(text) ?? [];
  return (
    <>
      <NamedPointer id={id} names={names} />
      {beside}
    </>
  );
}

/** What a field held, as people read it; that it was empty is said. */
export function ChangedValue({ resource, field, value, names }: ValueOf) {
  const { date, say, text } = useViewer();
  if (value === null || value === undefined || value === '') return <span class="soft">{say('(空)', '(empty)')}</span>;
  if (typeof value === 'boolean') return <>{value ? say('はい', 'yes') : say('いいえ', 'no')}</>;
  if (Array.isArray(value))
    return value.length === 0 ? (
      <span class="soft">{say('(なし)', '(none)')}</span>
    ) : (
      <ul class="plain">
        {value.map((one: unknown, i) => (
          <li key={i}>
            <ChangedValue resource={resource} field={field} value={one} names={names} />
          </li>
        ))}
      </ul>
    );
  if (isCalendarDate(value)) return <>{date(value)}</>;
  if (isId(value)) return <NamedPointer id={value} names={names} />;
  if (typeof value === 'object')
    return (
      <ToldObject
        value={value}
        told={(name, one) => <ChangedValue resource={resource} field={name} value={one} names={names} />}
      />
    );
  const told = typeof value === 'string' ? value : JSON.stringify(value);
  const kept = paperIn(told);
  if (kept !== null) return <ChangedValue resource={resource} field={field} value={kept} names={names} />;
  if (INSTANT.test(told)) return <Moment at={told} />;
  const words = valueWords(resource, field, told) ?? factValueWords(field, told);
  if (words !== null) return <>{text(words)}</>;
  if (POINTING.test(told)) return <Pointing text={told} names={names} />;
  if (told.length <= LONG) return <span class="pre">{told}</span>;
  return (
    <details>
      <summary>
        {say(`${told.slice(0, 40)}…(全${told.length}字)`, `${told.slice(0, 40)}… (${told.length} letters)`)}
      </summary>
      <span class="pre">{told}</span>
    </details>
  );
}
