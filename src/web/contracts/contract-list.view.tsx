import { type Permission } from '../../kernel/terms/access-terms';
import { CONTRACT_STATUSES } from '../../kernel/terms/contract-terms';
import { type Texts } from '../../kernel/texts';
import { type ContractQuery } from '../../registry/contracts/dto/contract-query.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { ExportLink } from '../exports/export-link';
import { useViewer } from '../frame/viewer-context';
import { NextPage } from '../parts/next-page';
import { Nothing } from '../parts/nothing';
import { CONTRACT_STATUS_WORDS } from '../parts/registry-words';
import { SelectField } from '../parts/select-field';
import { type Rows } from '../rows';
import { ContractTable } from './contract-table';

export interface ContractListContent {
  readonly query: ContractQuery;
  readonly contracts: Rows<ContractView>;
  readonly vendorOf: ReadonlyMap<string, string> | null;
}

interface Question extends Texts {
  readonly path: string;
  /** Left out: whoever sees the list may ask it. */
  readonly permission?: Permission;
}

/** The questions that are asked of contracts most often, as addresses. */
const QUESTIONS: readonly Question[] = [
  { path: '/contracts/calendar', ja: '期限のカレンダー', en: 'Calendar of deadlines' },
  { path: '/contracts/renewals', ja: 'まとめて更新する', en: 'Renew several at once', permission: 'contract.step' },
  { path: '/contracts?noticeWithinDays=180&sort=endOn', ja: '半年以内に通知期限', en: 'Notice due within half a year' },
  { path: '/contracts?endingWithinDays=180&sort=endOn', ja: '半年以内に満了', en: 'Ending within half a year' },
  { path: '/contracts', ja: 'すべての契約', en: 'All contracts' },
];

/** All contracts, with what runs out. */
export function ContractList({ query, contracts, vendorOf }: ContractListContent) {
  const { can, say } = useViewer();
  return (
    <>
      <ul class="tally no-print">
        {QUESTIONS.filter(({ permission }) => permission === undefined || can(permission)).map(({ path, ja, en }) => (
          <li key={path}>
            <a href={path}>{say(ja, en)}</a>
          </li>
        ))}
      </ul>
      <form class="card row no-print" method="get" action="/contracts" role="search">
        <div class="field">
          <label for="title">{say('件名', 'Title')}</label>
          <input id="title" name="title" type="search" value={query.title ?? ''} />
        </div>
        <div class="field">
          <label for="contractNo">{say('契約番号', 'Number')}</label>
          <input id="contractNo" name="contractNo" value={query.contractNo ?? ''} />
        </div>
        <SelectField
          name="status"
          label={say('状態', 'Status')}
          chosen={query.status}
          words={CONTRACT_STATUSES.map((status) => [status, CONTRACT_STATUS_WORDS[status]])}
        />
        <Within
          name="noticeWithinDays"
          label={say('通知期限まで(日)', 'Notice due within (days)')}
          days={query.noticeWithinDays}
        />
        <Within
          name="endingWithinDays"
          label={say('満了まで(日)', 'Ending within (days)')}
          days={query.endingWithinDays}
        />
        <button class="button">{say('さがす', 'Search')}</button>
        {can('contract.write') && (
          <a class="button second" href="/contracts/new">
            {say('契約を登録する', 'Register a contract')}
          </a>
        )}
      </form>
      {contracts.items.length === 0 ? (
        <Nothing
          what={{ ja: '当てはまる契約はありません。', en: 'There is no such contract.' }}
          first={{ ja: '契約を登録する', en: 'Register a contract' }}
          path="/contracts/new"
          permission="contract.write"
        />
      ) : (
        <ContractTable contracts={contracts} vendorOf={vendorOf} sort={query.sort} />
      )}
      <NextPage next={contracts.next} />
      <ExportLink path="/contracts/export" />
    </>
  );
}

function Within({ name, label, days }: { name: string; label: string; days: number | undefined }) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input id={name} name={name} type="number" min="0" max="3660" value={days ?? ''} />
    </div>
  );
}
