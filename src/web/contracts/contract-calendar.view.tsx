import { useViewer } from '../frame/viewer-context';
import { Crumbs } from '../parts/crumbs';
import { type Deadline, type MonthOfDeadlines } from './deadlines';

export interface ContractCalendarContent {
  readonly months: readonly MonthOfDeadlines[];
  readonly vendorOf: ReadonlyMap<string, string> | null;
  /** There are more than the page has looked at. */
  readonly isCutShort: boolean;
}

/** What runs out in the coming half year, while there is time to say so. */
export function ContractCalendar({ months, vendorOf, isCutShort }: ContractCalendarContent) {
  const { monthName, say } = useViewer();
  return (
    <>
      <Crumbs crumbs={[['/contracts', say('契約', 'Contracts')]]} />
      {isCutShort && (
        <p class="notice warning">
          {say('件数が多いため、一部だけを示しています。', 'There is much: not everything is shown.')}{' '}
          <a href="/contracts?noticeWithinDays=180&sort=endOn">{say('一覧で見る', 'See the list')}</a>
        </p>
      )}
      <ul class="tally no-print">
        {months.map(({ month, deadlines }) => (
          <li key={month}>
            <a href={`#m-${month.slice(0, 7)}`}>
              {monthName(month)} <strong>{deadlines.length}</strong>
            </a>
          </li>
        ))}
      </ul>
      {months.map(({ month, deadlines }) => (
        <section key={month} class="card" aria-labelledby={`m-${month.slice(0, 7)}`}>
          <h2 id={`m-${month.slice(0, 7)}`}>{monthName(month)}</h2>
          {deadlines.length === 0 ? (
            <p class="soft">{say('期限はありません。', 'Nothing falls due.')}</p>
          ) : (
            <DeadlineTable deadlines={deadlines} vendorOf={vendorOf} />
          )}
        </section>
      ))}
    </>
  );
}

function DeadlineTable({
  deadlines,
  vendorOf,
}: {
  deadlines: readonly Deadline[];
  vendorOf: ContractCalendarContent['vendorOf'];
}) {
  const { date, say } = useViewer();
  return (
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('日付', 'Day')}</th>
            <th scope="col">{say('期限', 'What')}</th>
            <th scope="col">{say('契約', 'Contract')}</th>
            {vendorOf !== null && <th scope="col">{say('事業者', 'Vendor')}</th>}
          </tr>
        </thead>
        <tbody>
          {deadlines.map(({ on, kind, contract }) => (
            <tr key={`${kind} ${contract.id}`}>
              <td>{date(on)}</td>
              <td>
                {kind === 'NOTICE' ? (
                  <span class="badge warn">{say('更新拒絶の通知期限', 'Notice at the latest')}</span>
                ) : (
                  <span class="badge">{say('満了', 'Ends')}</span>
                )}
                {kind === 'END' && contract.autoRenew && (
                  <span class="small soft">
                    {' '}
                    {say('通知しなければ自動更新', 'renews itself unless notice is given')}
                  </span>
                )}
              </td>
              <th scope="row">
                <a href={`/contracts/${contract.id}`}>
                  {contract.contractNo} {contract.title}
                </a>
              </th>
              {vendorOf !== null && (
                <td>
                  <a href={`/vendors/${contract.vendorId}`}>{vendorOf.get(contract.vendorId) ?? contract.vendorId}</a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
