import { type AgreementSide } from '../../kernel/terms/demarcation-terms';
import { markOf } from '../../reports/marks';
import { type MatrixPaper, type PaperLayer, type PaperParty, type PaperRow, rolesOf } from '../../reports/matrix-paper';
import { DIFFERENCE_WORDS, SIDE_LETTERS, STATE_WORDS } from '../../reports/words';
import { useViewer } from '../frame/viewer-context';

/** Rows by parties: one letter for a part, so that it reads without colour; what the sides say apart stands apart. */
export function MatrixGrid({ paper, layer }: { paper: MatrixPaper; layer: PaperLayer }) {
  const { say } = useViewer();
  return (
    <div class="table matrix" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('項目', 'Row')}</th>
            <th scope="col">{say('場面', 'Phase')}</th>
            {paper.parties.map(({ id, label, kindWord }) => (
              <th key={id} scope="col">
                {label}
                <div class="small soft">{kindWord}</div>
              </th>
            ))}
            {paper.isDeclared && <th scope="col">{say('双方の申告', 'The two sides')}</th>}
          </tr>
        </thead>
        <tbody>
          {layer.rows.map((row) => (
            <Row key={row.id} row={row} paper={paper} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, paper }: { row: PaperRow; paper: MatrixPaper }) {
  const { say } = useViewer();
  return (
    <tr>
      <th scope="row" id={row.key}>
        <span class="small soft">{row.key}</span> <a href={`/matrix-rows/${row.id}`}>{row.title}</a>
        {row.nonDelegable && ' ※'}
        <div class="small soft">{row.clauses.join('、')}</div>
        {row.note !== null && <div class="small pre">{row.note}</div>}
      </th>
      <td class="small">{row.phase}</td>
      {row.excused === null ? (
        paper.parties.map((party) => (
          <td key={party.id} class="mark">
            <Parts row={row} party={party} />
          </td>
        ))
      ) : (
        <td colSpan={paper.parties.length} class="soft">
          {say('対象外', 'Does not apply')}
          {row.excused !== '' && `: ${row.excused}`}
        </td>
      )}
      {paper.isDeclared && (
        <td class="small">
          <State row={row} />
        </td>
      )}
    </tr>
  );
}

/** What a party does: as both say, or as each side says on its own (as far as it may be seen). */
function Parts({ row: { concord, parts }, party }: { row: PaperRow; party: PaperParty }) {
  const { language } = useViewer();
  if (parts.length > 0 || concord === null) return <>{markOf(rolesOf(parts, party.id), language)}</>;
  return (
    <>
      <Said side="INSTITUTION" marks={markOf(rolesOf(concord.institution?.parts ?? [], party.id), language)} />
      <Said side="VENDOR" marks={markOf(rolesOf(concord.vendor?.parts ?? [], party.id), language)} />
    </>
  );
}

function Said({ side, marks }: { side: AgreementSide; marks: string }) {
  const { text } = useViewer();
  if (marks === '') return null;
  return (
    <div>
      <span class="small soft">{text(SIDE_LETTERS[side])}:</span> {marks}
    </div>
  );
}

function State({ row: { concord } }: { row: PaperRow }) {
  const { say, text } = useViewer();
  if (concord === null) return null;
  const { letter, word } = STATE_WORDS[concord.state];
  return (
    <>
      <span class={concord.state === 'DIFFERING' ? 'badge bad' : 'badge'}>
        {text(letter)} {text(word)}
      </span>
      {concord.differences.length > 0 && (
        <div>{concord.differences.map((difference) => text(DIFFERENCE_WORDS[difference])).join(say('、', ', '))}</div>
      )}
    </>
  );
}
