/**
 * SQL of what an incident `x` befell, as ids. On a day before an incident had several (migrations 0531 and 0703) its one stood with the
 * incident itself: whoever asks what was known then is told by it.
 */
const placesIn = (
  links: string,
  column: string,
): string => `(select l.${column} from ${links} l where l.incident_id = x.id
    union select x.${column} where x.${column} is not null)`;

export const CONTRACTS_OF_INCIDENT = placesIn('incident_contracts', 'contract_id');
export const SYSTEMS_OF_INCIDENT = placesIn('incident_systems', 'system_id');
export const DEVICES_OF_INCIDENT = placesIn('incident_equipment', 'equipment_id');
