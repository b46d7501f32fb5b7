import { sameOrNextBusinessDay } from '../../src/kernel/business-day';
import { calendarDate } from '../../src/kernel/calendar-date';
import { DATED_KINDS, type NoticeKind } from '../../src/kernel/terms/notice-terms';
import { anotherRow } from '../support/another-row';
import { daysFrom, monthsFrom } from '../support/days-by-hand';
import { BEFORE, daysAround, EARLY, LAST_DAYS, LATE, NoticeGround } from '../support/notice-ground';

const OURS = [180, 90, 60, 30, 14, 7];
/** What the populated hospital has set, and what is asked for within weeks. */
const LADDERS: Partial<Record<NoticeKind, number[]>> = {
  CONTRACT_NOTICE: [60, 30],
  EVIDENCE_ASKED: [7, 3, 1],
  EVIDENCE_ANSWER: [7, 3, 1],
};

/** Something due: when it can be done first, where a clause or a register says so, and since when it waits. */
interface Expected {
  readonly kind: NoticeKind;
  readonly id: string;
  readonly dueOn: string;
  readonly opensOn?: string;
  readonly isWaiting?: true;
  /** Once its day has come nobody can do it any more. */
  readonly endsBefore?: true;
}

describe('what is due over a year', () => {
  let ground: NoticeGround;
  let institutionId: string;
  let colleague: string;
  const expected: Expected[] = [];
  const people = ['告知 花子', '告知 業者'];

  beforeAll(async () => {
    ground = await NoticeGround.make();
    ({ institutionId } = ground);
    await ground.registry.as({ institutionId, name: '告知 花子' });
    const [{ id = '' } = {}] = await ground.registry.sql<{ id: string }>(
      'select id from accounts order by created_at limit 1',
    );
    colleague = id;
    // Where one has been approved, and has come, no other waits.
    await ground.owner.query('delete from take_over_days where approved_at is not null');
    for (const last of LAST_DAYS) expected.push(...(await laidOut(last)));
    await ground.tell(people);
  }, 120_000);
  afterAll(() => ground.stop());

  /** One of each kind that is due on this day, or on the day that follows from it. */
  async function laidOut(last: string): Promise<Expected[]> {
    const add = (table: string, columns: object, like?: string) =>
      anotherRow(ground.owner, table, { ...columns }, like);
    const mine = { institution_id: institutionId };
    const nobody = { corporate_number: null, invoice_number: null, succeeded_by: null, succeeded_on: null };
    const vendor = await add('vendors', { ...nobody, name: `見本 ${last}`, country: 'US' });
    await ground.registry.as({ vendorId: vendor, roles: ['VENDOR_REPRESENTATIVE'], name: '告知 業者' });
    const evaluatedOn = monthsFrom(last, -12);
    // So that the day that is set comes sooner than the interval from here.
    const reviewedOn = daysFrom(evaluatedOn, 1);
    const runs = { ...mine, vendor_id: vendor, status: 'ACTIVE', start_on: EARLY, activated_on: EARLY, ended_on: null };
    const quiet = { auto_renew: true, renewal_months: 12, end_on: LATE, notice_months: null, notice_from_months: null };
    const plain = { ...quiet, importance: 'NORMAL', handles_medical_info: 'YES', reviewed_on: reviewedOn };
    const contract = async (no: string, columns: object) =>
      add('contracts', { ...runs, ...plain, contract_no: `${no} ${last}`, next_review_on: null, ...columns });
    const lasting = await contract('続く', { next_review_on: last });
    const ending = await contract('終わる', {
      ...{ auto_renew: false, renewal_months: null, end_on: last, notice_months: 1, notice_from_months: 3 },
    });
    const coming = await contract('これから', { status: 'DRAFT', start_on: last, activated_on: null, signed_on: null });
    await add('vendor_evaluations', {
      ...{ ...mine, vendor_id: vendor, contract_id: lasting, type: 'SUPERVISION', completed_on: evaluatedOn },
    });
    const device = { ...mine, status: 'LIVE', live_from: EARLY, end_of_support_not_applicable: false };
    const [open] = await ground.registry.sql<Record<string, null>>(
      `select jsonb_object_agg(column_name, null) as columns from information_schema.columns where table_name = 'equipment' and column_name like 'eos\\_%'`,
    );
    const undecided = open?.['columns'] as unknown as object;
    const decided = { eos_decision_type: 'COMPENSATING', eos_decider_role: 'EXECUTIVE', eos_decided_by: '山﨑 清' };
    const subcontract = await add(
      'subcontracts',
      {
        ...{ contract_id: lasting, vendor_id: vendor, parent_id: null, started_on: EARLY, ended_on: null },
        ...{ appi28_basis: 'EQUIVALENT_SYSTEM', handles_personal_data: 'YES', overseas: 'YES' },
        ...{ approval_state: 'APPROVED', approved_until: last },
      },
      `approval_state = 'APPROVED'`,
    );
    await add('overseas_checks', { subcontract_id: subcontract, performed_on: evaluatedOn });
    const certificate = await add(
      'certifications',
      { vendor_id: vendor, valid_to: last, number: `1${last.replaceAll('-', '')}(01)`, renewal_applied_on: null },
      `scheme = 'PMARK'`,
    );
    const evidence = await add('evidence_requests', {
      ...{ ...mine, vendor_id: vendor, contract_id: lasting, due_on: last, state: 'ASKED' },
    });
    const asked = { created_at: `${EARLY}T00:00:00Z`, requested_by_actor: colleague };
    const risk = { ...mine, rule_id: 'CERT-001', subject_id: vendor, withdrawn_on: null };
    const waits = { dueOn: last, isWaiting: true } as const;
    return [
      { kind: 'CERTIFICATE_EXPIRY', id: certificate, dueOn: last },
      {
        kind: 'PMARK_RENEWAL',
        id: certificate,
        opensOn: daysFrom(monthsFrom(last, -8), 1),
        // 土日祝: the day after, by a calendar that is held to the law elsewhere.
        dueOn: sameOrNextBusinessDay(calendarDate(monthsFrom(last, -4))),
      },
      { kind: 'CONTRACT_NOTICE', id: ending, opensOn: monthsFrom(last, -3), dueOn: monthsFrom(last, -1) },
      { kind: 'CONTRACT_END', id: ending, dueOn: last },
      { kind: 'CONTRACT_REVIEW', id: lasting, dueOn: last },
      { kind: 'VENDOR_REVIEW', id: lasting, dueOn: monthsFrom(evaluatedOn, 12) },
      {
        kind: 'MATRIX_REVIEW',
        id: await add(
          'matrices',
          { contract_id: lasting, agreed_on: reviewedOn, reviewed_on: null, next_review_on: last },
          `status = 'AGREED'`,
        ),
        dueOn: last,
      },
      {
        kind: 'END_OF_SUPPORT',
        id: await add('equipment', { ...device, ...undecided, asset_no: `S ${last}`, end_of_support_on: last }),
        dueOn: last,
      },
      {
        kind: 'SUPPORT_DECISION_END',
        id: await add('equipment', {
          ...{ ...device, ...undecided, ...decided, asset_no: `D ${last}`, end_of_support_on: EARLY },
          ...{ eos_decided_on: EARLY, eos_decision_valid_to: last },
        }),
        dueOn: last,
      },
      {
        kind: 'ACCEPTANCE_END',
        id: await add('risk_acceptances', { ...risk, valid_from: EARLY, valid_to: last }, 'approved_by is not null'),
        dueOn: last,
      },
      { kind: 'OVERSEAS_CHECK', id: subcontract, dueOn: monthsFrom(evaluatedOn, 12) },
      { kind: 'SUBCONTRACT_APPROVAL_END', id: subcontract, dueOn: last },
      {
        kind: 'SUBCONTRACT_CONDITION',
        id: await add('subcontract_conditions', { subcontract_id: subcontract, due_on: last, met_on: null }),
        dueOn: last,
      },
      { kind: 'EVIDENCE_ASKED', id: evidence, dueOn: last },
      { kind: 'EVIDENCE_ANSWER', id: evidence, dueOn: last },
      {
        kind: 'EXECUTIVE_APPROVAL',
        id: await add('executive_approvals', { ...asked, contract_id: coming, state: 'REQUESTED' }),
        ...waits,
      },
      {
        kind: 'SUBCONTRACT_ANNOUNCEMENT',
        id: await add('subcontract_announcements', {
          ...{ created_at: asked.created_at, announced_by_actor: colleague, contract_id: lasting },
          ...{ planned_start_on: last, subcontract_id: null, declined_on: null, withdrawn_on: null },
        }),
        ...waits,
      },
      {
        kind: 'RISK_ACCEPTANCE',
        id: await add('risk_acceptances', {
          ...{ ...risk, ...asked, subject_id: lasting, valid_from: last, valid_to: LATE },
          ...{ approved_by: null, approver_role: null, accepted_by_actor: null },
        }),
        ...waits,
      },
      {
        kind: 'TAKE_OVER_DAY',
        id: await add('take_over_days', {
          ...{ ...mine, created_at: asked.created_at, proposed_by_actor: colleague, cut_over_on: last },
          ...{ approved_at: null, approved_by_actor: null },
        }),
        ...waits,
        endsBefore: true,
      },
    ];
  }

  it('has something of every kind', () => {
    const kinds = new Set(expected.map(({ kind }) => kind));
    expect(DATED_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('is told step by step, each on its day or the first after days of downtime, once, and none is passed over', async () => {
    const all = expected.map((one) => ({ ...one, steps: stepsOf(one) }));
    const visits = daysAround(all.flatMap(({ steps }) => steps.map(([, on]) => on)));
    for (const day of visits) await ground.pass(day);

    const told = await ground.told(
      people,
      all.map(({ id }) => id),
    );
    const meant = all.flatMap(({ kind, id, dueOn, endsBefore, steps }) =>
      steps.flatMap(([code, on]) => {
        const day = visits.find((one) => one >= on);
        if (day === undefined || (endsBefore && day >= dueOn)) return [];
        return toldTo(kind).map((name) => `${name} ${kind} ${id} ${dueOn} ${code} ${day}`);
      }),
    );
    const known = new Set<string>(all.map(({ kind, id }) => `${kind} ${id}`));
    const about = told.filter((line) => known.has(line.split(' ').slice(2, 4).join(' ')));
    expect(about.sort()).toEqual(meant.sort());
  }, 600_000);
});

/** A certificate is its vendor's to renew, and the hospital's to see to. */
function toldTo(kind: NoticeKind): readonly string[] {
  if (kind === 'EVIDENCE_ANSWER') return ['告知 業者'];
  return kind === 'CERTIFICATE_EXPIRY' || kind === 'PMARK_RENEWAL' ? ['告知 花子', '告知 業者'] : ['告知 花子'];
}

/** Each step with its day: what lies before anything can be done is left out. */
function stepsOf({ kind, dueOn, opensOn, isWaiting }: Expected): [code: string, on: string][] {
  const ahead = [...(LADDERS[kind] ?? OURS), 0].map((days): [string, string] => [`D${days}`, daysFrom(dueOn, -days)]);
  return [
    ...(isWaiting ? [['WAITING', BEFORE] as [string, string]] : []),
    ...(opensOn === undefined ? [] : [['OPENS', opensOn] as [string, string]]),
    ...ahead.filter(([, on]) => opensOn === undefined || on > opensOn),
    ['OVERDUE', daysFrom(dueOn, 1)],
  ];
}
