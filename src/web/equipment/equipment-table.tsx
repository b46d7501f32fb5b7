import { type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { useViewer } from '../frame/viewer-context';
import { ANSWER_WORDS } from '../parts/registry-words';
import { MaySort } from '../parts/sorted-head';
import { type Rows } from '../rows';
import { EQUIPMENT_STATUS_WORDS } from './equipment-words';

/** Equipment with its end of support. */
export function EquipmentTable({ equipment, sort }: { equipment: Rows<EquipmentView>; sort?: string }) {
  const { say, text } = useViewer();
  if (equipment.items.length === 0) return <p>{say('登録されている機器はありません。', 'None is on record.')}</p>;
  return (
    <div class="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <MaySort by="assetNo" sort={sort}>
              {say('資産番号・名称', 'Asset')}
            </MaySort>
            <th scope="col">{say('状態', 'Status')}</th>
            <th scope="col">{say('設置場所', 'Place')}</th>
            <MaySort by="endOfSupportOn" sort={sort}>
              {say('サポート終了', 'End of support')}
            </MaySort>
            <th scope="col">{say('リモート保守', 'Remote maintenance')}</th>
          </tr>
        </thead>
        <tbody>
          {equipment.items.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <a href={`/equipment/${one.id}`}>
                  {one.assetNo} {one.name}
                </a>
                <div class="small soft">{one.category}</div>
              </th>
              <td>{text(EQUIPMENT_STATUS_WORDS[one.status])}</td>
              <td>{one.location ?? '—'}</td>
              <td>
                <EndOfSupport of={one} />
              </td>
              <td>{text(ANSWER_WORDS[one.remoteMaintenance ?? 'UNKNOWN'])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Until when it is supported; that there is no such day, or that nobody knows it. */
export function EndOfSupport({ of }: { of: EquipmentView }) {
  const { date, say } = useViewer();
  if (of.endOfSupportOn !== null) return <>{date(of.endOfSupportOn)}</>;
  return (
    <>{of.endOfSupportNotApplicable === true ? say('該当しない', 'does not apply') : say('未確認', 'nobody knows')}</>
  );
}
