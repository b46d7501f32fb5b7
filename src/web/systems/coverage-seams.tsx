import { type SystemCoverageView } from '../../demarcation/coverage/dto/system-coverage.dto';
import { isTemplateKey, templateRow } from '../../demarcation/row-definition';
import { useViewer } from '../frame/viewer-context';
import { partyName } from './party-name';
import { RowOf } from './row-of';

/** Where vendors meet, with who answers for the seam (1.3.2), and what contracts leave open that each answers for itself. */
export function CoverageSeams({ coverage: { systemId, interfaces, contracts } }: { coverage: SystemCoverageView }) {
  const { say, text } = useViewer();
  const open = contracts.filter((contract) => contract.open.length > 0);
  return (
    <>
      <section class="card" aria-labelledby="seams">
        <h2 id="seams">{say('事業者どうしの接点の担当', 'Who answers for the seams')}</h2>
        {interfaces.length === 0 ? (
          <p>{say('登録されている接点はありません。', 'None is on record.')}</p>
        ) : (
          <ul>
            {interfaces.map(({ id, name, owners }) => (
              <li key={id}>
                <a href={`/systems/${systemId}#interfaces`}>{name}</a>:{' '}
                {owners.length === 0 ? (
                  <span class="badge bad">{say('担当が決まっていません', 'Nobody')}</span>
                ) : (
                  owners.map((owner) => text(partyName(owner))).join(say('、', ', '))
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      {open.length > 0 && (
        <section class="card" aria-labelledby="open">
          <h2 id="open">{say('契約ごとに決める行で、未定のもの', 'Left open by a contract for itself')}</h2>
          <ul>
            {open.map(({ contractId, contractNo, matrixId, open: keys }) => (
              <li key={contractId}>
                {matrixId === null ? contractNo : <a href={`/matrices/${matrixId}`}>{contractNo}</a>}
                <ul>
                  {keys.map((key) => (
                    <li key={key}>
                      <RowOf matrixId={matrixId} rowKey={key}>
                        {key} {isTemplateKey(key) && text(templateRow(key).title)}
                      </RowOf>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
