import { SYSTEM_STATUSES } from '../../kernel/terms/system-terms';
import { type SystemQuery, type SystemView } from '../../registry/systems/dto/system.dto';
import { useViewer } from '../frame/viewer-context';
import { RecordList } from '../lists/list-of-records';
import { SearchField } from '../lists/search-field';
import { SelectField } from '../parts/select-field';
import { type Rows } from '../rows';
import { systemColumns } from './system-columns';
import { SYSTEM_STATUS_WORDS } from './system-words';

export interface SystemListContent {
  readonly query: SystemQuery;
  readonly systems: Rows<SystemView>;
}

/** All medical information systems. */
export function SystemList({ query, systems }: SystemListContent) {
  const viewer = useViewer();
  const { say } = viewer;
  return (
    <RecordList
      path="/systems"
      columns={systemColumns(viewer)}
      rows={systems}
      sort={query.sort}
      none={{ ja: '当てはまるシステムはありません。', en: 'There is no such system.' }}
      write="system.write"
      toCreate={{ ja: 'システムを登録する', en: 'Register a system' }}
      search={
        <>
          <SearchField name="name" label={say('名称', 'Name')} sought={query.name} />
          <SelectField
            name="status"
            label={say('状態', 'Status')}
            chosen={query.status}
            words={SYSTEM_STATUSES.map((status) => [status, SYSTEM_STATUS_WORDS[status]])}
          />
        </>
      }
    />
  );
}
