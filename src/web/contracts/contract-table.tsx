import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { useViewer } from '../frame/viewer-context';
import { CONTRACT_STATUS_WORDS } from '../parts/registry-words';
import { MaySort } from '../parts/sorted-head';
import { type Rows } from '../rows';

interface ContractTableContent {
  readonly contracts: Rows<ContractView>;
  /** Names of the vendors; null where the page is about one of them. */
  readonly vendorOf: ReadonlyMap<string, string> | null;
  /** How they are sorted, where that can be chosen. */
  readonly sort?: string;
}

/** Contracts with what runs out: the notice deadline before the end. */
export function ContractTable({ contracts, vendorOf, sort }: ContractTableContent) {
  const { date, say, text } = useViewer();
  if (contracts.items.length === 0) return <p>{say('契約はありません。', 'There is no contract.')}</p>;
  return (
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <MaySort by="contractNo" sort={sort}>
              {say('契約', 'Contract')}
            </MaySort>
            {vendorOf !== null && <th scope="col">{say('事業者', 'Vendor')}</th>}
            <th scope="col">{say('状態', 'Status')}</th>
            <MaySort by="endOn" sort={sort}>
              {say('期間', 'Term')}
            </MaySort>
            <th scope="col">{say('更新拒絶の通知期限', 'Notice deadline')}</th>
          </tr>
        </thead>
        <tbody>
          {contracts.items.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <a href={`/contracts/${one.id}`}>
                  {one.contractNo} {one.title}
                </a>
              </th>
              {vendorOf !== null && (
                <td>
                  <a href={`/vendors/${one.vendorId}`}>{vendorOf.get(one.vendorId) ?? one.vendorId}</a>
                </td>
              )}
              <td>{text(CONTRACT_STATUS_WORDS[one.status])}</td>
              <td>
                {one.startOn === null ? '—' : date(one.startOn)} 〜{' '}
                {one.termEndOn === null ? say('期限なし', 'without term') : date(one.termEndOn)}
                {one.autoRenew && <div class="small soft">{say('自動更新', 'renews by itself')}</div>}
              </td>
              <td>{one.noticeDeadline === null ? '—' : date(one.noticeDeadline)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
