import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { CONTRACTS_OF_INCIDENT } from './contracts-of-incident';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

/** Shows incidents. */
@Injectable()
export class IncidentReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'incident',
      from: 'incidents x',
      alias: 'x',
      fields: {
        ...headerFields('x'),
        ...columns(
          'x',
          'institutionId',
          'title',
          'happenedOn',
          'knownOn',
          'knownBy',
          'rowKey',
          'leakCategory',
          'attack',
        ),
        ...columns('x', 'systemId', 'equipmentId', 'leak', 'vendorInvolved', 'patientImpact', 'causeWithVendor'),
        contractIds: `(select coalesce(json_agg(k.contract_id order by k.contract_id), '[]') from ${CONTRACTS_OF_INCIDENT} as k)`,
        ...columns(
          'x',
          'cisoInformedOn',
          'authorityReportedOn',
          'authorityReportRef',
          'preliminaryReportedOn',
          'finalReportedOn',
          'commissionReportRef',
          'personsNotifiedOn',
          'substituteMeasure',
          'explainedOn',
        ),
        ...columns(
          'x',
          'explanationRef',
          'causeAnalysedOn',
          'cause',
          'prevention',
          'preventionDueOn',
          'preventionDoneOn',
          'vendorKnownOn',
          'vendorNotifiedOn',
          'closedOn',
          'lessons',
        ),
      },
      filters: {
        institutionId: equals('x.institution_id'),
        contractId: { sql: (value) => `${value} in ${CONTRACTS_OF_INCIDENT}` },
        systemId: equals('x.system_id'),
        equipmentId: equals('x.equipment_id'),
      },
      sorts: { knownOn: { sql: 'x.known_on', type: 'date' } },
    });
  }
}
