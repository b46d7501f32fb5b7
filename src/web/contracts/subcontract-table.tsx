import { type SubcontractView } from '../../registry/subcontracts/dto/subcontract.dto';
import { useViewer } from '../frame/viewer-context';
import { ANSWER_WORDS } from '../parts/registry-words';
import { type Rows } from '../rows';
import { APPROVAL_WORDS } from './contract-words';

/** Re-entrustments by rank, with the dates of the steps that 5.2.2 asks for: informed, consulted, agreed, approved. */
export function SubcontractTable({
  contractId,
  subcontracts,
  announced,
}: {
  contractId: string;
  subcontracts: Rows<SubcontractView>;
  /** How many that the vendor has announced wait for an answer. */
  announced: number;
}) {
  const { can, date, say, text } = useViewer();
  const day = (on: SubcontractView['startedOn']): string => (on === null ? '—' : date(on));
  return (
    <section class="card" aria-labelledby="subcontracts">
      <h2 id="subcontracts">{say('再委託', 'Re-entrustments')}</h2>
      {subcontracts.items.length === 0 ? (
        <p>{say('登録されている再委託はありません。', 'None is on record.')}</p>
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('段', 'Rank')}</th>
                <th scope="col">{say('再委託先・業務', 'To whom, what')}</th>
                <th scope="col">{say('承認', 'Approval')}</th>
                <th scope="col">{say('事前の情報提供', 'Informed')}</th>
                <th scope="col">{say('協議', 'Consulted')}</th>
                <th scope="col">{say('合意', 'Agreed')}</th>
                <th scope="col">{say('承認日', 'Approved')}</th>
                <th scope="col">{say('開始', 'Begun')}</th>
                <th scope="col">{say('個人データ', 'Personal data')}</th>
                <th scope="col">{say('海外', 'Abroad')}</th>
              </tr>
            </thead>
            <tbody>
              {subcontracts.items.map((one) => (
                <tr key={one.id} id={`subcontract-${one.id}`}>
                  <td class="number">{one.rank}</td>
                  <th scope="row">
                    <a href={`/subcontracts/${one.id}`}>{one.vendorName}</a>
                    <div class="small soft">{one.work}</div>
                  </th>
                  <td>
                    <span class={`badge ${APPROVAL_WORDS[one.approvalState].tone}`}>
                      {text(APPROVAL_WORDS[one.approvalState].word)}
                    </span>
                    {one.approvalOutdated !== null && (
                      <div>
                        <span class="badge bad">{say('承認後に事実が変わった', 'Facts changed since')}</span>
                      </div>
                    )}
                  </td>
                  <td>{day(one.informationProvidedOn)}</td>
                  <td>{day(one.consultedOn)}</td>
                  <td>{day(one.agreedOn)}</td>
                  <td>{day(one.approvedOn)}</td>
                  <td>{day(one.startedOn)}</td>
                  <td>{one.handlesPersonalData === null ? '—' : text(ANSWER_WORDS[one.handlesPersonalData])}</td>
                  <td>{one.overseas === null ? '—' : text(ANSWER_WORDS[one.overseas])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="no-print">
        <a href={`/contracts/${contractId}/subcontract-announcements`}>
          {say('委託先からの事前の届出', 'What the vendor has announced beforehand')}
        </a>{' '}
        {announced > 0 && (
          <span class="badge warn">{say(`回答待ち ${announced}件`, `${announced} wait for an answer`)}</span>
        )}
      </p>
      {can('subcontract.write') && (
        <p class="no-print">
          <a class="button second" href={`/contracts/${contractId}/subcontracts/new`}>
            {say('再委託を登録する', 'Register a re-entrustment')}
          </a>
        </p>
      )}
    </section>
  );
}
