import { type ContractClauseView } from '../../registry/contracts/dto/contract-clause.dto';
import { useViewer } from '../frame/viewer-context';
import { CLAUSE_WORDS } from '../../reports/clause-words';
import { REVIEW_WORDS } from './contract-words';
import { Sayer } from '../parts/sayer';

/** Every clause that a contract is read for, whether somebody has looked or not. */
export function ClauseTable({ contractId, clauses }: { contractId: string; clauses: readonly ContractClauseView[] }) {
  const { can, date, say, text } = useViewer();
  return (
    <section class="card" aria-labelledby="clauses">
      <h2 id="clauses">{say('契約条項の確認', 'Clauses')}</h2>
      <div class="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('条項', 'Clause')}</th>
              <th scope="col">{say('確認の結果', 'Found')}</th>
              <th scope="col">{say('契約書の箇所', 'Where')}</th>
              <th scope="col">{say('確認日・確認者', 'Looked at')}</th>
              <th scope="col">{say('備考', 'Note')}</th>
            </tr>
          </thead>
          <tbody>
            {clauses.map((clause) => (
              <tr key={clause.kind} id={`clause-${clause.kind}`}>
                <th scope="row">
                  {can('contract.write') ? (
                    <a href={`/contracts/${contractId}/clauses/${clause.kind}`}>{text(CLAUSE_WORDS[clause.kind])}</a>
                  ) : (
                    text(CLAUSE_WORDS[clause.kind])
                  )}
                </th>
                <td>
                  <span class={`badge ${REVIEW_WORDS[clause.review].tone}`}>
                    {text(REVIEW_WORDS[clause.review].word)}
                  </span>
                  {clause.outdated !== null && (
                    <>
                      {' '}
                      <span class="badge warning">
                        {say(
                          `${date(clause.outdated.since)}から再確認が必要`,
                          `to be looked at again since ${clause.outdated.since}`,
                        )}
                      </span>
                    </>
                  )}
                </td>
                <td>{clause.reference ?? '—'}</td>
                <td>
                  {clause.reviewedOn === null ? '—' : date(clause.reviewedOn)}{' '}
                  <Sayer name={clause.reviewedBy} account={clause.reviewedByAccount} />
                </td>
                <td class="pre">
                  {clause.note ?? clause.inapplicableReason ?? ''}{' '}
                  <Sayer name={clause.inapplicableApprovedBy} account={clause.inapplicableApprovedByAccount} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
