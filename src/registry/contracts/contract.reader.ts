import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import {
  columns,
  equals,
  type Filter,
  headerFields,
  JsonReader,
  named,
  numbered,
  withinDays,
} from '../../database/json-view';

/** In force today, or used as if it were: what CON-020 speaks of. */
const IS_RUNNING = `(c.ended_on is null or c.ended_on >= today_in_japan()) and (c.activated_on <= today_in_japan()
  or c.service_in_use <> 'NO' and (c.service_ended_on is null or c.service_ended_on >= today_in_japan())
    and case when c.start_on is null then c.service_in_use = 'YES' else c.start_on <= today_in_japan() end)`;

const whileRunning = ({ sql }: Filter): Filter => ({ sql: (value) => `(${IS_RUNNING}) and ${sql(value)}` });

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
        endingWithinDays: whileRunning(withinDays('c.end_on')),
        noticeWithinDays: whileRunning(withinDays('(c.end_on - make_interval(months => c.notice_months))::date')),
      },
      sorts: {
        contractNo: { sql: `c.contract_no`, type: 'text' },
        endOn: { sql: `coalesce(c.end_on, '9999-12-31')`, type: 'date' },
        updatedAt: { sql: `c.updated_at`, type: 'timestamptz' },
      },
    });
  }
}
