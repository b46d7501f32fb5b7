import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { ContractTable } from '../contracts/contract-table';
import { FindingList } from '../findings/finding-list';
import { type Found } from '../findings/finding-reading';
import { JudgedOn } from '../findings/judged-on';
import { useViewer } from '../frame/viewer-context';
import { type HomeContent } from './home-reading';

/** Where somebody starts: what falls short most, and until when notice can be given. */
export function Home({ worst, due }: HomeContent) {
  const { principal, say } = useViewer();
  return (
    <>
      <p>{say(`${principal?.name ?? ''} さん`, `Welcome, ${principal?.name ?? ''}`)}</p>
      {worst === null && due === null && <p class="notice">{say(...NOTHING)}</p>}
      {worst !== null && <Worst found={worst} />}
      {due !== null && (
        <section class="card" aria-labelledby="due">
          <h2 id="due">
            {say('半年以内に更新拒絶の通知期限が来る契約', 'Contracts whose notice is due within half a year')}
          </h2>
          {due.contracts.items.length === 0 ? (
            <p>{say('半年以内に通知期限が来る契約はありません。', 'There is none.')}</p>
          ) : (
            <ContractTable contracts={due.contracts} vendorOf={due.vendorOf} />
          )}
          {due.contracts.next !== null && (
            <p>
              <a href="/contracts?noticeWithinDays=180&sort=endOn">{say('すべて見る', 'See all')}</a>
            </p>
          )}
        </section>
      )}
    </>
  );
}

const NOTHING = [
  '台帳の記録を見る役割がまだありません。管理者に役割の付与を依頼してください。',
  'You do not hold a role that sees the registry yet. Ask an administrator for one.',
] as const;

function Worst({ found: { choice, report } }: { found: NonNullable<Found<GapReportView>> }) {
  const { say } = useViewer();
  const all = `/findings?institutionId=${choice.institution.id}&groupBy=cause`;
  return (
    <section class="card" aria-labelledby="worst">
      <h2 id="worst">
        {say(
          `${choice.institution.name}: 不足の指摘(受容していない原因 ${report.counts.causes} 件)`,
          `${choice.institution.name}: what falls short (${report.counts.causes} causes not accepted)`,
        )}
      </h2>
      <JudgedOn asOf={report.asOf} edition={report.edition} nextChangeOn={report.nextChangeOn} />
      {report.items.length === 0 ? (
        <p>{say('登録されている事実からは、指摘はありません。', 'Nothing, by what is on record.')}</p>
      ) : (
        <FindingList findings={report.items} />
      )}
      <p>
        <a href={all}>{say('すべての指摘を見る', 'See all')}</a>
      </p>
    </section>
  );
}
