import { type Row } from './insert-rows';
import { type SampleCalendar } from './sample-calendar';
import { contract, sampleId } from './sample-id';
import { SAMPLE_INSTITUTION, system } from './sample-institution';

/**
 * The VPN box of contract 6 was broken into. Everybody was told in the end, each a little late; the commission waits for the final
 * report, and the persons concerned for a word. Nobody has looked at the matrix since (MTX-019).
 */
export function incidentRows(calendar: SampleCalendar): Record<string, Row[]> {
  return {
    incidents: [
      {
        id: sampleId('incident', 2),
        institutionId: SAMPLE_INSTITUTION.id,
        rowKey: 'IN-05',
        title: 'VPN装置の認証情報が漏えいした疑い',
        happenedOn: calendar.days(-83),
        knownOn: calendar.days(-80),
        knownBy: '見本 三郎',
        leak: 'UNKNOWN',
        leakCategory: 'UNKNOWN',
        attack: 'SUSPECTED',
        vendorInvolved: 'YES',
        patientImpact: 'UNKNOWN',
        cisoInformedOn: calendar.days(-78),
        authorityReportedOn: calendar.days(-77),
        authorityReportRef: '文書管理/報告-1',
        preliminaryReportedOn: calendar.days(-73),
        commissionReportRef: '文書管理/報告-2',
        explainedOn: calendar.days(-40),
        explanationRef: '文書管理/説明-1',
        causeAnalysedOn: calendar.days(-66),
        cause: '更新されていない VPN 装置の脆弱性',
        causeWithVendor: 'YES',
        prevention: 'VPN 装置の更新と、更新の担い手の取決め',
        preventionDueOn: calendar.days(-10),
        vendorKnownOn: calendar.days(-82),
        vendorNotifiedOn: calendar.days(-80),
        closedOn: calendar.days(-65),
        lessons: '更新の担い手を契約で定める',
      },
    ],
    incident_contracts: [{ incidentId: sampleId('incident', 2), contractId: contract(6) }],
    incident_systems: [1, 6].map((n) => ({ incidentId: sampleId('incident', 2), systemId: system(n) })),
    // both boxes
    incident_equipment: [37, 38].map((n) => ({
      incidentId: sampleId('incident', 2),
      equipmentId: sampleId('equipment', n),
    })),
  };
}
