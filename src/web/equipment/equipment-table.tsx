import { type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { useViewer } from '../frame/viewer-context';
import { ListTable } from '../lists/list-table';
import { type Rows } from '../rows';
import { equipmentColumns } from './equipment-columns';

/** Equipment of a system, with its end of support. */
export function EquipmentTable({ equipment }: { equipment: Rows<EquipmentView> }) {
  const viewer = useViewer();
  if (equipment.items.length === 0)
    return <p>{viewer.say('登録されている機器はありません。', 'None is on record.')}</p>;
  return (
    <ListTable
      columns={equipmentColumns(viewer)}
      rows={equipment.items}
      keyOf={({ id }) => id}
      pathOf={({ id }) => `/equipment/${id}`}
      sort={undefined}
    />
  );
}
