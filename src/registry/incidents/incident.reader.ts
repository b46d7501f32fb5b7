import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
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
        ...columns(
          'x',
          'contractId',
          'systemId',
          'equipmentId',
          'leak',
          'vendorInvolved',
          'patientImpact',
          'causeWithVendor',
        ),
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
        contractId: equals('x.contract_id'),
        systemId: equals('x.system_id'),
        equipmentId: equals('x.equipment_id'),
      },
      sorts: { knownOn: { sql: 'x.known_on', type: 'date' } },
    });
  }
}
