import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader, namedIn, numbered, withinDays } from '../../database/json-view';
import { outdatedNow } from '../decision-standing';

/** The system that it is part of today. */
const TODAY = 'b.equipment_id = e.id and days_of(b.member_from, b.member_to) @> today_in_japan()';

/** Shows equipment. */
@Injectable()
export class EquipmentReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'equipment',
      from: 'equipment e',
      alias: 'e',
      keyedAs: 'EQUIPMENT',
      fields: {
        ...headerFields('e'),
        ...columns('e', 'institutionId', 'assetNo', 'name', 'category', 'status', 'liveFrom'),
        ...columns(
          'e',
          'disposedOn',
          'location',
          'networkSegment',
          'storesData',
          'remoteMaintenance',
          'endOfSupportOn',
          'endOfSupportNotApplicable',
          'endOfSupportAskedOn',
          'endOfSupportSource',
          'eosDecisionType',
        ),
        ...columns(
          'e',
          'eosDecidedOn',
          'eosDecidedBy',
          'eosDecidedByAccount',
          'eosDecisionValidTo',
          'introductionApprovedOn',
          'introductionApprovedBy',
          'introductionApprovedByAccount',
          'leaseEndOn',
        ),
        ...columns(
          'e',
          'remoteMaintenanceConfirmedOn',
          'eosDeciderRole',
          'eosRiskEvaluationRef',
          'introductionApprover',
        ),
        systemId: `(select b.system_id from equipment_systems b where ${TODAY})`,
        systemFrom: `(select b.member_from from equipment_systems b where ${TODAY})`,
        introductionOutdated: outdatedNow('EQUIPMENT_INTRODUCTION', 'e.id'),
        contractIds: `(select coalesce(json_agg(x.contract_id order by x.contract_id), '[]') from equipment_contracts x where x.equipment_id = e.id)`,
      },
      filters: {
        institutionId: equals('e.institution_id'),
        systemId: {
          sql: (value) => `exists (select from equipment_systems b where ${TODAY} and b.system_id = ${value})`,
        },
        contractId: {
          sql: (value) =>
            `exists (select from equipment_contracts x where x.equipment_id = e.id and x.contract_id = ${value})`,
        },
        status: equals('e.status'),
        remoteMaintenance: equals('e.remote_maintenance'),
        assetNo: numbered('equipment', 'e.id'),
        name: namedIn('equipment', 'e.id'),
        endOfSupportWithinDays: withinDays('e.end_of_support_on'),
      },
      sorts: {
        assetNo: { sql: `e.asset_no`, type: 'text' },
        endOfSupportOn: { sql: `coalesce(e.end_of_support_on, '9999-12-31')`, type: 'date' },
      },
    });
  }
}
