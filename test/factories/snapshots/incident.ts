import { type IncidentFacts } from '../../../src/guideline/snapshots/incident-facts';
import { calendarDate } from '../../../src/kernel/calendar-date';

/** Known today: patients' data may have leaked in an attack in which a vendor had part; nobody has been told yet. */
export function anIncident(over: Partial<IncidentFacts> = {}): IncidentFacts {
  return {
    id: 'incident-1',
    knownOn: calendarDate('2026-11-01'),
    leak: 'YES',
    leakCategory: 'SENSITIVE',
    attack: 'YES',
    vendorInvolved: 'YES',
    patientImpact: 'YES',
    causeWithVendor: 'UNKNOWN',
    cisoInformedOn: null,
    authorityReportedOn: null,
    preliminaryReportedOn: null,
    finalReportedOn: null,
    personsNotifiedOn: null,
    explainedOn: null,
    causeAnalysedOn: null,
    preventionDueOn: null,
    preventionDoneOn: null,
    vendorKnownOn: null,
    vendorNotifiedOn: null,
    closedOn: null,
    hasSubstitute: false,
    hasPrevention: false,
    noticeHours: null,
    ...over,
  };
}
