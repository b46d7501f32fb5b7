import { type HistoryEntryView } from '../../journal/dto/journal.dto';
import { type JournalAction } from '../../journal/journal-terms';
import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';
import { Moment } from '../parts/moment';

/** Fields of a row as people call them; what follows from others is not told. */
const FIELD_WORDS: Readonly<Record<string, Texts>> = {
  applicability: { ja: '対象かどうか', en: 'whether it applies' },
  reason: { ja: '対象外の理由', en: 'why it does not apply' },
  note: { ja: '範囲の説明', en: 'scope note' },
  undecidedSince: { ja: '未決の開始日', en: 'undecided since' },
  role: { ja: '分担', en: 'part' },
  partyId: { ja: '当事者', en: 'party' },
  interfaceIds: { ja: '対象の接点', en: 'interfaces' },
  equipmentIds: { ja: '対象の機器', en: 'devices' },
  titleJa: { ja: '項目名', en: 'title' },
  titleEn: { ja: '項目名(英語)', en: 'English title' },
};
const ACTIONS: Readonly<Record<JournalAction, Texts>> = {
  INSERT: { ja: '追加', en: 'added' },
  UPDATE: { ja: '変更', en: 'changed' },
  DELETE: { ja: '削除', en: 'removed' },
  BASELINE: { ja: '記録の開始', en: 'on record' },
};

/** What happened to the row itself, newest first. */
export function RowHistory({ entries }: { entries: readonly HistoryEntryView[] }) {
  const { say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="history">
      <h2 id="history">{say('この行の変更履歴', 'History of the row')}</h2>
      <ol class="thread">
        {entries.map(({ entry, at, actor, action, changes, reason }) => (
          <li key={entry}>
            <Moment at={at} /> {actor?.name ?? say('システム', 'the service')}: {text(ACTIONS[action])}
            <div class="small soft">
              {(action === 'UPDATE' ? changes : [])
                .flatMap(({ field }) => FIELD_WORDS[field] ?? [])
                .map(text)
                .join(say('、', ', '))}
            </div>
            {reason !== null && <div class="small pre">{reason}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
