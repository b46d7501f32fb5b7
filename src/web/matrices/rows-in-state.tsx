import { type ComponentChildren } from 'preact';
import { ROW_STATES, type RowState } from '../../demarcation/declarations/concord';
import { type MatrixPaper } from '../../reports/matrix-paper';
import { STATE_WORDS } from '../../reports/words';
import { useViewer } from '../frame/viewer-context';

/** Where the rows begin. */
const ROWS = 'rows';

interface Counted {
  readonly paper: MatrixPaper;
  readonly matrixId: string;
}

/** How many rows stand how, each count with the way to its rows. */
export function StateCounts({ paper, matrixId }: Counted) {
  const { say, text } = useViewer();
  return (
    <>
      {ROW_STATES.map((state, i) => {
        const [word, count] = [text(STATE_WORDS[state].word), countIn(paper, state)];
        return (
          <span key={state}>
            {i > 0 && say('・', ', ')}
            {count === 0 ? (
              `${word} ${count}`
            ) : (
              <a href={`/matrices/${matrixId}?state=${state}#${ROWS}`}>{`${word} ${count}`}</a>
            )}
          </span>
        );
      })}
    </>
  );
}

/** The rows, or those alone that stand in one state: a paper without the others is never all that the revision says, and says so. */
export function RowsInState({
  paper,
  matrixId,
  only,
  children,
}: Counted & { readonly only: RowState | null; readonly children: (paper: MatrixPaper) => ComponentChildren }) {
  const { say, text } = useViewer();
  if (only === null) return <div id={ROWS}>{children(paper)}</div>;
  const [word, count] = [text(STATE_WORDS[only].word), countIn(paper, only)];
  return (
    <div id={ROWS}>
      <p class="notice">
        {say(`「${word}」の ${count} 行だけを表示しています。`, `Only the ${count} rows of “${word}” are shown. `)}
        <a href={`/matrices/${matrixId}#${ROWS}`}>{say('すべての行を表示する', 'Show all rows')}</a>
      </p>
      {children(narrowed(paper, only))}
    </div>
  );
}

function narrowed(paper: MatrixPaper, only: RowState): MatrixPaper {
  const layers = paper.layers.map((layer) => ({
    ...layer,
    rows: layer.rows.filter(({ concord }) => concord?.state === only),
  }));
  return { ...paper, layers: layers.filter(({ rows }) => rows.length > 0) };
}

function countIn({ layers }: MatrixPaper, state: RowState): number {
  return layers.flatMap(({ rows }) => rows).filter(({ concord }) => concord?.state === state).length;
}
