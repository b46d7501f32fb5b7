import { type ComponentChildren } from 'preact';
import { type FieldChange } from '../../journal/changes';
import { type JournalEntryHeader } from '../../journal/dto/journal.dto';
import { type JournalResource } from '../../journal/journal-terms';
import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';
import { ChangedValue } from './changed-value';
import { fieldWords } from './field-words';
import { type RecordNamesById } from './record-names';
import { ACTION_WORDS, RECORD_WORDS } from './record-words';
import { valueWords } from './value-words';

/** An entry with what it changed, field by field. */
export interface ReadEntry extends JournalEntryHeader {
  readonly changes: readonly FieldChange[];
}

interface EntriesOf<Entry extends ReadEntry> {
  readonly entries: readonly Entry[];
  readonly names: RecordNamesById;
  /** Which record, and where to look further. */
  readonly about: (entry: Entry) => ComponentChildren;
}

/** What happened: when, who, what, why, and each field before and after. */
export function EntryList<Entry extends ReadEntry>({ entries, names, about }: EntriesOf<Entry>) {
  const { text } = useViewer();
  return (
    <ol class="findings">
      {entries.map((entry) => (
        <li key={entry.entry} class="finding">
          <h2 class="entry">
            <Moment at={entry.at} /> {text(RECORD_WORDS[entry.resource])}
            {entry.part === null ? '' : ` ${partName(entry.resource, entry.part, names, text)}`}{' '}
            <span class="badge note">{text(ACTION_WORDS[entry.action])}</span>
          </h2>
          <p class="small">
            <Author entry={entry} /> ・ {about(entry)}
          </p>
          <Reason entry={entry} />
          <Changes entry={entry} names={names} />
        </li>
      ))}
    </ol>
  );
}

/** Which of several parts of a record it was; what its key points at is called by its name, and its codes by what they mean. */
export function partName(
  resource: JournalResource,
  part: string,
  names: RecordNamesById,
  text: (words: Texts) => string,
): string {
  const named = part.replace(/[0-9a-f-]{36}/g, (id) => names.get(id)?.name ?? id);
  return named.replace(/[A-Z_]{4,}/g, (code) => {
    const words = PART_FIELDS.map((field) => valueWords(resource, field, code)).find((known) => known !== null);
    return words === undefined || words === null ? code : text(words);
  });
}

/** What tells parts of a record apart, where it is a code. */
const PART_FIELDS = ['role', 'kind', 'subjectKind', 'part', 'type', 'state', 'severity'] as const;

function Author({ entry: { actor } }: { entry: ReadEntry }) {
  const { say } = useViewer();
  if (actor === null)
    return <>{say('行った人: サービス自身、または示されない人', 'By: the service itself, or somebody not shown')}</>;
  if (actor.name !== null) return <>{say(`行った人: ${actor.name}`, `By: ${actor.name}`)}</>;
  return <>{say(`行った人: 名前の見えない利用者 ${actor.id}`, `By: somebody whose name is not shown, ${actor.id}`)}</>;
}

function Reason({ entry: { reason } }: { entry: ReadEntry }) {
  const { say } = useViewer();
  if (reason === null) return null;
  return <p>{say(`理由: ${reason}`, `Why: ${reason}`)}</p>;
}

/** What a change touched stands open; all the fields of a new record are opened by whoever wants them. */
function Changes({ entry, names }: { entry: ReadEntry; names: RecordNamesById }) {
  const { say, text } = useViewer();
  const { action, changes, resource } = entry;
  if (changes.length === 0) return null;
  return (
    <details open={action === 'UPDATE'}>
      <summary>{say(`項目(${changes.length})`, `Fields (${changes.length})`)}</summary>
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('項目', 'Field')}</th>
              {action === 'UPDATE' && <th scope="col">{say('変更前', 'Before')}</th>}
              <th scope="col">
                {action === 'UPDATE'
                  ? say('変更後', 'After')
                  : action === 'DELETE'
                    ? say('削除前', 'Before')
                    : say('内容', 'Content')}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{text(fieldWords(field))}</th>
                {action === 'UPDATE' && (
                  <td>
                    <ChangedValue resource={resource} field={field} value={before} names={names} />
                  </td>
                )}
                <td>
                  <ChangedValue
                    resource={resource}
                    field={field}
                    value={action === 'DELETE' ? before : after}
                    names={names}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
