import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { CONTRACTS_OF_INCIDENT, DEVICES_OF_INCIDENT, SYSTEMS_OF_INCIDENT } from './places-of-incident';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

const listOf = (places: string, column: string): string =>
  `(select coalesce(json_agg(k.${column} order by k.${column}), '[]') from ${places} as k)`;

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
        ...columns('x', 'leak', 'vendorInvolved', 'patientImpact', 'causeWithVendor'),
        contractIds: listOf(CONTRACTS_OF_INCIDENT, 'contract_id'),
        systemIds: listOf(SYSTEMS_OF_INCIDENT, 'system_id'),
        equipmentIds: listOf(DEVICES_OF_INCIDENT, 'equipment_id'),
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
        systemId: { sql: (value) => `${value} in ${SYSTEMS_OF_INCIDENT}` },
        equipmentId: { sql: (value) => `${value} in ${DEVICES_OF_INCIDENT}` },
      },
      sorts: { knownOn: { sql: 'x.known_on', type: 'date' } },
    });
  }
}
