import { columnHeading } from '../../demarcation/own-columns';
import { type MatrixView } from '../../demarcation/dto/matrix.dto';
import { useViewer } from '../frame/viewer-context';

/** While it is worked on: who has a column, and what rows it has besides the standard ones. */
export function MatrixParts({ matrix }: { matrix: MatrixView }) {
  const { can, say, text } = useViewer();
  const isWorkedOn = matrix.status === 'DRAFT' || matrix.status === 'UNDER_CONSULTATION';
  if (!isWorkedOn || !can('matrix.write')) return null;
  const own = matrix.rows.filter(({ key }) => key.startsWith('CU-'));
  return (
    <details class="card no-print">
      <summary>{say('列(当事者)とこの表だけの行を直す', 'Change columns and rows of your own')}</summary>
      <ul>
        {matrix.parties.map(({ id, label }) => (
          <li key={id}>
            <a href={`/matrix-parties/${id}/edit`}>{text(columnHeading(label))}</a>
          </li>
        ))}
        <li>
          <a href={`/matrices/${matrix.id}/parties/new`}>{say('当事者の列を足す', 'Add a column')}</a>
        </li>
      </ul>
      <ul>
        {own.map(({ id, key }) => (
          <li key={id}>
            {key} <a href={`/matrix-rows/${id}/removal`}>{say('この行を外す', 'Take this row out')}</a>
          </li>
        ))}
        <li>
          <a href={`/matrices/${matrix.id}/rows/new`}>{say('この表だけの行を足す', 'Add a row of your own')}</a>
        </li>
      </ul>
    </details>
  );
}
