import { type HistoryEntryView } from '../../journal/dto/journal.dto';
import { today } from '../../kernel/calendar-date';
import { useViewer } from '../frame/viewer-context';
import { NextPage } from '../parts/next-page';
import { EntryList } from './entry-list';
import { type HistoryOf } from './history-of';
import { type RecordNamesById } from './record-names';
import { recordPage, recordPath } from './record-path';
import { RECORD_WORDS } from './record-words';

export interface HistoryContent {
  readonly resource: HistoryOf;
  readonly id: string;
  readonly entries: readonly HistoryEntryView[];
  readonly next: string | null;
  readonly names: RecordNamesById;
}

/** What happened to one record, newest first, and the record as it was known on each of those days. */
export function History({ resource, id, entries, next, names }: HistoryContent) {
  const { can, date, say, text } = useViewer();
  const page = recordPage(resource);
  const seen = page !== null && can(page.permission) ? page : null;
  return (
    <>
      <p class="crumbs">
        {text(RECORD_WORDS[resource])}
        {seen !== null && names.has(id) && (
          <>
            {' '}
            › <a href={recordPath(seen, id)}>{names.get(id)?.name}</a>
          </>
        )}
      </p>
      <div class="card">
        <EntryList
          entries={entries}
          names={names}
          about={({ at }) => {
            const day = today(new Date(at));
            return seen === null ? null : (
              <a href={recordPath(seen, id, day)}>
                {say(`${date(day)}の終わりの内容を見る`, `as it was known at the end of ${day}`)}
              </a>
            );
          }}
        />
      </div>
      <NextPage next={next} />
    </>
  );
}
