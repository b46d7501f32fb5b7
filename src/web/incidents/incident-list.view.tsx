import { type IncidentQuery, type IncidentView } from '../../registry/incidents/dto/incident.dto';
import { useViewer } from '../frame/viewer-context';
import { type Options } from '../forms/field';
import { RecordList } from '../lists/list-of-records';
import { SelectField } from '../parts/select-field';
import { type Rows } from '../rows';
import { incidentColumns } from './incident-columns';

interface IncidentListContent {
  readonly query: IncidentQuery;
  readonly incidents: Rows<IncidentView>;
  /** In which of them they may have happened. */
  readonly systems: Options;
}

/** All incidents, with what is still owed of each. */
export function IncidentList({ query, incidents, systems }: IncidentListContent) {
  const viewer = useViewer();
  const { say } = viewer;
  return (
    <RecordList
      path="/incidents"
      columns={incidentColumns(viewer)}
      rows={incidents}
      sort={query.sort}
      none={{ ja: '当てはまるインシデントはありません。', en: 'There is no such incident.' }}
      write="evaluation.write"
      toCreate={{ ja: 'インシデントを登録する', en: 'Record an incident' }}
      search={
        <SelectField
          name="systemId"
          label={say('システム', 'System')}
          chosen={query.systemId}
          words={systems.map(([id, name]) => [id, { ja: name, en: name }])}
        />
      }
    />
  );
}
