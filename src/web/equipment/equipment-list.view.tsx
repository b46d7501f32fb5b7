import { EQUIPMENT_STATUSES } from '../../kernel/terms/equipment-terms';
import { type EquipmentQuery, type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { useViewer } from '../frame/viewer-context';
import { RecordList } from '../lists/list-of-records';
import { SearchField } from '../lists/search-field';
import { SelectField } from '../parts/select-field';
import { WithinField } from '../parts/within-field';
import { type Rows } from '../rows';
import { equipmentColumns } from './equipment-columns';
import { EQUIPMENT_STATUS_WORDS } from './equipment-words';

export interface EquipmentListContent {
  readonly query: EquipmentQuery;
  readonly equipment: Rows<EquipmentView>;
}

/** All equipment. */
export function EquipmentList({ query, equipment }: EquipmentListContent) {
  const viewer = useViewer();
  const { say } = viewer;
  return (
    <RecordList
      path="/equipment"
      columns={equipmentColumns(viewer)}
      rows={equipment}
      sort={query.sort}
      none={{ ja: '当てはまる機器はありません。', en: 'There is no such device.' }}
      write="equipment.write"
      toCreate={{ ja: '機器を登録する', en: 'Register a device' }}
      beside={
        <a class="button second" href="/equipment/end-of-support">
          {say('サポート終了の見通し', 'Ends of support ahead')}
        </a>
      }
      search={
        <>
          <SearchField name="name" label={say('名称', 'Name')} sought={query.name} />
          <SearchField name="assetNo" label={say('資産番号', 'Asset number')} sought={query.assetNo} />
          <SelectField
            name="status"
            label={say('状態', 'Status')}
            chosen={query.status}
            words={EQUIPMENT_STATUSES.map((status) => [status, EQUIPMENT_STATUS_WORDS[status]])}
          />
          <WithinField
            name="endOfSupportWithinDays"
            label={say('サポート終了まで(日)', 'Support ends within (days)')}
            days={query.endOfSupportWithinDays}
          />
        </>
      }
    />
  );
}
