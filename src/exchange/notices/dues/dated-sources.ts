import { certificateName } from '../../../findings/certificate-name';
import { type CalendarDate } from '../../../kernel/calendar-date';
import { privacyMarkRenewalWindow } from '../../../kernel/certification-number';
import { POLICY_NUMBERS, type PolicyNumber } from '../../../kernel/policy';
import { type Permission } from '../../../kernel/terms/access-terms';
import { type DatedKind, type NoticeSubjectKind } from '../../../kernel/terms/notice-terms';
import { SUBJECT as EVIDENCE_SUBJECT } from '../../evidence/evidence-sql';
import { CONTRACT_PARTIES } from '../../../registry/contracts/contract-parties';
import { contractOn } from '../../../registry/contracts/contract.reader';

/** The days of something due. */
interface Days {
  readonly opensOn: CalendarDate | null;
  readonly dueOn: CalendarDate;
}

interface Source {
  /** A row may name another. */
  readonly subjectKind: NoticeSubjectKind;
  /** Whoever may do something about it is told. */
  readonly permission: Permission;
  /** $1: the day; $2: the last day looked ahead to. Rows are unordered. */
  readonly sql: string;
  /** Where the days follow from the row's in a way that SQL does not know. */
  readonly days?: (dueOn: CalendarDate) => Days;
}

const DAY = '$1::date';
const UNTIL = '$2::date';
const RUNS = contractOn(DAY).isRunning;
const TERM_END = contractOn(DAY).termEnd;
const CONTRACT = `c.contract_no || ' ' || c.title`;
/** Ends the part in which a day is worked out: without it the day would be worked out once to be compared and once more to be shown. */
const ONCE = 'offset 0';
const AFTER = (day: string, months: string): string => `(${day} + make_interval(months => ${months}))::date`;

/** A number of the institution's policy in force on the day. */
const POLICY = (institution: string, number: PolicyNumber): string =>
  `coalesce((select (p.numbers ->> '${number}')::int from institution_policies p where p.institution_id = ${institution}
    and p.valid_from <= ${DAY} order by p.valid_from desc limit 1), ${String(POLICY_NUMBERS[number].default)})`;

/** When a contract began to run, as far as anybody noted it. */
const BEGUN = 'coalesce(c.activated_on, c.start_on)';
const ON_CONTRACT = `c.id, c.institution_id as "institutionId", c.id as "contractId", '/contracts/' || c.id as path, ${CONTRACT} as name`;
const dueOfContract = (due: string, opens = 'null::date'): string =>
  `select * from (select ${ON_CONTRACT}, ${opens} as "opensOn", ${due} as "dueOn" from contracts c where ${RUNS} ${ONCE}) d where "dueOn" <= ${UNTIL}`;

/** 更新拒絶の通知: of the term that the day lies in, until silence opens the next. Once an end is announced, it has been given. */
const NOTICE = (months: string): string =>
  `case when c.ended_on is null and ${TERM_END} >= ${DAY} then (${TERM_END} - make_interval(months => ${months}))::date end`;

/** A day of its own may be sooner than the interval, never later; one before the last review has been kept (CON-021, MTX-017). */
const NEXT_REVIEW = (own: string, countsFrom: string, months: string): string =>
  `least(case when ${own} > coalesce(${countsFrom}, ${own} - 1) then ${own} end, ${AFTER(countsFrom, months)})`;

/** Whom a vendor's certificate concerns: institutions in whose running contracts it works, at whatever tier. */
const RELIED_UPON = `(select p.institution_id, p.vendor_id from contracts c join ${CONTRACT_PARTIES} as p on p.contract_id = c.id
      where ${RUNS} and c.handles_medical_info <> 'NO' and days_of(p.since, p.until) @> ${DAY}
    union select c.institution_id, s.vendor_id from subcontracts s join contracts c on c.id = s.contract_id
      where s.started_on <= ${DAY} and (s.ended_on is null or s.ended_on >= ${DAY})
        and (s.concerns_medical_systems <> 'NO' or s.handles_personal_data <> 'NO') and (c.ended_on is null or c.ended_on >= ${DAY}))`;

/** Certificates on which somebody relies, and which no later one of the same kind follows. */
const certificates = (condition: string): string => `
  select k.id, e.institution_id as "institutionId", null::uuid as "contractId", '/certifications/' || k.id as path,
    ${certificateName('k', 'v')} as name, null::date as "opensOn", k.valid_to as "dueOn"
  from certifications k join vendors v on v.id = k.vendor_id join ${RELIED_UPON} e on e.vendor_id = k.vendor_id
  where ${condition}
    and not exists (select from certifications n where n.vendor_id = k.vendor_id and n.scheme = k.scheme and n.valid_to > k.valid_to)
    and not exists (select from certification_suspensions w where w.certification_id = k.id and w.kind = 'WITHDRAWN')`;

const SUBCONTRACT = `s.id, c.institution_id as "institutionId", c.id as "contractId", '/subcontracts/' || s.id as path,
  c.contract_no || ' → ' || v.name || ' ' || s.work as name`;
const AT_WORK = `s.started_on <= ${DAY} and (s.ended_on is null or s.ended_on >= ${DAY})`;
const dueOfSubcontract = (due: string, condition: string): string =>
  `select * from (select ${SUBCONTRACT}, null::date as "opensOn", ${due} as "dueOn" from subcontracts s
    join contracts c on c.id = s.contract_id join vendors v on v.id = s.vendor_id where ${condition} ${ONCE}) d where "dueOn" <= ${UNTIL}`;

const dueOfDevice = (due: string, condition: string): string => `
  select e.id, e.institution_id as "institutionId", null::uuid as "contractId", '/equipment/' || e.id as path, e.asset_no || ' ' || e.name as name,
    null::date as "opensOn", ${due} as "dueOn"
  from equipment e where e.status = 'LIVE' and e.live_from <= ${DAY} and not e.end_of_support_not_applicable and ${condition} and ${due} <= ${UNTIL}`;
const decidedUntil = (day: string): string =>
  `(e.eos_decider_role = 'EXECUTIVE' and e.eos_decided_on <= ${DAY} and e.eos_decision_valid_to >= ${day})`;

/** Of one of those who stand in a contract: its last evaluation since it is in it. */
const SUPERVISED = `(select max(x.completed_on) from vendor_evaluations x where x.type = 'SUPERVISION' and x.institution_id = c.institution_id
  and x.vendor_id = p.vendor_id and (x.contract_id is null or x.contract_id = c.id) and x.completed_on <= ${DAY}
  and x.completed_on >= coalesce(greatest(${BEGUN}, p.since), x.completed_on))`;
const SUPERVISION_MONTHS = `case when c.importance = 'NORMAL' then ${POLICY('c.institution_id', 'supervisionIntervalMonths')}
  else ${POLICY('c.institution_id', 'importantSupervisionIntervalMonths')} end`;

const CONTRACT_REVIEWED = `coalesce(case when c.reviewed_on >= coalesce(${BEGUN}, c.reviewed_on) and c.reviewed_on <= ${DAY} then c.reviewed_on end, ${BEGUN})`;
const MATRIX_REVIEWED = `greatest(m.agreed_on, case when m.reviewed_on <= ${DAY} then m.reviewed_on end)`;

/** What vendors are asked for, and have not answered: told both sides, each with the other's name. */
const dueEvidence = (other: string): string => `
  select r.id, r.institution_id as "institutionId", null::uuid as "contractId", '/evidence-requests/' || r.id as path,
    ${other} || coalesce(${EVIDENCE_SUBJECT('r')}, r.kind) as name, null::date as "opensOn", r.due_on as "dueOn"
  from evidence_requests r join vendors v on v.id = r.vendor_id left join institutions i on i.id = r.institution_id
  where r.state in ('ASKED','REFUSED') and r.due_on <= ${UNTIL} and ${DAY} is not null`;

/**
 * An acceptance, or a decision to go on without support, that has ended is told so for a month: the finding is open again, and
 * stands among the others. That support has ended was told long before, and is told but once.
 */
const TOLD_AFTER_ITS_END_DAYS = 30;

/** Where each kind is found: what is due by a day and has not been mended. */
export const DATED_SOURCES: Readonly<Record<DatedKind, Source>> = {
  CERTIFICATE_EXPIRY: {
    subjectKind: 'CERTIFICATION',
    permission: 'certification.write',
    sql: certificates(`k.valid_to <= ${UNTIL}`),
  },
  // JIPDEC takes applications from eight to four months before the last day.
  PMARK_RENEWAL: {
    subjectKind: 'CERTIFICATION',
    permission: 'certification.write',
    sql: certificates(`k.scheme = 'PMARK' and k.valid_to >= ${DAY} and k.valid_to <= ${AFTER(UNTIL, '5')}
      and (k.renewal_applied_on is null or k.renewal_applied_on <= (k.valid_to - interval '8 months')::date)`),
    days: (validTo) => {
      const { opensOn, closesOn } = privacyMarkRenewalWindow(validTo);
      return { opensOn, dueOn: closesOn };
    },
  },
  CONTRACT_NOTICE: {
    subjectKind: 'CONTRACT',
    permission: 'contract.step',
    sql: dueOfContract(NOTICE('c.notice_months'), NOTICE('c.notice_from_months')),
  },
  // A term that silence renews ends nothing, unless an end is announced.
  CONTRACT_END: {
    subjectKind: 'CONTRACT',
    permission: 'contract.step',
    sql: dueOfContract(`coalesce(c.ended_on, case when not c.auto_renew then ${TERM_END} end)`),
  },
  CONTRACT_REVIEW: {
    subjectKind: 'CONTRACT',
    permission: 'contract.write',
    sql: dueOfContract(
      NEXT_REVIEW('c.next_review_on', CONTRACT_REVIEWED, POLICY('c.institution_id', 'contractReviewIntervalMonths')),
    ),
  },
  VENDOR_REVIEW: {
    subjectKind: 'CONTRACT',
    permission: 'evaluation.write',
    // Of a contract with several vendors (共同企業体) each is looked into.
    sql: `select * from (select coalesce(p.member_id, c.id) as id, case when p.member_id is not null then 'CONTRACT_MEMBER' end as "subjectKind",
        c.institution_id as "institutionId", c.id as "contractId", coalesce('/contract-members/' || p.member_id, '/contracts/' || c.id) as path,
        ${CONTRACT} || coalesce(' ' || (select v.name from vendors v where v.id = p.vendor_id and p.member_id is not null), '') as name,
        null::date as "opensOn", ${AFTER(`coalesce(${SUPERVISED}, greatest(${BEGUN}, p.since))`, SUPERVISION_MONTHS)} as "dueOn"
      from contracts c join ${CONTRACT_PARTIES} as p on p.contract_id = c.id where ${RUNS} and days_of(p.since, p.until) @> ${DAY} ${ONCE}) d
      where "dueOn" <= ${UNTIL}`,
  },
  MATRIX_REVIEW: {
    subjectKind: 'MATRIX',
    permission: 'matrix.write',
    sql: `select * from (select m.id, c.institution_id as "institutionId", c.id as "contractId", '/matrices/' || m.id as path,
        ${CONTRACT} || ' #' || m.revision as name, null::date as "opensOn",
        ${NEXT_REVIEW('m.next_review_on', MATRIX_REVIEWED, POLICY('c.institution_id', 'matrixReviewIntervalMonths'))} as "dueOn"
      from matrices m join contracts c on c.id = m.contract_id
      where m.status = 'AGREED' and m.agreed_on <= ${DAY} and (c.ended_on is null or c.ended_on >= ${DAY}) ${ONCE}) d where "dueOn" <= ${UNTIL}`,
  },
  END_OF_SUPPORT: {
    subjectKind: 'EQUIPMENT',
    permission: 'equipment.write',
    sql: dueOfDevice('e.end_of_support_on', `${decidedUntil(DAY)} is not true`),
  },
  SUPPORT_DECISION_END: {
    subjectKind: 'EQUIPMENT',
    permission: 'equipment.write',
    sql: dueOfDevice('e.eos_decision_valid_to', decidedUntil(`${DAY} - ${TOLD_AFTER_ITS_END_DAYS}`)),
  },
  ACCEPTANCE_END: {
    subjectKind: 'RISK_ACCEPTANCE',
    permission: 'risk.write',
    sql: `select a.id, a.institution_id as "institutionId", null::uuid as "contractId", '/risk-acceptances/' || a.id as path,
        a.rule_id || coalesce(' ' || a.rationale, '') as name, null::date as "opensOn", a.valid_to as "dueOn"
      from risk_acceptances a
      where a.approved_by is not null and a.withdrawn_on is null and a.valid_to between ${DAY} - ${TOLD_AFTER_ITS_END_DAYS} and ${UNTIL}
        and not exists (select from risk_acceptances n where n.institution_id = a.institution_id and n.rule_id = a.rule_id
          and n.subject_id = a.subject_id and n.approved_by is not null and n.withdrawn_on is null and n.valid_to > a.valid_to)`,
  },
  OVERSEAS_CHECK: {
    subjectKind: 'SUBCONTRACT',
    permission: 'subcontract.write',
    sql: dueOfSubcontract(
      AFTER(
        `coalesce((select max(o.performed_on) from overseas_checks o where o.subcontract_id = s.id and o.performed_on <= ${DAY}), s.started_on)`,
        POLICY('c.institution_id', 'overseasCheckIntervalMonths'),
      ),
      `${AT_WORK} and s.appi28_basis = 'EQUIVALENT_SYSTEM' and s.handles_personal_data <> 'NO' and v.country is distinct from 'JP'`,
    ),
  },
  SUBCONTRACT_APPROVAL_END: {
    subjectKind: 'SUBCONTRACT',
    permission: 'subcontract.write',
    sql: dueOfSubcontract(
      's.approved_until',
      `s.approval_state = 'APPROVED' and (s.ended_on is null or s.ended_on >= ${DAY})`,
    ),
  },
  EVIDENCE_ANSWER: {
    subjectKind: 'EVIDENCE_REQUEST',
    permission: 'evidence.answer',
    sql: dueEvidence("coalesce(i.name || ' ', '')"),
  },
  EVIDENCE_ASKED: {
    subjectKind: 'EVIDENCE_REQUEST',
    permission: 'evidence.ask',
    sql: dueEvidence("v.name || ' '"),
  },
  SUBCONTRACT_CONDITION: {
    subjectKind: 'SUBCONTRACT',
    permission: 'subcontract.write',
    sql: `select q.id, c.institution_id as "institutionId", c.id as "contractId", '/subcontracts/' || s.id as path,
        c.contract_no || ' → ' || v.name || ' ' || q.condition as name, null::date as "opensOn", q.due_on as "dueOn"
      from subcontract_conditions q join subcontracts s on s.id = q.subcontract_id join contracts c on c.id = s.contract_id join vendors v on v.id = s.vendor_id
      where q.met_on is null and (s.ended_on is null or s.ended_on >= ${DAY}) and q.due_on <= ${UNTIL}`,
  },
};
