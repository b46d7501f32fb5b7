import { useViewer } from '../frame/viewer-context';
import { RecordList } from '../lists/list-of-records';
import { SearchField } from '../lists/search-field';
import { apiClientColumns } from './api-client-columns';
import { type ApiClientListContent } from './api-client-reading';

/** The programs that may come in. */
export function ApiClientList({ query, clients, institutionOf, feedReaders }: ApiClientListContent) {
  const viewer = useViewer();
  const { say } = viewer;
  return (
    <RecordList
      path="/api-clients"
      columns={apiClientColumns(viewer, institutionOf, feedReaders)}
      rows={clients}
      sort={query.sort}
      none={{ ja: '当てはまるプログラムはありません。', en: 'There is no such program.' }}
      write="apiClient.write"
      toCreate={{ ja: 'プログラムを登録する', en: 'Let a program in' }}
      search={<SearchField name="name" label={say('名称', 'Name')} sought={query.name} />}
    />
  );
}
