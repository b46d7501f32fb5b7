import { FINDING_STATES } from '../../findings/life/reconciling';
import { ExportLink } from '../exports/export-link';
import { NoInstitution } from '../findings/judged-on';
import { RuleField } from '../findings/rule-field';
import { useViewer } from '../frame/viewer-context';
import { InstitutionField } from '../institutions/institution-field';
import { ListTable } from '../lists/list-table';
import { DayField } from '../parts/day-field';
import { NextPage } from '../parts/next-page';
import { SelectField } from '../parts/select-field';
import { type LivesContent } from './life-reading';
import { lifeColumns } from './life-columns';
import { FINDING_STATE_WORDS } from './life-words';
import { TrendBars } from './trend-bars';

/** What was ever found of an institution, how it went over time, and who sees to what by when. */
export function FindingLives({ content }: { content: LivesContent | null }) {
  const viewer = useViewer();
  const { say } = viewer;
  if (content === null) return <NoInstitution />;
  const { choice, query, findings, trend } = content;
  return (
    <>
      <p class="soft">
        {say(
          '指摘の経過と対応の記録です。変更は少し後に、日付によるものは毎日一度反映されます。判定そのものは「不足の指摘」で常に最新です。',
          'What became of findings. A change is seen here moments later, what a date brings once a day; the judgement itself is always live.',
        )}
      </p>
      <section class="card" aria-labelledby="trend">
        <h2 id="trend">{say('この1年の推移', 'The past year')}</h2>
        <TrendBars trend={trend} />
      </section>
      <form class="card row no-print" method="get" action="/finding-lives" role="search">
        <InstitutionField choice={choice} />
        <SelectField
          name="state"
          label={say('状態', 'State')}
          chosen={query.state}
          words={FINDING_STATES.map((state) => [state, FINDING_STATE_WORDS[state].word])}
        />
        <RuleField chosen={query.ruleId} />
        <DayField name="dueBy" label={say('期限がこの日まで', 'Due by')} day={query.dueBy} />
        <input type="hidden" name="sort" value={query.sort} />
        <button class="button">{say('さがす', 'Search')}</button>
      </form>
      {findings.items.length === 0 ? (
        <p class="notice">{say('当てはまる指摘の記録はありません。', 'Nothing matches.')}</p>
      ) : (
        <ListTable
          columns={lifeColumns(viewer)}
          rows={findings.items}
          keyOf={({ id }) => id}
          pathOf={({ id }) => `/findings/${id}`}
          sort={query.sort}
        />
      )}
      <NextPage next={findings.next} />
      <ExportLink path="/finding-lives/export" />
    </>
  );
}
