import { PAPER_DECISION_KINDS, PAPER_DECISION_STATES } from '../../findings/paper-decisions/paper-decision-kinds';
import { type PaperDecisionQuery, type PaperDecisionView } from '../../findings/paper-decisions/paper-decision.dto';
import { ExportLink } from '../exports/export-link';
import { useViewer } from '../frame/viewer-context';
import { type RecordNamesById } from '../history/record-names';
import { ListTable } from '../lists/list-table';
import { NextPage } from '../parts/next-page';
import { SelectField } from '../parts/select-field';
import { type Rows } from '../rows';
import { paperDecisionColumns } from './paper-decision-columns';
import { PAPER_KIND_WORDS, PAPER_STATE_WORDS } from './paper-decision-words';

interface PaperDecisionListContent {
  readonly query: PaperDecisionQuery;
  readonly papers: Rows<PaperDecisionView>;
  /** What they are about. */
  readonly names: RecordNamesById;
}

/** What was decided on paper, the latest first. */
export function PaperDecisionList({ query, papers, names }: PaperDecisionListContent) {
  const viewer = useViewer();
  const { say } = viewer;
  return (
    <>
      <form class="card row no-print" method="get" action="/paper-decisions" role="search">
        <SelectField
          name="kind"
          label={say('何の決定か', 'What was decided')}
          chosen={query.kind}
          words={PAPER_DECISION_KINDS.map((kind) => [kind, PAPER_KIND_WORDS[kind]])}
        />
        <SelectField
          name="state"
          label={say('状態', 'State')}
          chosen={query.state}
          words={PAPER_DECISION_STATES.map((state) => [state, PAPER_STATE_WORDS[state]])}
        />
        <input type="hidden" name="sort" value={query.sort} />
        <button class="button">{say('さがす', 'Search')}</button>
      </form>
      {papers.items.length === 0 ? (
        <p class="notice">
          {say(
            '当てはまる決裁書はありません。再委託・機器・リスクの受容などの画面から入力します。',
            'There is none. It is entered at the page of what was decided.',
          )}
        </p>
      ) : (
        <ListTable
          columns={paperDecisionColumns(viewer, names)}
          rows={papers.items}
          keyOf={({ id }) => id}
          pathOf={({ id }) => `/paper-decisions/${id}`}
          sort={query.sort}
        />
      )}
      <NextPage next={papers.next} />
      <ExportLink path="/paper-decisions/export" />
    </>
  );
}
