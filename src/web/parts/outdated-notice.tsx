import { type DecisionKind } from '../../registry/decisions/bound-decision';
import { BOUND_FACTS } from '../../registry/decisions/bound-facts';
import { type OutdatedView } from '../../registry/outdated.dto';
import { isRenewable } from '../decisions/renewable';
import { useViewer } from '../frame/viewer-context';

interface Outdated {
  readonly kind: DecisionKind;
  readonly outdated: OutdatedView | null;
  /** What it is about, where its page leads to deciding anew. */
  readonly subjectId?: string;
}

/** That a decision was taken on other facts than those of today: which, since when, and what is to be done. */
export function OutdatedNotice({ kind, outdated, subjectId }: Outdated) {
  const { can, date, say, text } = useViewer();
  const bound = BOUND_FACTS.find((one) => one.kind === kind);
  if (outdated === null || bound === undefined) return null;
  const { since, changed } = outdated;
  const facts = changed.map((name) => text(bound.facts[name] ?? { ja: name, en: name }));
  return (
    <p class="notice warning">
      {text(bound.name)}
      {say(
        `: ${date(since)} から前提が変わり、効力がありません。改めて決定を得てください: `,
        `: since ${since} what it was taken on has changed, and it counts no more; have it decided anew: `,
      )}
      {facts.join(say('、', ', '))}
      {subjectId !== undefined && isRenewable(kind) && can('decision.renew') && (
        <>
          {' '}
          <a class="no-print" href={`/decisions?kind=${kind}&subjectId=${subjectId}`}>
            {say('改めて決定する', 'Decide anew')}
          </a>
        </>
      )}
    </p>
  );
}
