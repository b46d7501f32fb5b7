import { withParameter } from '../address';
import { useViewer } from '../frame/viewer-context';

/** The way on, where a list does not end here. */
export function NextPage({ next }: { next: string | null }) {
  const { address, say } = useViewer();
  if (next === null) return null;
  return (
    <p class="pages no-print">
      <a href={withParameter(address, 'cursor', next)}>{say('次のページ', 'Next page')}</a>
    </p>
  );
}
