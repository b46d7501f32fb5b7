import { SYSTEM_STATUSES } from '../../kernel/terms/system-terms';
import { type SystemQuery, type SystemView } from '../../registry/systems/dto/system.dto';
import { ExportLink } from '../exports/export-link';
import { useViewer } from '../frame/viewer-context';
import { NextPage } from '../parts/next-page';
import { Nothing } from '../parts/nothing';
import { SelectField } from '../parts/select-field';
import { MaySort } from '../parts/sorted-head';
import { type Rows } from '../rows';
import { MFA_WORDS, PROVIDER_WORDS, SYSTEM_STATUS_WORDS } from './system-words';

export interface SystemListContent {
  readonly query: SystemQuery;
  readonly systems: Rows<SystemView>;
}

/** All medical information systems, with whether they ask for two factors (5.1.2). */
export function SystemList({ query, systems }: SystemListContent) {
  const { can, say, text } = useViewer();
  return (
    <>
      <form class="card row no-print" method="get" action="/systems" role="search">
        <div class="field">
          <label for="name">{say('名称', 'Name')}</label>
          <input id="name" name="name" type="search" value={query.name ?? ''} />
        </div>
        <SelectField
          name="status"
          label={say('状態', 'Status')}
          chosen={query.status}
          words={SYSTEM_STATUSES.map((status) => [status, SYSTEM_STATUS_WORDS[status]])}
        />
        <button class="button">{say('さがす', 'Search')}</button>
        {can('system.write') && (
          <a class="button second" href="/systems/new">
            {say('システムを登録する', 'Register a system')}
          </a>
        )}
      </form>
      {systems.items.length === 0 ? (
        <Nothing
          what={{ ja: '当てはまるシステムはありません。', en: 'There is no such system.' }}
          first={{ ja: 'システムを登録する', en: 'Register a system' }}
          path="/systems/new"
          permission="system.write"
        />
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <MaySort by="name" sort={query.sort}>
                  {say('名称', 'Name')}
                </MaySort>
                <th scope="col">{say('状態', 'Status')}</th>
                <th scope="col">{say('提供', 'Run by')}</th>
                <th scope="col">{say('二要素認証(端末・サーバー)', 'Two factors (client, server)')}</th>
                <th scope="col">{say('契約数', 'Contracts')}</th>
              </tr>
            </thead>
            <tbody>
              {systems.items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={`/systems/${one.id}`}>{one.name}</a>
                    <div class="small soft">{one.category}</div>
                  </th>
                  <td>{text(SYSTEM_STATUS_WORDS[one.status])}</td>
                  <td>{text(PROVIDER_WORDS[one.provider])}</td>
                  <td>
                    {text(MFA_WORDS[one.mfaClient ?? 'UNKNOWN'])}・{text(MFA_WORDS[one.mfaServer ?? 'UNKNOWN'])}
                  </td>
                  <td class="number">{one.contractIds.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NextPage next={systems.next} />
      <ExportLink path="/systems/export" />
    </>
  );
}
