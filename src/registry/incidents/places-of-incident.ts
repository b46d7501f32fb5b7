/**
 * SQL of the contracts of an incident `x`, as ids. On a day before an incident had several (migration 0531) its one stood with the
 * incident itself: whoever asks what was known then is told by it.
 */
export const CONTRACTS_OF_INCIDENT = `(select l.contract_id from incident_contracts l where l.incident_id = x.id
    union select x.contract_id where x.contract_id is not null)`;
