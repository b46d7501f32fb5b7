import { useViewer } from '../frame/viewer-context';
import { type RowContent } from './row-content';
import { CommentForm, RowActions } from '../declaring/row-actions';
import { RowComments } from './row-comments';
import { RowHistory } from './row-history';
import { RowParts } from './row-parts';
import { RowQuestion } from './row-question';
import { RowSides } from './row-sides';

/** A row of a 責任分界表: what it asks, what both sides say of it beside each other, and what they say to each other. */
export function RowPage(content: RowContent) {
  const { paper, row, onPaper, concord } = content;
  const { can, say } = useViewer();
  return (
    <>
      <p class="crumbs">
        <a href={`/matrices/${paper.matrixId}#${row.key}`}>
          {say(`責任分界表 第${paper.revision}版`, `Demarcation matrix, revision ${paper.revision}`)}
        </a>{' '}
        {paper.contractNo} {paper.contractTitle}
      </p>
      <Neighbours {...content} />
      <RowQuestion row={row} />
      {concord !== null && <RowSides {...content} concord={concord} />}
      {(concord === null || onPaper.parts.length > 0) && (
        <RowParts paper={paper} row={onPaper} settlement={content.settlement} />
      )}
      {!paper.isBinding && can('matrix.write') && (
        <p class="no-print">
          <a class="button second" href={`/matrix-rows/${row.id}/edit`}>
            {paper.isDeclared
              ? say('対象か・定める機器などを記録する', 'Record whether it applies, and what it is about')
              : say('この行の分担を記録する', 'Record who answers for it')}
          </a>
        </p>
      )}
      {content.acting !== null && <RowActions {...content} acting={content.acting} />}
      {concord !== null && <RowComments comments={content.comments} mayMend={content.acting !== null} />}
      {content.acting !== null && <CommentForm {...content} acting={content.acting} />}
      {content.history !== null && <RowHistory entries={content.history} />}
      <Neighbours {...content} isLast />
    </>
  );
}

function Neighbours({ previous, next, isLast = false }: Pick<RowContent, 'previous' | 'next'> & { isLast?: boolean }) {
  const { say } = useViewer();
  return (
    <nav
      class="row spread steps no-print"
      aria-label={isLast ? say('行の移動(下)', 'Rows, below') : say('行の移動', 'Rows')}
    >
      {previous === null ? (
        <span />
      ) : (
        <a href={`/matrix-rows/${previous.id}`} rel="prev">
          ← {previous.key} {previous.title}
        </a>
      )}
      {next !== null && (
        <a href={`/matrix-rows/${next.id}`} rel="next">
          {next.key} {next.title} →
        </a>
      )}
    </nav>
  );
}
