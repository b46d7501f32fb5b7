import { useViewer } from '../frame/viewer-context';
import { NextPage } from '../parts/next-page';
import { Nothing } from '../parts/nothing';
import { MaySort } from '../parts/sorted-head';
import { type ApiClientListContent } from './api-client-reading';

/** The programs that may come in. */
export function ApiClientList({ query, clients, institutionOf }: ApiClientListContent) {
  const { can, say } = useViewer();
  return (
    <>
      <form class="card row no-print" method="get" action="/api-clients" role="search">
        <div class="field">
          <label for="name">{say('名称', 'Name')}</label>
          <input id="name" name="name" type="search" value={query.name ?? ''} />
        </div>
        <button class="button">{say('さがす', 'Search')}</button>
        {can('apiClient.write') && (
          <a class="button second" href="/api-clients/new">
            {say('プログラムを登録する', 'Let a program in')}
          </a>
        )}
      </form>
      {clients.items.length === 0 ? (
        <Nothing
          what={{ ja: '当てはまるプログラムはありません。', en: 'There is no such program.' }}
          first={{ ja: 'プログラムを登録する', en: 'Let a program in' }}
          path="/api-clients/new"
          permission="apiClient.write"
        />
      ) : (
        <div class="table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <MaySort by="name" sort={query.sort}>
                  {say('名称', 'Name')}
                </MaySort>
                <th scope="col">{say('医療機関', 'Institution')}</th>
                <th scope="col">{say('できること', 'What it may do')}</th>
                <th scope="col">{say('状態', 'State')}</th>
              </tr>
            </thead>
            <tbody>
              {clients.items.map(({ id, name, institutionId, permissions, isDisabled }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/api-clients/${id}`}>{name}</a>
                  </th>
                  <td>
                    {institutionId === null || institutionId === undefined
                      ? say('すべて', 'all')
                      : (institutionOf.get(institutionId) ?? institutionId)}
                  </td>
                  <td class="small">{permissions.join(', ')}</td>
                  <td>
                    {isDisabled ? (
                      <span class="badge bad">{say('停止中', 'Disabled')}</span>
                    ) : (
                      <span class="badge good">{say('利用可', 'Let in')}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NextPage next={clients.next} />
    </>
  );
}
