import { type FieldChange } from '../../journal/changes';
import { type JournalAction, type JournalResource } from '../../journal/journal-terms';
import { isCalendarDate } from '../../kernel/calendar-date';
import { isId } from '../../kernel/identifier';
import { factValueWords, factWords } from '../findings/fact-words';
import { type Viewer } from '../viewer';
import { fieldWords } from './field-words';
import { fieldsKeptIn, INSTANT, paperIn, POINTING } from './kept-value';
import { type RecordNamesById } from './record-names';
import { valueWords } from './value-words';

interface ChangedRecord {
  readonly action: JournalAction;
  readonly resource: JournalResource;
  readonly changes: readonly FieldChange[];
}

/** What an entry changed as its page tells it, a line for each field. */
export function changesInText(
  viewer: Viewer,
  { action, resource, changes }: ChangedRecord,
  names: RecordNamesById,
): string {
  const { say, text } = viewer;
  return changes
    .map(({ field, before, after }) => {
      const told = (value: unknown): string => valueInText(viewer, resource, field, value, names);
      const values =
        action === 'UPDATE' ? `${told(before)} → ${told(after)}` : told(action === 'DELETE' ? before : after);
      return `${text(fieldWords(field))}${say(':', ': ')}${values}`;
    })
    .join('\n');
}

/** What a field held, as people read it; that it was empty is said. */
function valueInText(
  viewer: Viewer,
  resource: JournalResource,
  field: string,
  value: unknown,
  names: RecordNamesById,
): string {
  const { date, moment, say, text } = viewer;
  const told = (name: string, one: unknown): string => valueInText(viewer, resource, name, one, names);
  const all = (parts: readonly string[]): string => parts.join(say('、', ', '));
  if (value === null || value === undefined || value === '') return say('(空)', '(empty)');
  if (typeof value === 'boolean') return value ? say('はい', 'yes') : say('いいえ', 'no');
  if (Array.isArray(value))
    return value.length === 0 ? say('(なし)', '(none)') : all(value.map((one: unknown) => told(field, one)));
  if (isCalendarDate(value)) return date(value);
  if (isId(value)) return names.get(value)?.name ?? value;
  if (typeof value === 'object') {
    const fields = fieldsKeptIn(value).map(
      ([name, one]) => `${text(factWords(name))}${say(':', ': ')}${told(name, one)}`,
    );
    return fields.length === 0 ? say('(空)', '(empty)') : say(`(${all(fields)})`, `(${all(fields)})`);
  }
  const kept = typeof value === 'string' ? value : JSON.stringify(value);
  const paper = paperIn(kept);
  if (paper !== null) return told(field, paper);
  if (INSTANT.test(kept)) return moment(kept);
  const words = valueWords(resource, field, kept) ?? factValueWords(field, kept);
  if (words !== null) return text(words);
  return kept.replace(POINTING, (whole, id: string, beside: string) => {
    const name = names.get(id)?.name;
    return name === undefined ? whole : `${name}${beside}`;
  });
}
