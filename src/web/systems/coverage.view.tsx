import { COVERAGES, type Coverage, TRIAGE_LEAD } from '../../demarcation/coverage/coverage';
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
import { RowOf } from './row-of';

interface CoverageContent {
  /** null: the viewer may not read the system. */
  readonly name: string | null;
  readonly coverage: SystemCoverageView;
  /** Which rows alone are shown; null: all. */
  readonly only: Coverage | null;
}

/** Who answers for what on a system, over all its contracts: where nobody does, and where several do. */
export function CoveragePage({ name, coverage, only }: CoverageContent) {
  const { date, say, text } = useViewer();
  const { rows, contracts } = coverage;
  const page = `/systems/${coverage.systemId}/coverage`;
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
              <Count page={page} coverage={one} count={countOf(rows, one)} />{' '}
              <span class="small soft">{text(COVERAGE_MEANINGS[one])}</span>
            </Fact>
          ))}
          <Fact name={say('障害時の切り分けの主担当', 'Lead when something fails')}>
            {coverage.triageLead === null ? (
              <span class="badge bad">{say('一者に決まっていません', 'Nobody, or more than one')}</span>
            ) : (
              text(partyName(coverage.triageLead))
            )}{' '}
            {rows.some(({ key }) => key === TRIAGE_LEAD) && (
              <a href={`${page}#${TRIAGE_LEAD}`}>{say(`${TRIAGE_LEAD} の行を見る`, `See row ${TRIAGE_LEAD}`)}</a>
            )}
          </Fact>
        </dl>
      </section>
      <section class="card" aria-labelledby="heat">
        <h2 id="heat">{say('項目ごとの分担', 'Row by row')}</h2>
        {rows.length === 0 ? (
          <p>{say('このシステムの契約に責任分界表がまだありません。', 'No contract on it has a matrix yet.')}</p>
        ) : (
          <>
            {only !== null && <Narrowed page={page} only={only} count={countOf(rows, only)} />}
            <HeatTable
              rows={only === null ? rows : rows.filter((row) => row.coverage === only)}
              contracts={contracts}
            />
          </>
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

/** How many rows it holds of, and the way to them. */
function Count({ page, coverage, count }: { page: string; coverage: Coverage; count: number }) {
  const { say, text } = useViewer();
  const words = say(`${count} 行`, `${count} rows`);
  if (count === 0) return <>{words}</>;
  const { word } = COVERAGE_WORDS[coverage];
  return (
    <a href={`${page}?coverage=${coverage}#heat`} aria-label={say(`${word.ja}の ${words}`, `${text(word)}: ${words}`)}>
      {words}
    </a>
  );
}

function Narrowed({ page, only, count }: { page: string; only: Coverage; count: number }) {
  const { say, text } = useViewer();
  const word = text(COVERAGE_WORDS[only].word);
  return (
    <p class="notice">
      {say(`「${word}」の ${count} 行だけを表示しています。`, `Only the ${count} rows of “${word}” are shown. `)}
      <a href={`${page}#heat`}>{say('すべての行を表示する', 'Show all rows')}</a>
    </p>
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
              <th scope="row" id={row.key}>
                <span class="small soft">{row.key}</span> {row.title}
              </th>
              <td class={`heat ${COVERAGE_WORDS[row.coverage].tone}`}>{text(COVERAGE_WORDS[row.coverage].word)}</td>
              <td class={`heat ${COVER_KIND_WORDS[row.kind].tone}`}>{text(COVER_KIND_WORDS[row.kind].word)}</td>
              {contracts.map((contract) => (
                <Claim key={contract.contractId} row={row} contract={contract} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What one contract says of the row. */
function Claim({ row, contract: { contractId, matrixId } }: { row: RowCoverageView; contract: CoveringContractView }) {
  const { say, text } = useViewer();
  const { key, claims, accountable } = row;
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
          <RowOf matrixId={matrixId} rowKey={key}>
            {text(partyName(party))}
          </RowOf>
          {claim.kind !== 'AGREED' && <div class="small">{text(COVER_KIND_WORDS[claim.kind].word)}</div>}
        </td>
      );
    }
    case 'UNANSWERED':
      return (
        <td class="heat bad">
          <RowOf matrixId={matrixId} rowKey={key}>
            {claim.kind === 'NOBODY' ? say('未定', 'Nobody') : text(COVER_KIND_WORDS[claim.kind].word)}
          </RowOf>
        </td>
      );
    case 'SETTLED_ELSEWHERE':
      return (
        <td class="heat">
          <RowOf matrixId={matrixId} rowKey={key}>
            {say('他の契約で定める', 'Left to another contract')}
          </RowOf>
        </td>
      );
  }
}

function countOf(rows: readonly RowCoverageView[], coverage: RowCoverageView['coverage']): number {
  return rows.filter((row) => row.coverage === coverage).length;
}
