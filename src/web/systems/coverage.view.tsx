import { COVERAGES } from '../../demarcation/coverage/coverage';
import {
  type AnsweringPartyView,
  type CoveringContractView,
  type RowCoverageView,
  type SystemCoverageView,
} from '../../demarcation/coverage/dto/system-coverage.dto';
import { calendarDate } from '../../kernel/calendar-date';
import { useViewer } from '../frame/viewer-context';
import { COVER_KIND_WORDS, COVERAGE_MEANINGS, COVERAGE_WORDS } from '../matrices/matrix-words';
import { Fact } from '../parts/fact';
import { CoverageSeams } from './coverage-seams';
import { partyName } from './party-name';

/** Who answers for what on a system, over all its contracts: where nobody does, and where several do. */
export function CoveragePage({ name, coverage }: { name: string | null; coverage: SystemCoverageView }) {
  const { date, say, text } = useViewer();
  const { rows, contracts } = coverage;
  return (
    <>
      <p class="crumbs">
        {name === null ? say('システム', 'System') : <a href={`/systems/${coverage.systemId}`}>{name}</a>}
      </p>
      <section class="card" aria-labelledby="counts">
        <h2 id="counts">
          {say(`全契約を合わせた分担(${date(calendarDate(coverage.asOf))})`, `Over all contracts on ${coverage.asOf}`)}
        </h2>
        <dl class="facts">
          {COVERAGES.map((one) => (
            <Fact key={one} name={text(COVERAGE_WORDS[one].word)}>
              {say(`${countOf(rows, one)} 行`, `${countOf(rows, one)} rows`)}{' '}
              <span class="small soft">{text(COVERAGE_MEANINGS[one])}</span>
            </Fact>
          ))}
          <Fact name={say('障害時の切り分けの主担当', 'Lead when something fails')}>
            {coverage.triageLead === null ? (
              <span class="badge bad">{say('一者に決まっていません', 'Nobody, or more than one')}</span>
            ) : (
              text(partyName(coverage.triageLead))
            )}
          </Fact>
        </dl>
      </section>
      <section class="card" aria-labelledby="heat">
        <h2 id="heat">{say('項目ごとの分担', 'Row by row')}</h2>
        {rows.length === 0 ? (
          <p>{say('このシステムの契約に責任分界表がまだありません。', 'No contract on it has a matrix yet.')}</p>
        ) : (
          <HeatTable rows={rows} contracts={contracts} />
        )}
        <p>
          <a href={`/systems/${coverage.systemId}/picture/content`}>
            {say('契約ごとの図を PDF で', 'A picture of each contract, as PDF')}
          </a>
        </p>
      </section>
      <CoverageSeams coverage={coverage} />
    </>
  );
}

function HeatTable({
  rows,
  contracts,
}: {
  rows: readonly RowCoverageView[];
  contracts: readonly CoveringContractView[];
}) {
  const { can, say, text } = useViewer();
  return (
    <div class="table matrix" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('項目', 'Row')}</th>
            <th scope="col">{say('全体', 'Together')}</th>
            <th scope="col">{say('裏付け', 'By what')}</th>
            {contracts.map(({ contractId, contractNo, title, matrixId }) => (
              <th key={contractId} scope="col">
                {can('contract.read') ? <a href={`/contracts/${contractId}`}>{contractNo}</a> : contractNo}
                <div class="small">{title}</div>
                <div class="small">
                  {matrixId === null ? (
                    say('責任分界表なし', 'no matrix')
                  ) : (
                    <a href={`/matrices/${matrixId}`}>{say('責任分界表', 'Matrix')}</a>
                  )}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span class="small soft">{row.key}</span> {row.title}
              </th>
              <td class={`heat ${COVERAGE_WORDS[row.coverage].tone}`}>{text(COVERAGE_WORDS[row.coverage].word)}</td>
              <td class={`heat ${COVER_KIND_WORDS[row.kind].tone}`}>{text(COVER_KIND_WORDS[row.kind].word)}</td>
              {contracts.map(({ contractId }) => (
                <Claim key={contractId} row={row} contractId={contractId} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What one contract says of the row. */
function Claim({ row: { claims, accountable }, contractId }: { row: RowCoverageView; contractId: string }) {
  const { say, text } = useViewer();
  const claim = claims.find((one) => one.contractId === contractId);
  if (claim === undefined) return <td class="soft">—</td>;
  switch (claim.state) {
    case 'ACCOUNTABLE': {
      const party: AnsweringPartyView = accountable.find(({ id }) => id === claim.party) ?? {
        id: claim.party ?? '',
        name: null,
      };
      return (
        <td class={`heat ${accountable.length === 1 && claim.kind === 'AGREED' ? 'good' : 'warn'}`}>
          {text(partyName(party))}
          {claim.kind !== 'AGREED' && <div class="small">{text(COVER_KIND_WORDS[claim.kind].word)}</div>}
        </td>
      );
    }
    case 'UNANSWERED':
      return (
        <td class="heat bad">
          {claim.kind === 'NOBODY' ? say('未定', 'Nobody') : text(COVER_KIND_WORDS[claim.kind].word)}
        </td>
      );
    case 'SETTLED_ELSEWHERE':
      return <td class="heat">{say('他の契約で定める', 'Left to another contract')}</td>;
  }
}

function countOf(rows: readonly RowCoverageView[], coverage: RowCoverageView['coverage']): number {
  return rows.filter((row) => row.coverage === coverage).length;
}
