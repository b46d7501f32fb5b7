import { type PaperDecisionKind } from '../../findings/paper-decisions/paper-decision-kinds';
import { useViewer } from '../frame/viewer-context';

/** The way to enter a decision that was taken on paper. */
export function PaperDecisionLink({ kind, subjectId }: { kind: PaperDecisionKind; subjectId: string }) {
  const { can, say } = useViewer();
  if (!can('decision.enter')) return null;
  return (
    <p class="no-print">
      <a href={`/paper-decisions/new?kind=${kind}&subjectId=${subjectId}`}>
        {say('決裁書による決定を代理で入力する', 'Enter a decision that was taken on paper')}
      </a>
    </p>
  );
}
