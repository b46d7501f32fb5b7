import { type IncidentView } from '../../registry/incidents/dto/incident.dto';
import { type ListColumn } from '../lists/list-column';
import { type RecordNamesById } from '../history/record-names';

/** The ids of what an incident befell. */
export function placesOf({ contractIds, systemIds, equipmentIds }: IncidentView): readonly string[] {
  return [contractIds, systemIds, equipmentIds].flatMap((ids) => ids ?? []);
}

/** What incidents befell, by name: in a file, where nothing leads to it. */
export function placeColumns(names: RecordNamesById): readonly ListColumn<IncidentView>[] {
  const named = (ids: readonly string[] | null) => (ids ?? []).map((id) => names.get(id)?.name ?? id).join('\n');
  return [
    { name: { ja: '契約', en: 'Contracts' }, of: ({ contractIds }) => named(contractIds) },
    { name: { ja: 'システム', en: 'Systems' }, of: ({ systemIds }) => named(systemIds) },
    { name: { ja: '機器', en: 'Devices' }, of: ({ equipmentIds }) => named(equipmentIds) },
  ];
}
