import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader, named, numbered, withinDays } from '../../database/json-view';

/** Shows contracts. */
@Injectable()
export class ContractReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'contract',
      from: 'contracts c',
      alias: 'c',
      keyedAs: 'CONTRACT',
      fields: {
        ...headerFields('c'),
        ...columns('c', 'institutionId', 'vendorId', 'contractNo', 'title', 'startOn', 'endOn', 'autoRenew'),
        ...columns(
          'c',
          'noticeMonths',
          'serviceInUse',
          'serviceEndedOn',
          'handlesMedicalInfo',
          'personalDataHandling',
          'externalStorage',
          'statutoryRecords',
        ),
        ...columns(
          'c',
          'storageCountries',
          'jurisdictionConfirmed',
          'importance',
          'deploymentModel',
          'chainType',
          'usesThirdPartyCloud',
          'remoteMaintenance',
        ),
        ...columns(
          'c',
          'externalConnection',
          'governingLaw',
          'vendorManager',
          'reviewedOn',
          'nextReviewOn',
          'executiveApprovedOn',
          'cloudExceptionClauseRef',
        ),
        ...columns('c', 'cloudExceptionAccessControlRef', 'deciderIdentityChangedOn'),
        ...columns('c', 'takenOverOn', 'takenOverSaidBy', 'takenOverPaperRef', 'takenOverDocumentId'),
        status: `c.status`,
        negotiatingFrom: `c.negotiating_from`,
        signedOn: `c.signed_on`,
        activatedOn: `c.activated_on`,
        endedOn: `c.ended_on`,
        noticeDeadline: `(c.end_on - make_interval(months => c.notice_months))::date`,
        systemIds: `(select coalesce(json_agg(x.system_id order by x.system_id), '[]') from contract_systems x where x.contract_id = c.id)`,
      },
      filters: {
        institutionId: equals('c.institution_id'),
        vendorId: equals('c.vendor_id'),
        systemId: {
          sql: (value) =>
            `exists (select from contract_systems x where x.contract_id = c.id and x.system_id = ${value})`,
        },
        status: equals('c.status'),
        importance: equals('c.importance'),
        contractNo: numbered('c.contract_no'),
        title: named('search_key(c.title)'),
        endingWithinDays: withinDays('c.end_on'),
        noticeWithinDays: withinDays('(c.end_on - make_interval(months => c.notice_months))::date'),
      },
      sorts: {
        contractNo: { sql: `c.contract_no`, type: 'text' },
        endOn: { sql: `coalesce(c.end_on, '9999-12-31')`, type: 'date' },
        updatedAt: { sql: `c.updated_at`, type: 'timestamptz' },
      },
    });
  }
}
