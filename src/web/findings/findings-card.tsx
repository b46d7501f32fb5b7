import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { type Texts } from '../../kernel/texts';
import { useViewer } from '../frame/viewer-context';
import { FindingList } from './finding-list';

const NONE: Texts = { ja: '登録されている事実からは、指摘はありません。', en: 'Nothing, by what is on record.' };

interface FindingsOf {
  readonly report: GapReportView;
  readonly allAt?: string;
  /** What is said where there is none; left out: that there is none. */
  readonly none?: Texts;
}

/** What falls short with one record, worst first, on its own page; `allAt`: where the list of it is filtered and exported. */
export function FindingsCard({ report: { counts, items, next }, allAt, none = NONE }: FindingsOf) {
  const { say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="findings">
      <h2 id="findings">
        {say(
          `不足の指摘(原因 ${counts.causes} 件)`,
          `What falls short (${counts.causes} ${counts.causes === 1 ? 'cause' : 'causes'})`,
        )}
      </h2>
      {items.length === 0 ? <p>{text(none)}</p> : <FindingList findings={items} />}
      {allAt !== undefined && items.length > 0 && (
        <p class="no-print">
          <a href={allAt}>{say('しぼり込む・書き出す', 'Filter or export them')}</a>
        </p>
      )}
      {next !== null && (
        <p class="soft">{say(`重い順に${items.length}件を示しています。`, `The worst ${items.length} are shown.`)}</p>
      )}
    </section>
  );
}
