import { type GapReportView } from '../../findings/dto/gap-report.dto';
import { ContractTable } from '../contracts/contract-table';
import { type Found } from '../findings/finding-reading';
import { JudgedOn } from '../findings/judged-on';
import { useViewer } from '../frame/viewer-context';
import { Within } from '../frame/within';
import { FirstStepsGuide } from './first-steps';
import { type HomeContent } from './home-reading';
import { IdentityTold } from './identity-told';
import { WaitingList } from './waiting-list';
import { WorstList } from './worst-list';

/** Where somebody starts: what waits for them, what falls short most, what comes, and until when notice can be given. */
export function Home({ told, steps, waiting, worst, due }: HomeContent) {
  const { can, principal, say } = useViewer();
  return (
    <>
      <p>{say(`${principal?.name ?? ''} さん`, `Welcome, ${principal?.name ?? ''}`)}</p>
      {worst === null && due === null && waiting === null && <p class="notice">{say(...NOTHING)}</p>}
      {told.length > 0 && <IdentityTold told={told} />}
      {steps !== null && <FirstStepsGuide steps={steps} />}
      {can('institution.read') && <InboxCard />}
      {waiting !== null && <WaitingList waiting={waiting} />}
      {can('matrix.declare') && <MatricesCard />}
      {worst !== null && <Worst found={worst} />}
      {worst !== null && <Coming institutionId={worst.choice.institution.id} />}
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

/** What is due and what waits, counted apart, so that nobody waits for it. */
function InboxCard() {
  const { say } = useViewer();
  return (
    <section class="card" aria-labelledby="told">
      <h2 id="told">{say('受信箱', 'Inbox')}</h2>
      <div hx-get="/inbox" hx-trigger="load" hx-select="#inbox-counts" hx-swap="innerHTML">
        <p class="soft">
          {say('期限の近いものと、あなたを待っているもの。', 'What is due soon, and what waits for you.')}
        </p>
      </div>
      <p>
        <a href="/inbox">{say('受信箱を開く', 'Open the inbox')}</a>
      </p>
    </section>
  );
}

/** The matrices that go on only once one’s own side has declared or confirmed, read apart. */
function MatricesCard() {
  const { say } = useViewer();
  const path = '/matrices?waitsFor=ME';
  return (
    <section class="card" aria-labelledby="my-side">
      <h2 id="my-side">{say('自分の側を待つ責任分界表', 'Matrices that wait for your side')}</h2>
      <div hx-get={`${path}&limit=5`} hx-trigger="load" hx-select="#found" hx-swap="innerHTML">
        <p class="soft">
          {say('申告・協議・確認を待っているもの。', 'What waits to be declared, talked over or confirmed.')}
        </p>
      </div>
      <p>
        <a href={path}>{say('自分の側を待つものをすべて見る', 'See all that wait for your side')}</a>
      </p>
    </section>
  );
}

/** Worked out apart, so that nobody waits for it who comes for something else. */
function Coming({ institutionId }: { institutionId: string }) {
  const { say } = useViewer();
  const path = `/ahead?institutionId=${institutionId}`;
  return (
    <section class="card" aria-labelledby="coming">
      <h2 id="coming">{say('これから12か月', 'The coming 12 months')}</h2>
      <div hx-get={path} hx-trigger="load" hx-select="#months" hx-swap="innerHTML">
        <p class="soft">
          {say('何もしなければ不足となるものを月ごとに示します。', 'What will fall short if nobody acts.')}
        </p>
      </div>
      <p>
        <a href={path}>{say('いつ何が期限を迎えるかを見る', 'See what lapses when')}</a>
      </p>
    </section>
  );
}

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
        <Within institutionId={choice.institution.id}>
          <WorstList findings={report.items} />
        </Within>
      )}
      <p>
        <a href={all}>{say('すべての指摘を見る', 'See all')}</a>
      </p>
    </section>
  );
}
