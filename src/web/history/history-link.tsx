import { useViewer } from '../frame/viewer-context';
import { type HistoryOf } from './history-of';

/** The way from a record to what happened to it. */
export function HistoryLink({ of, id }: { of: HistoryOf; id: string }) {
  const { can, say } = useViewer();
  if (!can('history.read')) return null;
  return (
    <a class="way" href={`/${of}/${id}/history`}>
      {say('履歴', 'History')}
    </a>
  );
}
