import { type Permission } from '../../../kernel/terms/access-terms';
import { type NoticeSubjectKind, type WaitingKind } from '../../../kernel/terms/notice-terms';
import { type Texts } from '../../../kernel/texts';
import { SUBJECT as EVIDENCE_SUBJECT } from '../../evidence/evidence-sql';
import { certificateName } from '../../../findings/certificate-name';
import { instantText } from './instant-text';

interface Source {
  readonly subjectKind: NoticeSubjectKind;
  readonly permission: Permission;
  readonly words: Texts;
  /** $1: the reader, who decides nothing that they asked for themselves; $2: the side for which they confirm; $3: the day. */
  readonly sql: string;
}

const DAY_OF = (instant: string): string => `(${instant} at time zone 'Asia/Tokyo')::date`;
/** Since when it waits: the day, for people, and the instant, by which one wait is known from the next. */
const SINCE = (instant: string): string => `${DAY_OF(instant)} as since, ${instantText(instant)} as begun`;
const CONTRACT = `c.contract_no || ' ' || c.title`;
/** Of a contract that never came into being, nothing is left to be decided. */
const NOT_CANCELLED = `c.status <> 'CANCELLED'`;
/** A confirmation of which no fact has moved since. */
const HOLDS = 'not exists (select from moved_since_confirmed(array[g.id], today_in_japan()))';
/** As the journal knows them: of a confirmation that has fallen, nothing else is left. */
const LAST_CONFIRMED = 'last_confirmed_at(m.id, $2)';
const LAST_CONSULTED = `last_became_at('matrices', m.id, 'status', 'UNDER_CONSULTATION')`;
const NOT_MINE = (actor: string): string =>
  `${actor} is distinct from $1::uuid and not coalesce(${actor} = any(predecessors_of($1::uuid)), false)`;

/** Where each kind is found, in the institutions where the reader holds the permission that it takes. */
export const WAITING_SOURCES: Readonly<Record<WaitingKind, Source>> = {
  /**
   * Since: the day of the confirmation that no longer counts, whether a fact has moved, the words have changed or it was taken back. Of
   * one that was never given, nobody noted it. It waits anew from there, and wherever a draft is put up for consultation again.
   */
  MATRIX_CONFIRMATION: {
    subjectKind: 'MATRIX',
    permission: 'matrix.confirm',
    words: { ja: '責任分界表の確認', en: 'Confirm a matrix' },
    sql: `select m.id, c.institution_id as "institutionId", '/matrices/' || m.id || '/confirm' as path, ${CONTRACT} || ' #' || m.revision as name, c.start_on as "dueOn",
        ${DAY_OF(LAST_CONFIRMED)} as since, ${instantText(`greatest(${LAST_CONFIRMED}, ${LAST_CONSULTED})`)} as begun
      from matrices m join contracts c on c.id = m.contract_id
      where m.status = 'UNDER_CONSULTATION' and m.conclusion = 'DECLARED' and ${NOT_CANCELLED} and scope_side_in(m.id) = $2
        and not exists (select from matrix_agreements g where g.matrix_id = m.id and g.side = $2 and ${HOLDS})
        and ($2 = 'VENDOR' or not exists (select from matrix_agreements g where g.matrix_id = m.id and g.confirmed_by = $1::uuid and ${HOLDS})
          and not exists (select from unnest(array_append(predecessors_of($1::uuid), $1::uuid)) as p where has_drafted(m.id, p)))`,
  },
  CONFIRMATION_CHECK: {
    subjectKind: 'MATRIX_AGREEMENT',
    permission: 'matrix.confirm',
    words: { ja: '代理で入力された確認の照合', en: 'Check a confirmation entered on behalf' },
    sql: `select g.id, c.institution_id as "institutionId", '/matrix-agreements/' || g.id || '/check' as path, ${CONTRACT} || ' #' || m.revision as name, c.start_on as "dueOn",
        ${SINCE('g.confirmed_at')}
      from matrix_agreements g join matrices m on m.id = g.matrix_id join contracts c on c.id = m.contract_id
      where g.on_behalf and g.checked_at is null and $2 = 'INSTITUTION' and m.status = 'UNDER_CONSULTATION'
        and ${NOT_CANCELLED} and ${NOT_MINE('g.confirmed_by')}`,
  },
  SUBCONTRACT_ANNOUNCEMENT: {
    subjectKind: 'SUBCONTRACT_ANNOUNCEMENT',
    permission: 'subcontract.write',
    words: { ja: '再委託の届出への回答', en: 'Answer an announced re-entrustment' },
    sql: `select a.id, c.institution_id as "institutionId", '/subcontract-announcements/' || a.id as path, c.contract_no || ' → ' || a.counterparty || ' ' || a.work as name,
        a.planned_start_on as "dueOn", ${SINCE('a.created_at')}
      from subcontract_announcements a join contracts c on c.id = a.contract_id
      where num_nonnulls(a.subcontract_id, a.declined_on, a.withdrawn_on) = 0 and $2 = 'INSTITUTION'
        and ${NOT_CANCELLED} and ${NOT_MINE('a.announced_by_actor')}`,
  },
  /** One that has ended meanwhile, since the vendor beneath became the contracting one, is approved and rejected by nobody. */
  SUBCONTRACT_APPROVAL: {
    subjectKind: 'SUBCONTRACT',
    permission: 'subcontract.approve',
    words: { ja: '再委託の承認', en: 'Approve a re-entrustment' },
    sql: `select s.id, c.institution_id as "institutionId", '/subcontracts/' || s.id as path, c.contract_no || ' → ' || v.name || ' ' || s.work as name,
        null::date as "dueOn", s.requested_on as since, ${instantText(`last_became_at('subcontracts', s.id, 'approval_state', 'REQUESTED')`)} as begun
      from subcontracts s join contracts c on c.id = s.contract_id join vendors v on v.id = s.vendor_id
      where s.approval_state = 'REQUESTED' and s.ended_on is null and ${NOT_CANCELLED} and ${NOT_MINE('s.requested_by_actor')}`,
  },
  FACT_CORRECTION: {
    subjectKind: 'FACT_CORRECTION',
    permission: 'subcontract.approve',
    words: { ja: '誤記の訂正の承認', en: 'Confirm that something was mistyped' },
    sql: `select f.id, f.institution_id as "institutionId", '/fact-corrections/' || f.id as path,
        coalesce(${CONTRACT}, m.name, e.asset_no || ' ' || e.name, ${certificateName('s', 'h')}, r.recipient || ' ' || r.purpose) as name, null::date as "dueOn", ${SINCE('f.created_at')}
      from fact_corrections f left join contracts c on c.id = f.contract_id left join systems m on m.id = f.system_id
        left join equipment e on e.id = f.equipment_id left join certifications s on s.id = f.certification_id left join vendors h on h.id = s.vendor_id
        left join provisions r on r.id = f.provision_id
      where f.approved_at is null and f.dismissed_as is null and not is_overtaken(f) and ${NOT_MINE('f.proposed_by_actor')}`,
  },
  PAPER_DECISION: {
    subjectKind: 'PAPER_DECISION',
    permission: 'decision.check',
    words: { ja: '代理で入力された決裁書の照合', en: 'Check a decision on paper against its scan' },
    sql: `select p.id, p.institution_id as "institutionId", '/paper-decisions/' || p.id as path, p.decided_by || ' ' || d.name as name, null::date as "dueOn", ${SINCE('p.created_at')}
      from paper_decisions p join documents d on d.id = p.document_id
      where p.state = 'ENTERED' and ${NOT_MINE('p.entered_by_actor')}`,
  },
  EXECUTIVE_APPROVAL: {
    subjectKind: 'EXECUTIVE_APPROVAL',
    permission: 'contract.approve',
    words: { ja: '契約の経営層としての承認', en: 'Approve a contract as an executive' },
    sql: `select a.id, c.institution_id as "institutionId", '/executive-approvals/' || a.id as path, ${CONTRACT} as name, c.start_on as "dueOn", ${SINCE('a.created_at')}
      from executive_approvals a join contracts c on c.id = a.contract_id
      where a.state = 'REQUESTED' and ${NOT_CANCELLED} and ${NOT_MINE('a.requested_by_actor')}`,
  },
  RISK_ACCEPTANCE: {
    subjectKind: 'RISK_ACCEPTANCE',
    permission: 'risk.accept',
    words: { ja: 'リスクの受容の判断', en: 'Decide whether to accept a risk' },
    sql: `select a.id, a.institution_id as "institutionId", '/risk-acceptances/' || a.id as path, a.rule_id || coalesce(' ' || a.rationale, '') as name, a.valid_from as "dueOn",
        ${SINCE('a.created_at')}
      from risk_acceptances a
      where a.approved_by is null and a.withdrawn_on is null and a.valid_to >= $3::date and ${NOT_MINE('a.requested_by_actor')}`,
  },
  TAKE_OVER_DAY: {
    subjectKind: 'TAKE_OVER_DAY',
    permission: 'takeOver.decide',
    words: { ja: '引継ぎの切替日の承認', en: 'Approve the cut-over day' },
    sql: `select t.id, t.institution_id as "institutionId", '/institutions/' || t.institution_id || '/take-over-days' as path, i.name, t.cut_over_on as "dueOn", ${SINCE('t.created_at')}
      from take_over_days t join institutions i on i.id = t.institution_id
      where t.approved_at is null and t.dismissed_as is null and t.cut_over_on > $3::date
        and coalesce(cut_over_day(t.institution_id) > $3::date, true) and ${NOT_MINE('t.proposed_by_actor')}`,
  },
  EVIDENCE_REVIEW: {
    subjectKind: 'EVIDENCE_REQUEST',
    permission: 'evidence.ask',
    words: { ja: '事業者の回答の審査', en: 'Review what a vendor answered' },
    sql: `select r.id, r.institution_id as "institutionId", '/evidence-requests/' || r.id as path, v.name || ' ' || coalesce(${EVIDENCE_SUBJECT('r')}, '') as name,
        null::date as "dueOn", ${SINCE('(select max(s.created_at) from evidence_shares s where s.request_id = r.id)')}
      from evidence_requests r join vendors v on v.id = r.vendor_id
      where r.state = 'ANSWERED' and $2 = 'INSTITUTION'`,
  },
  /** The service cannot write it by itself: somebody who keeps it has to see to the place. A second place that fails is news. */
  EMERGENCY_COPY: {
    subjectKind: 'INSTITUTION',
    permission: 'institution.write',
    words: {
      ja: '緊急時一覧をこのサーバーの外に書けません。保管先を確認する',
      en: 'The emergency sheet cannot be written off this server: see to its place',
    },
    sql: `select i.id, i.id as "institutionId", '/institutions/' || i.id || '/emergency' as path,
        i.name || ' (' || string_agg(x.place || ': ' || x.fault, '; ' order by x.place) || ')' as name, null::date as "dueOn",
        ${SINCE('max(x.failing_since)')}
      from emergency_copies x join institutions i on i.id = x.institution_id
      where x.failing_since is not null and $2 = 'INSTITUTION' group by i.id`,
  },
  IDENTITY_REQUEST: {
    subjectKind: 'IDENTITY_REQUEST',
    permission: 'account.write',
    words: { ja: 'アカウントの申請の承認', en: 'Decide on an account' },
    sql: `select r.id, r.institution_id as "institutionId", '/people/' || a.id as path, a.name, ${DAY_OF('r.expires_at')} as "dueOn", ${SINCE('r.created_at')}
      from identity_requests r join accounts a on a.id = r.account_id
      where r.state = 'REQUESTED' and r.expires_at > now() and ${DAY_OF('r.expires_at')} >= $3::date and r.account_id <> $1::uuid and ${NOT_MINE('r.requested_by_actor')}`,
  },
};

/** What of a kind waits. PostgreSQL takes no values that a statement does not speak of, and few speak of all three. */
export function waitingOf(kind: WaitingKind): string {
  return `select w.* from (${WAITING_SOURCES[kind].sql}) as w where num_nulls($1::uuid, $2::text, $3::date) = 0`;
}
