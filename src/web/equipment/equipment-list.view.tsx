import { EQUIPMENT_STATUSES } from '../../kernel/terms/equipment-terms';
import { type EquipmentQuery, type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { ExportLink } from '../exports/export-link';
import { useViewer } from '../frame/viewer-context';
import { NextPage } from '../parts/next-page';
import { Nothing } from '../parts/nothing';
import { SelectField } from '../parts/select-field';
import { type Rows } from '../rows';
import { EquipmentTable } from './equipment-table';
import { EQUIPMENT_STATUS_WORDS } from './equipment-words';

export interface EquipmentListContent {
  readonly query: EquipmentQuery;
  readonly equipment: Rows<EquipmentView>;
}

/** All equipment. */
export function EquipmentList({ query, equipment }: EquipmentListContent) {
  const { can, say } = useViewer();
  return (
    <>
      <form class="card row no-print" method="get" action="/equipment" role="search">
        <div class="field">
          <label for="name">{say('名称', 'Name')}</label>
          <input id="name" name="name" type="search" value={query.name ?? ''} />
        </div>
        <div class="field">
          <label for="assetNo">{say('資産番号', 'Asset number')}</label>
          <input id="assetNo" name="assetNo" value={query.assetNo ?? ''} />
        </div>
        <SelectField
          name="status"
          label={say('状態', 'Status')}
          chosen={query.status}
          words={EQUIPMENT_STATUSES.map((status) => [status, EQUIPMENT_STATUS_WORDS[status]])}
        />
        <div class="field">
          <label for="endOfSupportWithinDays">{say('サポート終了まで(日)', 'Support ends within (days)')}</label>
          <input
            id="endOfSupportWithinDays"
            name="endOfSupportWithinDays"
            type="number"
            min="0"
            max="3660"
            value={query.endOfSupportWithinDays ?? ''}
          />
        </div>
        <button class="button">{say('さがす', 'Search')}</button>
        <a class="button second" href="/equipment/end-of-support">
          {say('サポート終了の見通し', 'Ends of support ahead')}
        </a>
        {can('equipment.write') && (
          <a class="button second" href="/equipment/new">
            {say('機器を登録する', 'Register a device')}
          </a>
        )}
      </form>
      {equipment.items.length === 0 ? (
        <Nothing
          what={{ ja: '当てはまる機器はありません。', en: 'There is no such device.' }}
          first={{ ja: '機器を登録する', en: 'Register a device' }}
          path="/equipment/new"
          permission="equipment.write"
        />
      ) : (
        <EquipmentTable equipment={equipment} sort={query.sort} />
      )}
      <NextPage next={equipment.next} />
      <ExportLink path="/equipment/export" />
    </>
  );
}
