import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../../database/json-view';

const STATE = `case when a.subcontract_id is not null then 'TAKEN_UP' when a.declined_on is not null then 'DECLINED'
  when a.withdrawn_on is not null then 'WITHDRAWN' else 'ANNOUNCED' end`;

/** Shows what vendors announce beforehand. */
@Injectable()
export class SubcontractAnnouncementReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'subcontract-announcement',
      from: 'subcontract_announcements a',
      alias: 'a',
      fields: {
        ...headerFields('a'),
        ...columns(
          'a',
          'contractId',
          'announcerId',
          'announcedBy',
          'announcedByAccount',
          'counterparty',
          'corporateNumber',
          'country',
          'work',
        ),
        ...columns('a', 'handlesPersonalData', 'personalDataHandling', 'safetyMeasures', 'processingCountries'),
        ...columns('a', 'storageCountries', 'goesFurther', 'plannedStartOn'),
        ...columns('a', 'subcontractId', 'declinedOn', 'withdrawnOn', 'reason'),
        announcerName: `(select v.name from vendors v where v.id = a.announcer_id)`,
        state: STATE,
        announcedOn: `(a.created_at at time zone 'Asia/Tokyo')::date`,
        approvalState: `(select s.approval_state from subcontracts s where s.id = a.subcontract_id)`,
      },
      filters: { contractId: equals('a.contract_id'), state: equals(`(${STATE})`) },
      sorts: { createdAt: { sql: `a.created_at`, type: 'timestamptz' } },
    });
  }
}
