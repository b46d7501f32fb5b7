import { useViewer } from '../frame/viewer-context';
import { type Rows } from '../rows';

/** Of a list that does not stand here to its end: that it is so, and where all of it is. */
export function CutList({ rows: { items, next }, allAt }: { rows: Rows<unknown>; allAt: string | undefined }) {
  const { say } = useViewer();
  if (next === null) return null;
  return (
    <p class="soft">
      {say(`はじめの${items.length}件です。`, `These are the first ${items.length}. `)}
      {allAt === undefined ? (
        say('ほかにもあります。', 'There are more.')
      ) : (
        <a href={allAt}>{say('すべてを見る', 'See all')}</a>
      )}
    </p>
  );
}
