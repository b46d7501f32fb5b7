import { type MatrixSettlementView } from '../../demarcation/declarations/dto/matrix-settlement.dto';
import { type MatrixPaper, type PaperRow } from '../../reports/matrix-paper';
import { useViewer } from '../frame/viewer-context';
import { Fact } from '../parts/fact';
import { Moment } from '../parts/moment';
import { PartsSaid } from './parts-said';

interface PartsContent {
  readonly paper: MatrixPaper;
  readonly row: PaperRow;
  readonly settlement: MatrixSettlementView | null;
}

/** What the revision says of the row: as both sides say, as it was settled, or as the institution has recorded it. */
export function RowParts({ paper, row, settlement }: PartsContent) {
  const { say } = useViewer();
  return (
    <section class="card" aria-labelledby="parts">
      <h2 id="parts">{say('この版の内容', 'What the revision says')}</h2>
      {row.excused !== null ? (
        <p>{say('この行は対象外です。', 'The row does not apply.')}</p>
      ) : row.parts.length === 0 ? (
        <p class="notice warning">{say('だれの責任かがまだ決まっていません。', 'Nobody is named yet.')}</p>
      ) : (
        <dl class="facts">
          {paper.parties
            .filter(({ id }) => row.parts.some(({ partyId }) => partyId === id))
            .map(({ id, label }) => (
              <Fact key={id} name={label}>
                <PartsSaid parts={row.parts} partyId={id} />
              </Fact>
            ))}
          <Fact name={say('範囲の説明', 'Scope note')}>
            {row.note === null ? null : <span class="pre">{row.note}</span>}
          </Fact>
        </dl>
      )}
      {settlement !== null && (
        <p class="notice good">
          {say('協議の結果: ', 'How it was settled: ')}
          <span class="pre">{settlement.reason}</span>
          <br />
          <span class="small soft">
            {settlement.decider} <Moment at={settlement.decidedAt} />
          </span>
        </p>
      )}
    </section>
  );
}
