import { type EquipmentView } from '../../registry/equipment/dto/equipment.dto';
import { useViewer } from '../frame/viewer-context';
import { type ListColumn } from '../lists/list-column';
import { ANSWER_WORDS } from '../parts/registry-words';
import { type Viewer } from '../viewer';
import { EOS_DECISION_WORDS, EQUIPMENT_STATUS_WORDS } from './equipment-words';

/** The list of equipment, with its end of support. */
export function equipmentColumns({ say, text }: Viewer): readonly ListColumn<EquipmentView>[] {
  return [
    { name: { ja: '資産番号', en: 'Asset number' }, sort: 'assetNo', of: ({ assetNo }) => assetNo },
    { name: { ja: '名称', en: 'Name' }, isName: true, of: ({ name }) => name },
    { name: { ja: '種別', en: 'Category' }, of: ({ category }) => category },
    { name: { ja: '状態', en: 'Status' }, of: ({ status }) => text(EQUIPMENT_STATUS_WORDS[status]) },
    { name: { ja: '設置場所', en: 'Place' }, of: ({ location }) => location },
    {
      name: { ja: 'サポート終了', en: 'End of support' },
      sort: 'endOfSupportOn',
      of: ({ endOfSupportOn, endOfSupportNotApplicable }) =>
        endOfSupportOn ??
        (endOfSupportNotApplicable === true ? say('該当しない', 'does not apply') : say('未確認', 'nobody knows')),
      shown: (one) => <EndOfSupport of={one} />,
    },
    {
      name: { ja: 'サポート終了への決定', en: 'Decision on it' },
      shown: null,
      of: ({ eosDecisionType }) =>
        eosDecisionType === null || eosDecisionType === undefined ? null : text(EOS_DECISION_WORDS[eosDecisionType]),
    },
    {
      name: { ja: 'リモート保守', en: 'Remote maintenance' },
      of: ({ remoteMaintenance }) => text(ANSWER_WORDS[remoteMaintenance ?? 'UNKNOWN']),
    },
  ];
}

/** Until when it is supported; that there is no such day, or that nobody knows it. */
export function EndOfSupport({ of }: { of: EquipmentView }) {
  const { date, say } = useViewer();
  if (of.endOfSupportOn !== null) return <>{date(of.endOfSupportOn)}</>;
  return (
    <>{of.endOfSupportNotApplicable === true ? say('該当しない', 'does not apply') : say('未確認', 'nobody knows')}</>
  );
}
