import { type HistoryEntryView } from '../../journal/dto/journal.dto';
import { useViewer } from '../frame/viewer-context';
import { fieldWords } from '../history/field-words';
import { ACTION_WORDS } from '../history/record-words';
import { Moment } from '../parts/moment';

/** What happened to the row itself, newest first. */
export function RowHistory({ entries }: { entries: readonly HistoryEntryView[] }) {
  const { say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{say('この行の変更履歴', 'History of the row')}</h2>
      <ol class="thread">
        {entries.map(({ entry, at, actor, action, changes, reason }) => (
          <li key={entry}>
            <Moment at={at} /> {actor?.name ?? say('システム', 'the service')}: {text(ACTION_WORDS[action])}
            <div class="small soft">
              {(action === 'UPDATE' ? changes : []).map(({ field }) => text(fieldWords(field))).join(say('、', ', '))}
            </div>
            {reason !== null && <div class="small pre">{reason}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
