import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import {
  columns,
  equals,
  type Filter,
  headerFields,
  JsonReader,
  namedIn,
  numbered,
  withinDays,
} from '../../database/json-view';
import { outdatedNow } from '../decision-standing';

/** How long a term lasts that opens by silence (`renewalMonthsOf`). */
const RENEWED_FOR = `coalesce(c.renewal_months,
  months_of_term(coalesce((select max(r.last_on) + 1 from contract_renewals r where r.contract_id = c.id), c.start_on), c.end_on))`;

/** SQL about a contract `c` on a day: whether it runs, and when its term ends. */
export function contractOn(day: string): { readonly isRunning: string; readonly termEnd: string } {
  /** In force on the day, or used as if it were: what CON-020 speaks of. */
  const isRunning = `(c.ended_on is null or c.ended_on >= ${day}) and (c.activated_on <= ${day}
  or c.service_in_use <> 'NO' and (c.service_ended_on is null or c.service_ended_on >= ${day})
    and case when c.start_on is null then c.service_in_use = 'YES' else c.start_on <= ${day} end)`;
  /** Last day of the term that the day lies in: `c.end_on`, unless silence has renewed the term since (`lastDaysOf`). */
  const openedBySilence = `(case when c.auto_renew and c.end_on < ${day} then term_end_on(c.end_on, true,
  ${RENEWED_FOR}, c.ended_on, ${day}) else c.end_on end)`;
  /** Of a contract found to have ended before it was renewed, the term it ended in: what was over is not renewed. */
  const termEnd = `coalesce(case when c.ended_on is not null then (select r.last_on from contract_renewals r where r.contract_id = c.id
  and r.renewed_on > c.ended_on order by r.last_on limit 1) end, ${openedBySilence})`;
  return { isRunning, termEnd };
}

const { isRunning: IS_RUNNING, termEnd: TERM_END } = contractOn('today_in_japan()');

/** What is said to end is in force until then. */
const STATUS = `case when c.status = 'ENDED' and c.ended_on >= today_in_japan() then 'ACTIVE' else c.status end`;

/** Last day of the term that a notice would end: today's or, where it is too late for that and silence renews it, a later one's. */
const NOTICED_END = `(case when c.auto_renew and (${TERM_END} - make_interval(months => c.notice_months))::date < today_in_japan()
  then noticed_term_end(c.end_on, ${RENEWED_FOR}, c.notice_months, today_in_japan()) else ${TERM_END} end)`;

/** Once an end is announced, notice has been given. */
const noticeDay = (months: string): string =>
  `case when c.ended_on is null then (${NOTICED_END} - make_interval(months => ${months}))::date end`;

const TODAY = '(select today_in_japan())';
/** Asked first, since it costs little: whether the term or the contract can end within so many days at all. */
const mayEnd = (days: string): string =>
  `(c.ended_on is not null or c.end_on between ${TODAY} and ${TODAY} + ${days}::int or c.auto_renew and c.end_on < ${TODAY})`;
/** The same of a notice: no term that it could end ends sooner than the recorded one. Months of different lengths make three days. */
const mayBeNoticed = (days: string): string =>
  `(c.ended_on is null and (c.auto_renew or c.end_on >= ${TODAY})
    and c.end_on - 3 <= (${TODAY} + ${days}::int + make_interval(months => c.notice_months))::date)`;

const whileRunning = (may: Filter['sql'], { sql }: Filter): Filter => ({
  sql: (value) => `${may(value)} and (${IS_RUNNING}) and ${sql(value)}`,
});

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
          'renewalMonths',
          'noticeMonths',
          'noticeFromMonths',
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
        appi28Basis: `c.appi28_basis`,
        ...columns('c', 'consentOn', 'foreignInformation', 'foreignInformationSubstitute'),
        ...columns(
          'c',
          'takenOverOn',
          'takenOverSaidBy',
          'takenOverSaidByAccount',
          'takenOverPaperRef',
          'takenOverDocumentId',
        ),
        executiveApprovalOutdated: outdatedNow('CONTRACT_APPROVAL', 'c.id'),
        cloudExceptionOutdated: outdatedNow('CLOUD_EXCEPTION', 'c.id'),
        status: STATUS,
        negotiatingFrom: `c.negotiating_from`,
        signedOn: `c.signed_on`,
        activatedOn: `c.activated_on`,
        endedOn: `c.ended_on`,
        ...columns('c', 'endTakenBackOn', 'endTakenBackReason'),
        termEndOn: TERM_END,
        noticeFrom: noticeDay('c.notice_from_months'),
        noticeDeadline: noticeDay('c.notice_months'),
        renewals: `(select coalesce(json_agg(json_build_object('lastOn', r.last_on, 'renewedOn', r.renewed_on, 'tacit', r.tacit,
          'reason', r.reason, 'recordedBy', r.recorded_by_actor) order by r.last_on), '[]') from contract_renewals r where r.contract_id = c.id)`,
        systemIds: `(select coalesce(json_agg(x.system_id order by x.system_id), '[]') from contract_systems x where x.contract_id = c.id)`,
      },
      filters: {
        institutionId: equals('c.institution_id'),
        vendorId: {
          sql: (value) =>
            `c.id in (select p.id from contracts p where p.vendor_id = ${value} union all select m.contract_id from contract_members m where m.vendor_id = ${value})`,
        },
        systemId: {
          sql: (value) =>
            `exists (select from contract_systems x where x.contract_id = c.id and x.system_id = ${value})`,
        },
        status: equals(`(${STATUS})`),
        importance: equals('c.importance'),
        contractNo: numbered('contracts', 'c.id'),
        title: namedIn('contracts', 'c.id'),
        endingWithinDays: whileRunning(mayEnd, withinDays(`least(${TERM_END}, c.ended_on)`)),
        noticeWithinDays: whileRunning(mayBeNoticed, withinDays(`(${noticeDay('c.notice_months')})`)),
      },
      sorts: {
        contractNo: { sql: `c.contract_no`, type: 'text' },
        endOn: { sql: `coalesce(c.end_on, '9999-12-31')`, type: 'date' },
        updatedAt: { sql: `c.updated_at`, type: 'timestamptz' },
      },
    });
  }
}
