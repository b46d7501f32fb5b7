import { type DecisionKind } from '../../registry/decisions/bound-decision';
import { BOUND_FACTS } from '../../registry/decisions/bound-facts';
import { type DecisionQuery, type DecisionView } from '../../registry/decisions/dto/decision.dto';
import { useViewer } from '../frame/viewer-context';
import { NextPage } from '../parts/next-page';
import { SelectField } from '../parts/select-field';
import { type Rows } from '../rows';
import { type RecordNamesById } from '../history/record-names';
import { isRenewable, recordOfDecision } from './renewable';

interface ListContent {
  readonly query: DecisionQuery;
  /** What the decisions are about. */
  readonly names: RecordNamesById;
  readonly decisions: Rows<DecisionView>;
}

/** Decisions with whether the facts that they were taken on are still so, and the way to taking one anew. */
export function DecisionList({ query, names, decisions: { items, next } }: ListContent) {
  const { say } = useViewer();
  return (
    <>
      <form class="card row no-print" method="get" action="/decisions" role="search">
        <SelectField
          name="kind"
          label={say('何についての決定か', 'About what')}
          chosen={query.kind}
          words={BOUND_FACTS.map(({ kind, name }) => [kind, name])}
        />
        {query.subjectId !== undefined && <input type="hidden" name="subjectId" value={query.subjectId} />}
        <button class="button">{say('さがす', 'Search')}</button>
      </form>
      {items.length === 0 ? (
        <p class="notice">{say('当てはまる決定はありません。', 'There is no such decision.')}</p>
      ) : (
        <ul class="thread">
          {items.map((decision) => (
            <li key={decision.id}>
              <Decision decision={decision} names={names} />
            </li>
          ))}
        </ul>
      )}
      <NextPage next={next} />
    </>
  );
}

function Decision({ decision, names }: { decision: DecisionView; names: RecordNamesById }) {
  const { can, date, say, text } = useViewer();
  const { id, kind, subjectId, decidedOn, outdated, withdrawnOn } = decision;
  const facts = BOUND_FACTS.find((one) => one.kind === kind)?.facts ?? {};
  return (
    <>
      {date(decidedOn)}{' '}
      <a href={recordOfDecision(decision)}>
        {text(nameOf(kind))}: {names.get(subjectId)?.name}
      </a>{' '}
      {withdrawnOn !== null ? (
        <span class="badge note">{say(`${date(withdrawnOn)} に取消し`, `withdrawn on ${date(withdrawnOn)}`)}</span>
      ) : outdated === null ? (
        <span class="badge good">{say('前提は変わっていません', 'stands')}</span>
      ) : (
        <>
          <span class="badge warn">
            {say(`${date(outdated.since)} から前提が違います`, `outdated since ${outdated.since}`)}
          </span>{' '}
          <span class="small soft">
            {outdated.changed.map((name) => text(facts[name] ?? { ja: name, en: name })).join(say('、', ', '))}
          </span>{' '}
          {isRenewable(kind) && can('decision.renew') && (
            <a class="no-print" href={`/decisions/${id}/renewal`}>
              {say('改めて決定する', 'Decide anew')}
            </a>
          )}
        </>
      )}
    </>
  );
}

function nameOf(kind: DecisionKind) {
  return BOUND_FACTS.find((one) => one.kind === kind)?.name ?? { ja: '決定', en: 'Decision' };
}
