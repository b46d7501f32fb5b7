import { type Permission } from '../../kernel/terms/access-terms';
import { CONTRACT_STATUSES } from '../../kernel/terms/contract-terms';
import { type Texts } from '../../kernel/texts';
import { type ContractQuery } from '../../registry/contracts/dto/contract-query.dto';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { useViewer } from '../frame/viewer-context';
import { RecordList } from '../lists/list-of-records';
import { SearchField } from '../lists/search-field';
import { CONTRACT_STATUS_WORDS } from '../parts/registry-words';
import { SelectField } from '../parts/select-field';
import { WithinField } from '../parts/within-field';
import { type Rows } from '../rows';
import { contractColumns } from './contract-columns';

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
  const viewer = useViewer();
  const { can, say } = viewer;
  return (
    <>
      <ul class="tally no-print">
        {QUESTIONS.filter(({ permission }) => permission === undefined || can(permission)).map(({ path, ja, en }) => (
          <li key={path}>
            <a href={path}>{say(ja, en)}</a>
          </li>
        ))}
      </ul>
      {query.vendorId !== undefined && (
        <p class="notice">
          {say('しぼり込み中: ', 'Narrowed to: ')}
          <a href={`/vendors/${query.vendorId}`}>{vendorOf?.get(query.vendorId) ?? query.vendorId}</a>{' '}
          <a href="/contracts">{say('すべてを見る', 'See all')}</a>
        </p>
      )}
      <RecordList
        path="/contracts"
        columns={contractColumns(viewer, vendorOf ?? new Map())}
        rows={contracts}
        sort={query.sort}
        none={{ ja: '当てはまる契約はありません。', en: 'There is no such contract.' }}
        write="contract.write"
        toCreate={{ ja: '契約を登録する', en: 'Register a contract' }}
        search={
          <>
            {query.vendorId !== undefined && <input type="hidden" name="vendorId" value={query.vendorId} />}
            <SearchField name="title" label={say('件名', 'Title')} sought={query.title} />
            <SearchField name="contractNo" label={say('契約番号', 'Number')} sought={query.contractNo} />
            <SelectField
              name="status"
              label={say('状態', 'Status')}
              chosen={query.status}
              words={CONTRACT_STATUSES.map((status) => [status, CONTRACT_STATUS_WORDS[status]])}
            />
            <WithinField
              name="noticeWithinDays"
              label={say('通知期限まで(日)', 'Notice due within (days)')}
              days={query.noticeWithinDays}
            />
            <WithinField
              name="endingWithinDays"
              label={say('満了まで(日)', 'Ending within (days)')}
              days={query.endingWithinDays}
            />
          </>
        }
      />
    </>
  );
}
