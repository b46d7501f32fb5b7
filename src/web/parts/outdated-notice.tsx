import { type DecisionKind } from '../../registry/decisions/bound-decision';
import { BOUND_FACTS } from '../../registry/decisions/bound-facts';
import { type OutdatedView } from '../../registry/outdated.dto';
import { useViewer } from '../frame/viewer-context';

/** That a decision was taken on other facts than those of today: which, since when, and what is to be done. */
export function OutdatedNotice({ kind, outdated }: { kind: DecisionKind; outdated: OutdatedView | null }) {
  const { date, say, text } = useViewer();
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
    </p>
  );
}
